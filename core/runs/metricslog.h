// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/run/trainingevent.h"

#include <chrono>
#include <cstddef>
#include <filesystem>
#include <string>
#include <vector>

namespace studio::core {

/// Appends to a run's metrics.csv: `step,epoch,seconds,` and a column a metric; a cell is empty
/// where an event has no such value. Numbers have as many digits as their double needs, in the C
/// locale. Rows wait in memory for up to a second. Not thread-safe: it lives on the training
/// thread.
class MetricsLog
{
public:
    /// Creates the file with its header, or continues one that is there: rows after `lastStep` and
    /// a torn last line are dropped, columns that are new are added on the right. Throws
    /// Error(CannotWrite), or Error(UnusableInput) if what is there cannot be read.
    MetricsLog(
        std::filesystem::path file, std::vector<std::string> metricIds, std::int64_t lastStep = 0);
    ~MetricsLog();
    MetricsLog(const MetricsLog&) = delete;
    MetricsLog& operator=(const MetricsLog&) = delete;

    /// Throws Error(CannotWrite) when the disk refuses; the row is then kept in memory and written
    /// as soon as the disk takes it. Values whose id is no column are left out.
    void append(
        std::int64_t step, double epoch, double seconds, const std::vector<MetricValue>& values);
    /// Hands everything to the system. Throws Error(CannotWrite).
    void flush();

private:
    std::filesystem::path m_file;
    std::vector<std::string> m_metricIds;
    int m_descriptor = -1;
    std::string m_waiting; ///< rows that are not in the file yet
    std::chrono::steady_clock::time_point m_nextFlush;
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

/// The metric ids in the header of metrics.csv; none if the header is torn. Throws as
/// readMetrics().
std::vector<std::string> readMetricIds(const std::filesystem::path& file);

} // namespace studio::core
