// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/runs/metricslog.h"

#include "core/checkpoint/durablefile.h"
#include "core/error.h"
#include "core/runs/metricstext.h"
#include "core/text.h"

#include <string_view>

namespace studio::core {

namespace {

constexpr std::uint64_t kMaximumFileBytes = std::uint64_t{1} << 30U;

bool readRow(std::string_view line, const std::vector<std::string>& ids, MetricsRow& row)
{
    bool isSound =
        readNumber(takeUntil(line, ','), row.step) && readNumber(takeUntil(line, ','), row.epoch);
    const bool hasCells = line.find(',') != std::string_view::npos;
    isSound = isSound && readNumber(takeUntil(line, ','), row.seconds) && hasCells == !ids.empty();
    for (std::size_t i = 0; isSound && i < ids.size(); ++i) {
        const bool isLast = line.find(',') == std::string_view::npos;
        const std::string_view cell = takeUntil(line, ',');
        double value = 0;
        isSound = isLast == (i + 1 == ids.size()) && (cell.empty() || readNumber(cell, value));
        if (isSound && !cell.empty())
            row.values.push_back({ids[i], value});
    }
    return isSound;
}

std::vector<std::string> readHeader(std::string_view& text, const std::filesystem::path& file)
{
    std::string_view line;
    if (!takeLine(text, line)) {
        text = {};
        return {};
    }
    auto ids = metricIdsOf(line);
    if (!ids) {
        throw Error(ErrorCode::UnusableInput, file,
            translatable("core", "The first line does not name the columns of a metrics log"));
    }
    return *std::move(ids);
}

std::string_view viewOf(const std::vector<std::uint8_t>& bytes)
{
    return {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
}

} // namespace

std::vector<std::string> readMetricIds(const std::filesystem::path& file)
{
    const std::vector<std::uint8_t> bytes = readWholeFile(file, kMaximumFileBytes);
    std::string_view text = viewOf(bytes);
    return readHeader(text, file);
}

std::vector<MetricsRow> readMetrics(const std::filesystem::path& file)
{
    const std::vector<std::uint8_t> bytes = readWholeFile(file, kMaximumFileBytes);
    std::string_view text = viewOf(bytes);
    const std::vector<std::string> ids = readHeader(text, file);
    std::vector<MetricsRow> rows;
    std::string_view line;
    for (std::size_t number = 2; takeLine(text, line); ++number) {
        MetricsRow row;
        if (!readRow(line, ids, row)) {
            throw Error(ErrorCode::UnusableInput, file,
                translatable("core", "Line %1 is not a row of metrics"), {std::to_string(number)});
        }
        rows.push_back(std::move(row));
    }
    return rows;
}

} // namespace studio::core
