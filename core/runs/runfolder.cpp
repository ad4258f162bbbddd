// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/runs/runfolder.h"

#include "core/checkpoint/durablefile.h"
#include "core/datahome.h"
#include "core/error.h"
#include "core/text.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdio>
#include <ctime>
#include <system_error>
#include <utility>

#include <unistd.h>

namespace studio::core {

namespace {

namespace fs = std::filesystem;

constexpr int kMostRunsOfOneSecond = 1000;

Error cannotMake(const fs::path& path, const std::error_code& code)
{
    return {ErrorCode::CannotWrite, path,
        translatable("core", "The run folder cannot be made (%1)"), {code.message()}};
}

std::string timeText()
{
    const std::time_t now = std::time(nullptr);
    std::tm local{};
    ::localtime_r(&now, &local);
    std::array<char, 32> text{};
    const std::size_t length = std::strftime(text.data(), text.size(), "%Y%m%d-%H%M%S", &local);
    return {text.data(), length};
}

/// Ids come from files too: nothing in them may lead out of the runs folder.
std::string wordOf(std::string text)
{
    std::replace_if(
        text.begin(), text.end(),
        [](char c) {
            return !((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9'));
        },
        '_');
    return text;
}

bool isEmptyButForLock(const fs::path& path)
{
    std::error_code code;
    for (auto entry = fs::directory_iterator(path, code); entry != fs::directory_iterator();
         entry.increment(code)) {
        if (entry->path().filename() != "run.lock")
            return false;
    }
    if (code)
        throw cannotMake(path, code);
    return true;
}

/// Throws if `path`, which does not exist, cannot be made: what is there of it is no folder or may
/// not be written.
void requireRoomFor(const fs::path& path)
{
    std::error_code code;
    fs::path above = fs::absolute(path, code).lexically_normal();
    while (above.has_relative_path() && !fs::exists(above, code))
        above = above.parent_path();
    if (!fs::is_directory(above, code))
        throw cannotMake(path, std::make_error_code(std::errc::not_a_directory));
    if (::access(above.c_str(), W_OK | X_OK) != 0)
        throw cannotMake(path, std::error_code(errno, std::generic_category()));
}

} // namespace

RunFolder::RunFolder(fs::path path)
    : m_path(std::move(path))
{
}

RunFolder RunFolder::create(const fs::path& root, const RunConfig& config)
{
    std::error_code code;
    fs::create_directories(root, code);
    if (code)
        throw cannotMake(root, code);
    const std::string name = timeText() + "-" + wordOf(config.family) + "-" + wordOf(config.preset);
    for (int number = 1; number <= kMostRunsOfOneSecond; ++number) {
        const fs::path path = root / (number == 1 ? name : name + "-" + std::to_string(number));
        // create_directory is atomic: of two programs only one gets true.
        if (fs::create_directory(path, code))
            return RunFolder(path);
        if (code)
            throw cannotMake(path, code);
    }
    throw cannotMake(root / name, std::make_error_code(std::errc::file_exists));
}

RunFolder RunFolder::createAt(const fs::path& path)
{
    std::error_code code;
    fs::create_directories(path, code);
    if (code)
        throw cannotMake(path, code);
    requireFree(path);
    return RunFolder(path);
}

void RunFolder::requireFree(const fs::path& path)
{
    std::error_code code;
    if (!fs::exists(path, code)) {
        requireRoomFor(path);
        return;
    }
    if (fs::exists(RunFolder(path).recordFile(), code)) {
        throw Error(ErrorCode::CannotWrite, path,
            translatable("core", "There is a run in this folder already"));
    }
    if (!isEmptyButForLock(path))
        throw Error(ErrorCode::CannotWrite, path, translatable("core", "The folder is not empty"));
}

fs::path RunFolder::checkpointFile(const std::string& name) const
{
    return m_path / "checkpoints" / (name + ".safetensors");
}

fs::path RunFolder::sampleFile(std::int64_t epoch) const
{
    std::array<char, 40> name{};
    std::snprintf(name.data(), name.size(), "epoch-%04lld.png", static_cast<long long>(epoch));
    return m_path / "samples" / name.data();
}

fs::path defaultRunsRoot()
{
    return dataHome() / "runs";
}

} // namespace studio::core
