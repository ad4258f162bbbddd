// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

namespace studio::app {

/// Lines of a table for people: columns as wide as their widest cell, two spaces between them. A
/// column whose title begins with ">" is flush right. Cells are UTF-8; what would break a line or
/// move the cursor becomes "?". Rows as long as the titles.
std::vector<std::string> tableLines(
    const std::vector<std::string>& titles, const std::vector<std::vector<std::string>>& rows);

/// `text` with "?" in place of control characters: names come from foreign files.
std::string printable(std::string text);

} // namespace studio::app
