// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <ctime>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include <sys/stat.h>

namespace studio::core {

/// The values of one metric, in the order in which they were logged.
struct MetricSeries
{
    std::string id;
    std::vector<std::uint32_t> rows; ///< the row that each value stands in, rising
    std::vector<double> values; ///< may be NaN or infinite: the log holds what happened
};

/// Rows of a metrics.csv by column. A plain value; as large as its numbers.
struct MetricsTable
{
    std::vector<std::int64_t> steps; ///< an entry a row, as are epochs and seconds
    std::vector<double> epochs;
    std::vector<double> seconds;
    std::vector<MetricSeries> series; ///< a column each, in the order of the file
    std::size_t badLines = 0; ///< left out, because they are no rows

    std::size_t rowCount() const { return steps.size(); }
    /// Null if there is no such column.
    const MetricSeries* find(std::string_view id) const;
    /// Adds the rows of `part`, which were read after these.
    void append(const MetricsTable& part);
};

/// What a MetricsTail found.
struct MetricsPart
{
    bool isFresh = false; ///< what came before does not count any more: begin with an empty table
    bool hasMore = false; ///< there is more to read at once
    MetricsTable table; ///< only the rows that are new
};

/// Follows a metrics.csv that somebody else writes, another process or another machine, and reads
/// only what is new. Needs no notifications. One thread at a time.
class MetricsTail
{
public:
    explicit MetricsTail(std::filesystem::path file);

    /// The rows since the last time, at most some 30 MB of text. A line that is not complete yet
    /// waits. A file that shrank, was replaced or was rewritten is read anew; one that is not there
    /// has no rows. A call where nothing changed costs one system call. Throws Error(UnusableInput)
    /// if it cannot be read, is no metrics log or grew beyond a GiB; a later call tries again.
    MetricsPart poll();

private:
    struct Stamp
    {
        dev_t device = 0;
        ino_t inode = 0;
        off_t size = 0;
        std::time_t seconds = 0;
        long nanoseconds = 0;

        bool operator==(const Stamp&) const = default;
    };
    struct Cell
    {
        std::size_t column = 0;
        double value = 0;
    };

    static Stamp stampOf(const struct stat& status);
    void forget();
    bool isContinued(int descriptor, const Stamp& now) const;
    void read(int descriptor, MetricsPart& part);
    std::size_t take(std::string_view text, MetricsTable& table);
    void addRow(std::string_view line, MetricsTable& table);

    std::filesystem::path m_file;
    Stamp m_stamp; ///< when it was read last
    bool m_isAtEnd = false; ///< nothing is left to read while the stamp stays
    off_t m_offset = 0; ///< of the first byte that is not taken yet
    std::string m_lastBytes; ///< right before m_offset: what a file that merely grew still has
    std::vector<std::string> m_ids; ///< columns; empty before the header is complete
    bool m_hasHeader = false;
    bool m_hadRows = false; ///< some were handed out
    bool m_isOutdated = false; ///< ... and do not count any more, which is still to be told
    std::vector<Cell> m_cells; ///< those of one line that are filled
};

} // namespace studio::core
