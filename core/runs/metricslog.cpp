// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/runs/metricslog.h"

#include "core/checkpoint/durablefile.h"
#include "core/error.h"
#include "core/text.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <charconv>
#include <system_error>
#include <utility>

#include <fcntl.h>
#include <unistd.h>

namespace studio::core {

namespace {

constexpr std::chrono::seconds kLongestWait{1};
/// When the disk refuses for long, newer rows are given up rather than the machine's memory.
constexpr std::size_t kMaximumWaitingBytes = 64U << 20U;

Error cannotWrite(const std::filesystem::path& file, int code)
{
    return {ErrorCode::CannotWrite, file, translatable("core", "Cannot be written (%1)"),
        {std::generic_category().message(code)}};
}

std::string headerLine(const std::vector<std::string>& metricIds)
{
    std::string line = "step,epoch,seconds";
    for (const std::string& id : metricIds)
        line += "," + id;
    return line + "\n";
}

template <typename Number> void addText(std::string& text, Number number)
{
    std::array<char, 32> buffer{};
    const auto end = std::to_chars(buffer.data(), buffer.data() + buffer.size(), number).ptr;
    text.append(buffer.data(), end);
}

void addPlace(std::string& text, std::int64_t step, double epoch, double seconds)
{
    addText(text, step);
    text += ',';
    addText(text, epoch);
    text += ',';
    addText(text, seconds);
}

void addValues(std::string& text, const std::vector<std::string>& metricIds,
    const std::vector<MetricValue>& values)
{
    for (const std::string& id : metricIds) {
        text += ',';
        const auto value = std::find_if(values.begin(), values.end(),
            [&id](const MetricValue& candidate) { return candidate.id == id; });
        if (value != values.end())
            addText(text, value->value);
    }
    text += '\n';
}

} // namespace

MetricsLog::MetricsLog(
    std::filesystem::path file, std::vector<std::string> metricIds, std::int64_t lastStep)
    : m_file(std::move(file))
    , m_nextFlush(std::chrono::steady_clock::now() + kLongestWait)
{
    std::vector<MetricsRow> rows;
    if (std::filesystem::exists(m_file)) {
        m_metricIds = readMetricIds(m_file);
        rows = readMetrics(m_file);
    }
    for (std::string& id : metricIds) {
        if (std::find(m_metricIds.begin(), m_metricIds.end(), id) == m_metricIds.end())
            m_metricIds.push_back(std::move(id));
    }
    std::string text = headerLine(m_metricIds);
    for (const MetricsRow& row : rows) {
        if (row.step > lastStep)
            continue;
        addPlace(text, row.step, row.epoch, row.seconds);
        addValues(text, m_metricIds, row.values);
    }
    writeFileDurably(m_file, text);
    m_descriptor = ::open(m_file.c_str(), O_WRONLY | O_APPEND | O_CLOEXEC);
    if (m_descriptor < 0)
        throw cannotWrite(m_file, errno);
}

MetricsLog::~MetricsLog()
{
    try {
        flush();
    } catch (...) {
        // Whoever wants to know calls flush(); here nobody can be told any more.
    }
    ::close(m_descriptor);
}

void MetricsLog::append(
    std::int64_t step, double epoch, double seconds, const std::vector<MetricValue>& values)
{
    if (m_waiting.size() < kMaximumWaitingBytes) {
        addPlace(m_waiting, step, epoch, seconds);
        addValues(m_waiting, m_metricIds, values);
    }
    if (std::chrono::steady_clock::now() >= m_nextFlush)
        flush();
}

void MetricsLog::flush()
{
    m_nextFlush = std::chrono::steady_clock::now() + kLongestWait;
    std::size_t done = 0;
    int fault = 0;
    while (done < m_waiting.size() && fault == 0) {
        const ssize_t count =
            ::write(m_descriptor, m_waiting.data() + done, m_waiting.size() - done);
        if (count > 0)
            done += static_cast<std::size_t>(count);
        else if (count == 0 || errno != EINTR)
            fault = count == 0 ? ENOSPC : errno;
    }
    // What has been written goes, so that the next attempt continues in the middle of the row.
    m_waiting.erase(0, done);
    if (fault != 0)
        throw cannotWrite(m_file, fault);
}

} // namespace studio::core
