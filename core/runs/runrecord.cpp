// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/runs/runfolder.h"

#include "core/checkpoint/durablefile.h"
#include "core/error.h"
#include "core/text.h"

#include <cerrno>
#include <chrono>
#include <cmath>
#include <thread>

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include <nlohmann/json.hpp>

namespace studio::core {

namespace {

using Json = nlohmann::json;

constexpr int kFormatVersion = 1;
constexpr std::uint64_t kMaximumFileBytes = 16U << 20U;
constexpr int kDeepestNesting = 64; ///< writing JSON takes stack for each level

/// Lets one program at a time read and replace run.json: a lock on the folder, which leaves no file
/// behind. Whoever holds it writes one small file, so that nobody waits long.
class RecordLock
{
public:
    explicit RecordLock(const std::filesystem::path& folder)
        : m_descriptor(::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC))
    {
        constexpr std::chrono::milliseconds kPause{2};
        const auto giveUp = std::chrono::steady_clock::now() + kLongestWait;
        while (m_descriptor >= 0 && ::flock(m_descriptor, LOCK_EX | LOCK_NB) != 0) {
            m_isBusy = errno == EWOULDBLOCK;
            if (!m_isBusy || std::chrono::steady_clock::now() > giveUp)
                return; // a network folder without locks, or a program that hangs
            std::this_thread::sleep_for(kPause);
        }
        m_isBusy = false;
    }
    ~RecordLock()
    {
        if (m_descriptor >= 0)
            ::close(m_descriptor);
    }
    RecordLock(const RecordLock&) = delete;
    RecordLock& operator=(const RecordLock&) = delete;

    bool isBusy() const { return m_isBusy; } ///< somebody else kept it all the time

private:
    static constexpr std::chrono::milliseconds kLongestWait{500};
    int m_descriptor;
    bool m_isBusy = false;
};

Json summaryOf(const RunRecord& record)
{
    Json summary = Json::object();
    for (const auto& [id, value] : record.summary) {
        if (std::isfinite(value)) // JSON has no other numbers
            summary[id] = value;
    }
    return summary;
}

Json jsonOf(const RunRecord& record)
{
    Json json{{"format_version", kFormatVersion}, {"config", Json::parse(toJson(record.config))},
        {"status", toString(record.status)}, {"created", record.created},
        {"dataset", {{"name", record.datasetName}, {"sha256", record.datasetSha256}}},
        {"software", record.software}, {"summary", summaryOf(record)}, {"failure", record.failure},
        {"notes", record.notes}, {"tags", record.tags}};
    if (!record.generatorSha256.empty())
        json["generator"] = {{"sha256", record.generatorSha256}};
    return json;
}

std::string textOf(const Json& json)
{
    return json.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

/// The entry if it is there; a run.json written by another version may lack some.
template <typename T> void readEntry(const Json& json, const char* key, T& target)
{
    if (const auto found = json.find(key); found != json.end())
        target = found->get<T>();
}

RunRecord recordOf(const Json& json)
{
    RunRecord record;
    record.config = runConfigFromJson(json.at("config").dump());
    std::string status;
    readEntry(json, "status", status);
    record.status = runStatusFromString(status);
    readEntry(json, "created", record.created);
    if (const auto dataset = json.find("dataset"); dataset != json.end()) {
        readEntry(*dataset, "name", record.datasetName);
        readEntry(*dataset, "sha256", record.datasetSha256);
    }
    if (const auto generator = json.find("generator"); generator != json.end())
        readEntry(*generator, "sha256", record.generatorSha256);
    readEntry(json, "software", record.software);
    readEntry(json, "summary", record.summary);
    readEntry(json, "failure", record.failure);
    readEntry(json, "notes", record.notes);
    readEntry(json, "tags", record.tags);
    return record;
}

/// The file as it is; throws Error(UnusableInput) without naming it.
Json readDocument(const std::filesystem::path& file)
{
    const std::vector<std::uint8_t> bytes = readWholeFile(file, kMaximumFileBytes);
    const auto refuse = [] {
        throw Error(
            ErrorCode::UnusableInput, {}, translatable("core", "The file does not describe a run"));
    };
    try {
        const Json::parser_callback_t guard = [&](int depth, Json::parse_event_t, Json&) {
            if (depth > kDeepestNesting)
                refuse();
            return true;
        };
        Json json = Json::parse(bytes.begin(), bytes.end(), guard);
        if (json.at("format_version").get<int>() > kFormatVersion) {
            throw Error(ErrorCode::UnusableInput, {},
                translatable("core", "The run was written by a newer version of this program"));
        }
        return json;
    } catch (const Json::exception&) {
        refuse();
    }
    return {};
}

RunRecord checkedRecordOf(const Json& json)
{
    try {
        return recordOf(json);
    } catch (const Json::exception&) {
        throw Error(
            ErrorCode::UnusableInput, {}, translatable("core", "The file does not describe a run"));
    }
}

/// Takes over from the record on disk what people may have edited and what is unknown here.
void keepEdits(Json& json, const std::filesystem::path& file)
{
    std::error_code ignored;
    if (!std::filesystem::exists(file, ignored))
        return;
    try {
        const Json old = readDocument(file);
        const RunRecord record = checkedRecordOf(old);
        for (const auto& [key, value] : old.items()) {
            if (!json.contains(key) && key != "generator")
                json[key] = value;
        }
        json["config"]["name"] = record.config.name;
        json["notes"] = record.notes;
        json["tags"] = record.tags;
    } catch (const Error&) {
        // Nothing can be kept of a damaged record; the run goes on with a sound one.
    }
}

} // namespace

RunRecord RunFolder::readRecord() const
{
    try {
        return checkedRecordOf(readDocument(recordFile()));
    } catch (const Error& error) {
        throw Error(ErrorCode::UnusableInput, recordFile(), error.reason());
    }
}

void RunFolder::writeRecord(const RunRecord& record) const
{
    const RecordLock lock(m_path); // if it is busy all the time, training matters more
    Json json = jsonOf(record);
    keepEdits(json, recordFile());
    writeFileDurably(recordFile(), textOf(json));
}

void RunFolder::edit(const RunEdit& change) const
{
    const RecordLock lock(m_path);
    if (lock.isBusy()) {
        throw Error(ErrorCode::CannotWrite, recordFile(),
            translatable("core", "Another program is writing this file"));
    }
    const RunRecord record = readRecord();
    Json json = readDocument(recordFile());
    json["config"]["name"] = change.name.value_or(record.config.name);
    json["notes"] = change.notes.value_or(record.notes);
    json["tags"] = change.tags.value_or(record.tags);
    const std::string text = textOf(json);
    if (text.size() > kMaximumFileBytes) {
        throw Error(ErrorCode::CannotWrite, recordFile(),
            translatable("core", "The file is too large: %1 bytes, allowed are %2"),
            {std::to_string(text.size()), std::to_string(kMaximumFileBytes)});
    }
    writeFileDurably(recordFile(), text);
}

} // namespace studio::core
