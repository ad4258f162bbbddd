// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <nlohmann/json_fwd.hpp>

#include <string>
#include <string_view>

namespace studio::app {

/// Results go to standard output, everything else to standard error, so that `--json` output can
/// be piped. Any thread, a line at a time.
void printResult(std::string_view line);
void printJson(const nlohmann::json& value);
void printNote(std::string_view line);

/// Sends what is buffered. False if standard output cannot take it (a full disk); a reader that
/// has gone away counts as satisfied.
bool flushResults();

/// Numbers for people, always in the C locale.
std::string fixedText(double value, int decimals);
std::string percentText(double fraction); ///< "99.12 %"
std::string countText(double value); ///< "12,345": rounded, thousands separated
std::string durationText(double seconds); ///< "4.2 s", "3 min 05 s", "1 h 02 min"

} // namespace studio::app
