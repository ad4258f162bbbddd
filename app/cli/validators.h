// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

// What CLI11 lets through and no command can use. Each is given to `CLI::Option::check` and
// returns what is wrong in words, or nothing where the text is fine.
namespace studio::app {

/// A whole number from 0 to 2^64 - 1; CLI11 would take "-1" for the last of them.
std::string isSeed(const std::string& text);

/// A finite number; no range rules out "nan", which compares with nothing.
std::string isNumber(const std::string& text);

/// Anything at all: no option of this program means something by an empty text, which is most often
/// a script's variable that was never set.
std::string isGiven(const std::string& text);

} // namespace studio::app
