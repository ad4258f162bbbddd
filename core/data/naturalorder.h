// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

namespace studio::core {

/// True if `a` comes before `b` as people sort names: runs of digits by their value ("2" before
/// "10"), the rest by bytes. A strict weak order; names that differ only in leading zeros are
/// ordered by their bytes. Reentrant.
bool isNaturallyLess(std::string_view a, std::string_view b);

} // namespace studio::core
