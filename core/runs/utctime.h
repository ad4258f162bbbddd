// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

namespace studio::core {

/// The time now in UTC, as std::strftime() writes it with `format`; at most 31 characters.
std::string nowInUtc(const char* format);

} // namespace studio::core
