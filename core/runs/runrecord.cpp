// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/runs/runfolder.h"

#include "core/checkpoint/durablefile.h"
#include "core/error.h"
#include "core/text.h"

#include <cmath>

#include <nlohmann/json.hpp>

namespace studio::core {

namespace {

using Json = nlohmann::json;

constexpr int kFormatVersion = 1;
constexpr std::uint64_t kMaximumFileBytes = 16U << 20U;

Json summaryOf(const RunRecord& record)
{
    Json summary = Json::object();
    for (const auto& [id, value] : record.summary) {
        if (std::isfinite(value)) // JSON has no other numbers
            summary[id] = value;
    }
    return summary;
}

std::string textOf(const RunRecord& record)
{
    Json json{{"format_version", kFormatVersion}, {"config", Json::parse(toJson(record.config))},
        {"status", toString(record.status)}, {"created", record.created},
        {"dataset", {{"name", record.datasetName}, {"sha256", record.datasetSha256}}},
        {"software", record.software}, {"summary", summaryOf(record)}, {"failure", record.failure},
        {"notes", record.notes}, {"tags", record.tags}};
    if (!record.generatorSha256.empty())
        json["generator"] = {{"sha256", record.generatorSha256}};
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

} // namespace

RunRecord RunFolder::readRecord() const
{
    const std::vector<std::uint8_t> bytes = readWholeFile(recordFile(), kMaximumFileBytes);
    try {
        const Json json = Json::parse(bytes.begin(), bytes.end());
        if (json.at("format_version").get<int>() > kFormatVersion) {
            throw Error(ErrorCode::UnusableInput, recordFile(),
                translatable("core", "The run was written by a newer version of this program"));
        }
        return recordOf(json);
    } catch (const Json::exception&) {
        throw Error(ErrorCode::UnusableInput, recordFile(),
            translatable("core", "The file does not describe a run"));
    } catch (const Error& error) {
        throw Error(ErrorCode::UnusableInput, recordFile(), error.reason());
    }
}

void RunFolder::writeRecord(const RunRecord& record) const
{
    writeFileDurably(recordFile(), textOf(record));
}

} // namespace studio::core
