// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/runs/metricstail.h"

#include "core/error.h"
#include "core/runs/metricstext.h"
#include "core/text.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <limits>
#include <system_error>
#include <utility>

#include <fcntl.h>
#include <unistd.h>

namespace studio::core {

namespace {

constexpr off_t kMaximumFileBytes = off_t{1} << 30U;
constexpr std::size_t kChunkBytes = std::size_t{1} << 20U; ///< no line may be longer
constexpr std::size_t kMostBytesAtOnce = 32 * kChunkBytes;
constexpr std::size_t kRememberedBytes = 64;
constexpr std::size_t kMostColumns = 1000;

/// Closes it in the end.
struct Descriptor
{
    explicit Descriptor(const std::filesystem::path& file)
        // Without O_NONBLOCK a named pipe would wait here for ever.
        : number(::open(file.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK))
    {
    }
    ~Descriptor()
    {
        if (number >= 0)
            ::close(number);
    }
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;

    int number;
};

Error cannotRead(const std::filesystem::path& file, int code)
{
    return {ErrorCode::UnusableInput, file, translatable("core", "Cannot be read (%1)"),
        {std::generic_category().message(code)}};
}

/// As many bytes as there are at `offset`, at most the buffer's size; fewer than 0 on a fault.
ssize_t readAt(int descriptor, std::string& buffer, off_t offset)
{
    std::size_t done = 0;
    while (done < buffer.size()) {
        const ssize_t count = ::pread(descriptor, buffer.data() + done, buffer.size() - done,
            offset + static_cast<off_t>(done));
        if (count < 0 && errno == EINTR)
            continue;
        if (count < 0)
            return count;
        if (count == 0)
            break;
        done += static_cast<std::size_t>(count);
    }
    return static_cast<ssize_t>(done);
}

} // namespace

const MetricSeries* MetricsTable::find(std::string_view id) const
{
    const auto found = std::find_if(
        series.begin(), series.end(), [id](const MetricSeries& one) { return one.id == id; });
    return found == series.end() ? nullptr : &*found;
}

void MetricsTable::append(const MetricsTable& part)
{
    const auto before = static_cast<std::uint32_t>(rowCount());
    steps.insert(steps.end(), part.steps.begin(), part.steps.end());
    epochs.insert(epochs.end(), part.epochs.begin(), part.epochs.end());
    seconds.insert(seconds.end(), part.seconds.begin(), part.seconds.end());
    badLines += part.badLines;
    for (const MetricSeries& more : part.series) {
        auto mine = std::find_if(series.begin(), series.end(),
            [&more](const MetricSeries& one) { return one.id == more.id; });
        if (mine == series.end())
            mine = series.insert(series.end(), {more.id, {}, {}});
        for (const std::uint32_t row : more.rows)
            mine->rows.push_back(before + row);
        mine->values.insert(mine->values.end(), more.values.begin(), more.values.end());
    }
}

MetricsTail::MetricsTail(std::filesystem::path file)
    : m_file(std::move(file))
{
}

MetricsTail::Stamp MetricsTail::stampOf(const struct stat& status)
{
    return {status.st_dev, status.st_ino, status.st_size, status.st_mtim.tv_sec,
        status.st_mtim.tv_nsec};
}

void MetricsTail::forget()
{
    m_isOutdated = m_isOutdated || m_hadRows;
    m_stamp = {};
    m_isAtEnd = false;
    m_offset = 0;
    m_lastBytes.clear();
    m_ids.clear();
    m_hasHeader = false;
    m_hadRows = false;
}

MetricsPart MetricsTail::poll()
{
    MetricsPart part;
    struct stat status
    {
    };
    if (::stat(m_file.c_str(), &status) != 0 && errno == ENOENT) {
        forget();
        part.isFresh = std::exchange(m_isOutdated, false);
        return part;
    }
    if (m_isAtEnd && stampOf(status) == m_stamp)
        return part;
    const Descriptor descriptor(m_file);
    if (descriptor.number < 0 || ::fstat(descriptor.number, &status) != 0)
        throw cannotRead(m_file, errno);
    if (!S_ISREG(status.st_mode)) {
        throw Error(
            ErrorCode::UnusableInput, m_file, translatable("core", "This is not a regular file"));
    }
    if (status.st_size > kMaximumFileBytes) {
        throw Error(ErrorCode::UnusableInput, m_file,
            translatable("core", "The file is too large: %1 bytes, allowed are %2"),
            {std::to_string(status.st_size), std::to_string(kMaximumFileBytes)});
    }
    if (!isContinued(descriptor.number, stampOf(status)))
        forget();
    m_stamp = stampOf(status);
    try {
        read(descriptor.number, part);
    } catch (...) {
        forget(); // what it took so far has reached nobody
        throw;
    }
    m_isAtEnd = !part.hasMore;
    m_hadRows = m_hadRows || part.table.rowCount() > 0;
    part.isFresh = std::exchange(m_isOutdated, false);
    return part;
}

/// A writer that continues a run drops rows first: the file may be as long as before, or longer.
bool MetricsTail::isContinued(int descriptor, const Stamp& now) const
{
    if (m_offset == 0)
        return true;
    if (now.device != m_stamp.device || now.inode != m_stamp.inode || now.size < m_offset)
        return false;
    std::string bytes(m_lastBytes.size(), '\0');
    const off_t begin = m_offset - static_cast<off_t>(bytes.size());
    return readAt(descriptor, bytes, begin) == static_cast<ssize_t>(bytes.size())
        && bytes == m_lastBytes;
}

void MetricsTail::read(int descriptor, MetricsPart& part)
{
    std::string buffer(kChunkBytes, '\0');
    for (std::size_t total = 0; total < kMostBytesAtOnce;) {
        const ssize_t count = readAt(descriptor, buffer, m_offset);
        if (count < 0)
            throw cannotRead(m_file, errno);
        const std::string_view text(buffer.data(), static_cast<std::size_t>(count));
        const std::size_t taken = take(text, part.table);
        if (taken == 0 && text.size() == kChunkBytes) {
            throw Error(ErrorCode::UnusableInput, m_file,
                translatable("core", "The file holds a line without end"));
        }
        m_offset += static_cast<off_t>(taken);
        total += taken;
        if (taken > 0)
            m_lastBytes = text.substr(
                taken - std::min(taken, kRememberedBytes), std::min(taken, kRememberedBytes));
        if (text.size() < kChunkBytes)
            return;
    }
    part.hasMore = true;
}

/// Parses all complete lines and returns their length.
std::size_t MetricsTail::take(std::string_view text, MetricsTable& table)
{
    const std::size_t whole = text.rfind('\n') + 1; // npos + 1 is 0
    std::string_view lines = text.substr(0, whole);
    std::string_view line;
    if (!m_hasHeader && takeLine(lines, line)) {
        auto ids = metricIdsOf(line);
        if (!ids || ids->size() > kMostColumns) {
            throw Error(ErrorCode::UnusableInput, m_file,
                translatable("core", "The first line does not name the columns of a metrics log"));
        }
        m_ids = *std::move(ids);
        m_hasHeader = true;
    }
    if (table.series.empty()) {
        for (const std::string& id : m_ids)
            table.series.push_back({id, {}, {}});
    }
    while (takeLine(lines, line))
        addRow(line, table);
    return whole;
}

void MetricsTail::addRow(std::string_view line, MetricsTable& table)
{
    constexpr std::size_t kFixedCells = 3;
    std::int64_t step = 0;
    double epoch = 0;
    double seconds = 0;
    const auto commas = static_cast<std::size_t>(std::count(line.begin(), line.end(), ','));
    bool isSound = commas + 1 == kFixedCells + m_ids.size()
        && table.rowCount() < std::numeric_limits<std::uint32_t>::max()
        && readNumber(takeUntil(line, ','), step) && readNumber(takeUntil(line, ','), epoch)
        && readNumber(takeUntil(line, ','), seconds);
    m_cells.clear();
    for (std::size_t column = 0; isSound && column < m_ids.size(); ++column) {
        const std::string_view cell = takeUntil(line, ',');
        if (cell.empty())
            continue;
        m_cells.push_back({column, 0});
        isSound = readNumber(cell, m_cells.back().value);
    }
    if (!isSound) {
        ++table.badLines;
        return;
    }
    const auto row = static_cast<std::uint32_t>(table.rowCount());
    table.steps.push_back(step);
    table.epochs.push_back(epoch);
    table.seconds.push_back(seconds);
    for (const Cell& cell : m_cells) {
        table.series[cell.column].rows.push_back(row);
        table.series[cell.column].values.push_back(cell.value);
    }
}

} // namespace studio::core
