// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/texttable.h"

#include <algorithm>
#include <cstddef>
#include <utility>

namespace studio::app {

namespace {

/// Characters, not bytes.
std::size_t lengthOf(const std::string& text)
{
    return static_cast<std::size_t>(std::count_if(text.begin(), text.end(),
        [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }));
}

} // namespace

std::string printable(std::string text)
{
    std::replace_if(
        text.begin(), text.end(),
        [](char c) { return static_cast<unsigned char>(c) < 0x20U || c == 0x7F; }, '?');
    return text;
}

std::vector<std::string> tableLines(
    const std::vector<std::string>& titles, const std::vector<std::vector<std::string>>& rows)
{
    std::vector<std::vector<std::string>> cells{titles};
    std::vector<bool> isRight(titles.size());
    for (std::size_t column = 0; column < titles.size(); ++column) {
        isRight[column] = titles[column].starts_with('>');
        if (isRight[column])
            cells.front()[column].erase(0, 1);
    }
    for (const std::vector<std::string>& row : rows) {
        cells.push_back(row);
        std::transform(row.begin(), row.end(), cells.back().begin(), printable);
    }
    std::vector<std::string> lines(cells.size());
    for (std::size_t column = 0; column < titles.size(); ++column) {
        std::size_t width = 0;
        for (const std::vector<std::string>& row : cells)
            width = std::max(width, lengthOf(row[column]));
        for (std::size_t i = 0; i < cells.size(); ++i) {
            const std::string gap(width - lengthOf(cells[i][column]), ' ');
            lines[i] += column > 0 ? "  " : "";
            lines[i] += isRight[column] ? gap + cells[i][column] : cells[i][column] + gap;
        }
    }
    for (std::string& line : lines)
        line.erase(line.find_last_not_of(' ') + 1);
    return lines;
}

} // namespace studio::app
