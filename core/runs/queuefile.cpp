// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/runs/queuefile.h"

#include "core/checkpoint/durablefile.h"
#include "core/error.h"
#include "core/text.h"

#include <nlohmann/json.hpp>

#include <cstdint>
#include <system_error>

namespace studio::core {

namespace {

namespace fs = std::filesystem;
using Json = nlohmann::json;

constexpr std::uint64_t kLargestFile = 4 << 20; ///< thousands of runs
constexpr const char* kFormat = "digit-studio-queue";
constexpr int kVersion = 1;

} // namespace

std::vector<RunConfig> readQueue(const fs::path& file)
{
    std::error_code code;
    if (fs::status(file, code).type() == fs::file_type::not_found)
        return {};
    const auto bytes = readWholeFile(file, kLargestFile);
    const Json json = Json::parse(bytes.begin(), bytes.end(), nullptr, false);
    if (!json.is_object() || json.value("format", Json()) != kFormat
        || !json.value("runs", Json()).is_array())
        throw Error(ErrorCode::UnusableInput, file,
            translatable("core", "This is no queue of runs of this studio"));
    if (json.value("version", Json()) != kVersion)
        throw Error(ErrorCode::UnusableInput, file,
            translatable("core", "This queue was written by a newer version of this studio"));
    std::vector<RunConfig> runs;
    try {
        for (const Json& run : json["runs"])
            runs.push_back(runConfigFromJson(run.dump()));
    } catch (const Error& error) {
        throw Error(ErrorCode::UnusableInput, file, error.reason());
    }
    return runs;
}

void writeQueue(const fs::path& file, const std::vector<RunConfig>& runs)
{
    Json list = Json::array();
    for (const RunConfig& run : runs)
        list.push_back(Json::parse(toJson(run)));
    const Json json{{"format", kFormat}, {"version", kVersion}, {"runs", std::move(list)}};
    std::error_code code;
    fs::create_directories(file.parent_path(), code); // if that fails, the write says why
    writeFileDurably(file, json.dump(2, ' ', false, Json::error_handler_t::replace) + "\n");
}

} // namespace studio::core
