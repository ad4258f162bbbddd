// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/runs/runfolder.h"

#include "core/checkpoint/durablefile.h"
#include "core/checkpoint/folderlock.h"
#include "core/error.h"
#include "core/text.h"

#include <cmath>

#include <nlohmann/json.hpp>

namespace studio::core {

namespace {

using Json = nlohmann::json;

constexpr int kFormatVersion = 1;
constexpr std::uint64_t kMaximumFileBytes = 16U << 20U;
constexpr int kDeepestNesting = 64; ///< writing JSON takes stack for each level

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
    const FolderLock lock(m_path); // if it is busy all the time, training matters more
    Json json = jsonOf(record);
    keepEdits(json, recordFile());
    writeFileDurably(recordFile(), textOf(json));
}

void RunFolder::edit(const RunEdit& change) const
{
    const FolderLock lock(m_path);
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
