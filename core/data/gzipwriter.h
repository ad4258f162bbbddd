// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <span>
#include <vector>

namespace studio::core {

/// `content` as a gzip file (RFC 1952) without name and time: the same content, the same bytes.
/// Throws Error(Internal) if memory runs out.
std::vector<std::uint8_t> toGzip(std::span<const std::uint8_t> content);

} // namespace studio::core
