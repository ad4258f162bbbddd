// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/run/trainingevent.h"

#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

namespace studio::core {

/// Appends to a run's metrics.csv: `step,epoch,seconds,` and a column a metric; a cell is empty
/// where an event has no such value. Numbers have as many digits as their double needs, in the C
/// locale. Not thread-safe: it lives on the training thread.
class MetricsLog
{
public:
    /// Creates the file with its header, or continues one that is there: rows after `lastStep` and
    /// a torn last line are dropped.
    MetricsLog(
        std::filesystem::path file, std::vector<std::string> metricIds, std::int64_t lastStep = 0);

    /// Throws Error(CannotWrite) when the disk refuses.
    void append(
        std::int64_t step, double epoch, double seconds, const std::vector<MetricValue>& values);
    void flush();

private:
    std::filesystem::path m_file;
    std::vector<std::string> m_metricIds;
    std::ofstream m_stream;
};

/// One row of metrics.csv.
struct MetricsRow
{
    std::int64_t step = 0;
    double epoch = 0;
    double seconds = 0;
    std::vector<MetricValue> values; ///< only cells that are filled
};

/// Reads metrics.csv; a torn last line is left out. Throws Error(UnusableInput) naming the line.
std::vector<MetricsRow> readMetrics(const std::filesystem::path& file);

} // namespace studio::core
