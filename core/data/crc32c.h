// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <span>

namespace studio::core {

/// CRC-32C (Castagnoli), as in RFC 3720, section 12.1 and appendix B.4. Any thread.
std::uint32_t crc32c(std::span<const std::uint8_t> bytes);

} // namespace studio::core
