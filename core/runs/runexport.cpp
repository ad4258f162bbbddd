// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/runs/runexport.h"

#include "core/checkpoint/durablefile.h"
#include "core/checkpoint/unfinishedfolder.h"
#include "core/data/workprogress.h"
#include "core/error.h"
#include "core/image/png.h"
#include "core/runs/eventfile.h"
#include "core/runs/metricslog.h"
#include "core/runs/runfolder.h"
#include "core/text.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <chrono>
#include <optional>
#include <string_view>
#include <system_error>
#include <utility>

#include <unistd.h>

namespace studio::core {

namespace {

namespace fs = std::filesystem;

constexpr std::uint64_t kMaximumFileBytes = std::uint64_t{1} << 30U;
constexpr std::string_view kSamplesTag = "samples";
constexpr std::size_t kRowsBetweenReports = 10'000;

template <typename Number> std::optional<Number> numberOf(std::string_view digits)
{
    Number number = 0;
    const auto [end, fault] = std::from_chars(digits.data(), digits.data() + digits.size(), number);
    const bool isWhole = fault == std::errc() && end == digits.data() + digits.size();
    return isWhole ? std::optional(number) : std::nullopt;
}

/// Seconds since 1970 of "2026-01-02T03:04:05Z"; nothing if it is none.
std::optional<std::int64_t> unixSecondsOf(std::string_view text)
{
    constexpr std::string_view kPattern = "0000-00-00T00:00:00Z";
    const bool fits = std::equal(text.begin(), text.end(), kPattern.begin(), kPattern.end(),
        [](char c, char wanted) { return wanted == '0' ? c >= '0' && c <= '9' : c == wanted; });
    if (!fits)
        return std::nullopt;
    const auto part = [text](std::size_t place, std::size_t length) {
        return *numberOf<unsigned>(text.substr(place, length));
    };
    const std::chrono::year_month_day day{std::chrono::year(static_cast<int>(part(0, 4))),
        std::chrono::month(part(5, 2)), std::chrono::day(part(8, 2))};
    if (!day.ok())
        return std::nullopt;
    const std::chrono::sys_seconds time = std::chrono::sys_days(day)
        + std::chrono::hours(part(11, 2)) + std::chrono::minutes(part(14, 2))
        + std::chrono::seconds(part(17, 2));
    return time.time_since_epoch().count();
}

std::int64_t startOf(const RunFolder& folder)
{
    if (const auto seconds = unixSecondsOf(folder.readRecord().created))
        return *seconds;
    throw Error(ErrorCode::UnusableInput, folder.recordFile(),
        translatable("core", "The file does not say when the run began"));
}

std::string hostName()
{
    std::array<char, 256> name{};
    return ::gethostname(name.data(), name.size() - 1) == 0 ? name.data() : "";
}

/// Epoch and file of each samples/epoch-NNNN.png, by epoch.
std::vector<std::pair<std::int64_t, fs::path>> samplesOf(const RunFolder& folder)
{
    constexpr std::string_view kBeginning = "epoch-";
    std::vector<std::pair<std::int64_t, fs::path>> samples;
    std::error_code code;
    for (auto entry = fs::directory_iterator(folder.path() / "samples", code);
         !code && entry != fs::directory_iterator(); entry.increment(code)) {
        const std::string name = entry->path().stem().string();
        if (entry->path().extension() != ".png" || !name.starts_with(kBeginning))
            continue;
        if (const auto epoch = numberOf<std::int64_t>(name.substr(kBeginning.size())))
            samples.emplace_back(*epoch, entry->path());
    }
    if (code && code != std::errc::no_such_file_or_directory) {
        throw Error(ErrorCode::UnusableInput, folder.path() / "samples",
            translatable("core", "Cannot be read (%1)"), {code.message()});
    }
    std::sort(samples.begin(), samples.end());
    return samples;
}

/// The newest row that `epoch` has; a sample has no step of its own.
MetricsRow endOf(std::int64_t epoch, const std::vector<MetricsRow>& rows)
{
    const auto next = std::upper_bound(rows.begin(), rows.end(), static_cast<double>(epoch),
        [](double wanted, const MetricsRow& row) { return wanted < row.epoch; });
    return next == rows.begin() ? MetricsRow() : *std::prev(next);
}

EventFile eventsOf(const RunFolder& folder, double startTime, const WorkControl& control)
{
    const std::vector<MetricsRow> rows = readMetrics(folder.metricsFile());
    const auto samples = samplesOf(folder);
    if (rows.empty() && samples.empty()) {
        throw Error(ErrorCode::UnusableInput, folder.path(),
            translatable("core", "The run has no metrics yet"));
    }
    EventFile events(startTime);
    for (std::size_t i = 0; i < rows.size(); ++i) {
        events.addScalars(rows[i].step, rows[i].seconds, rows[i].values);
        if (i % kRowsBetweenReports == 0) {
            throwIfCancelled(control);
            reportProgress(control, static_cast<double>(i) / static_cast<double>(rows.size()));
        }
    }
    for (const auto& [epoch, file] : samples) {
        throwIfCancelled(control);
        const GrayImage picture = readPng(file); // refuses what no viewer could show
        const std::vector<std::uint8_t> bytes = readWholeFile(file, kMaximumFileBytes);
        const MetricsRow place = endOf(epoch, rows);
        events.addPicture(
            place.step, place.seconds, kSamplesTag, {bytes, picture.width, picture.height});
    }
    return events;
}

std::vector<fs::path> exportEvents(
    const RunFolder& folder, const fs::path& target, const WorkControl& control)
{
    UnfinishedFolder result(target); // shows at once what cannot be written
    const std::int64_t startTime = startOf(folder);
    const EventFile events = eventsOf(folder, static_cast<double>(startTime), control);
    const std::string name = EventFile::nameFor(startTime, hostName());
    writeFileDurably(result.path() / name, events.bytes());
    result.finish();
    return {target / name};
}

std::vector<fs::path> exportCsv(const RunFolder& folder, const fs::path& target)
{
    std::error_code code;
    if (fs::is_directory(target, code)) {
        throw Error(ErrorCode::CannotWrite, target,
            translatable("core", "This is a folder; the name of a new file is needed"));
    }
    if (fs::exists(fs::symlink_status(target, code))) {
        throw Error(ErrorCode::CannotWrite, target,
            translatable("core", "There is a file of this name already"));
    }
    if (readMetrics(folder.metricsFile()).empty()) {
        throw Error(ErrorCode::UnusableInput, folder.path(),
            translatable("core", "The run has no metrics yet"));
    }
    std::vector<std::uint8_t> bytes = readWholeFile(folder.metricsFile(), kMaximumFileBytes);
    // Whoever writes the run may be in the middle of a row.
    bytes.erase(std::find(bytes.rbegin(), bytes.rend(), '\n').base(), bytes.end());
    fs::create_directories(fs::absolute(target).parent_path(), code); // writing tells why not
    writeFileDurably(target, bytes);
    return {target};
}

fs::path checkpointOf(const RunFolder& folder, const std::string& wanted)
{
    std::error_code code;
    if (!wanted.empty()) {
        if (fs::exists(folder.checkpointFile(wanted), code))
            return folder.checkpointFile(wanted);
        throw Error(ErrorCode::UnusableInput, folder.path(),
            translatable("core", "The run has no checkpoint called %1"), {wanted});
    }
    for (const char* name : {"best", "last"}) {
        if (fs::exists(folder.checkpointFile(name), code))
            return folder.checkpointFile(name);
    }
    throw Error(ErrorCode::UnusableInput, folder.path(),
        translatable("core", "The run has no checkpoint yet, so there are no weights"));
}

PythonModule pythonModuleOf(const fs::path& checkpointFile, const FamilyCatalog& catalog)
{
    const Checkpoint checkpoint = readCheckpoint(checkpointFile);
    std::optional<PythonModule> result;
    try {
        result = catalog.family(checkpoint.config.family).pythonModule(checkpoint);
    } catch (const Error& error) {
        // Whoever finds the fault does not know the file; people need to.
        throw Error(ErrorCode::UnusableInput, checkpointFile, error.reason());
    }
    if (!result) {
        throw Error(ErrorCode::UnusableInput, checkpointFile,
            translatable("core", "There is no Python script for models of this family"));
    }
    return *std::move(result);
}

} // namespace

std::vector<fs::path> exportForPython(
    const fs::path& checkpointFile, const fs::path& target, const FamilyCatalog& catalog)
{
    UnfinishedFolder result(target);
    const PythonModule python = pythonModuleOf(checkpointFile, catalog);
    writeCheckpoint(result.path() / PythonModule::kWeightsName, python.weights);
    writeFileDurably(result.path() / python.fileName, python.script);
    result.finish();
    return {target / python.fileName, target / PythonModule::kWeightsName};
}

std::vector<fs::path> exportRun(
    const RunExport& request, const FamilyCatalog& catalog, const WorkControl& control)
{
    const RunFolder folder(request.run);
    std::error_code code;
    if (!fs::exists(folder.recordFile(), code))
        throw Error(ErrorCode::UnusableInput, request.run,
            translatable("core", "There is no run in this folder: run.json is missing"));
    switch (request.kind) {
    case RunExport::Kind::Csv:
        return exportCsv(folder, request.target);
    case RunExport::Kind::TensorBoard:
        return exportEvents(folder, request.target, control);
    case RunExport::Kind::Python:
        break;
    }
    return exportForPython(checkpointOf(folder, request.checkpoint), request.target, catalog);
}

} // namespace studio::core
