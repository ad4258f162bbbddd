// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <charconv>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace studio::core {

/// The words of metrics.csv, for those who read it. Pure functions.

/// Takes the text up to `separator` off the front of `text`.
inline std::string_view takeUntil(std::string_view& text, char separator)
{
    const std::size_t end = text.find(separator);
    const std::string_view part = text.substr(0, end);
    text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
    return part;
}

/// The next line that was written to its end; false where only a torn one is left.
inline bool takeLine(std::string_view& text, std::string_view& line)
{
    if (text.find('\n') == std::string_view::npos)
        return false;
    line = takeUntil(text, '\n');
    if (line.ends_with('\r'))
        line.remove_suffix(1);
    return true;
}

/// False if the cell holds anything but one number, in the C locale.
template <typename Number> bool readNumber(std::string_view cell, Number& number)
{
    const auto [end, fault] = std::from_chars(cell.data(), cell.data() + cell.size(), number);
    return fault == std::errc() && end == cell.data() + cell.size();
}

/// The metric ids in the first line; none if it is no header of a metrics log.
inline std::optional<std::vector<std::string>> metricIdsOf(std::string_view header)
{
    constexpr std::string_view kFixedColumns = "step,epoch,seconds";
    const bool isSound = header.starts_with(kFixedColumns)
        && (header.size() == kFixedColumns.size() || header[kFixedColumns.size()] == ',');
    if (!isSound)
        return {};
    header.remove_prefix(std::min(header.size(), kFixedColumns.size() + 1));
    std::vector<std::string> ids;
    while (!header.empty())
        ids.emplace_back(takeUntil(header, ','));
    return ids;
}

} // namespace studio::core
