// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/family/presetfolder.h"

#include "core/datahome.h"
#include "core/text.h"

#include <algorithm>
#include <cctype>
#include <set>
#include <system_error>
#include <tuple>

namespace studio::core {

namespace {

namespace fs = std::filesystem;

constexpr const char* kSuffix = ".json";

bool isSame(const OwnPreset& one, const OwnPreset& other)
{
    return one.family == other.family && one.name == other.name;
}

/// Letters and digits of a name, the rest as "-".
std::string plain(const std::string& name)
{
    std::string result;
    for (const char letter : name)
        result += std::isalnum(static_cast<unsigned char>(letter)) != 0 ? letter : '-';
    return result;
}

std::set<fs::path> filesIn(const fs::path& folder)
{
    std::set<fs::path> files;
    std::error_code code;
    for (fs::directory_iterator entry(folder, code), end; !code && entry != end;
         entry.increment(code)) {
        if (entry->path().extension() == kSuffix)
            files.insert(entry->path());
    }
    return files;
}

} // namespace

PresetFolder::PresetFolder(fs::path folder)
    : m_folder(std::move(folder))
{
}

PresetFolder PresetFolder::ofUser()
{
    return PresetFolder(dataHome() / "presets");
}

PresetFolder::Content PresetFolder::read() const
{
    Content content;
    for (const fs::path& file : filesIn(m_folder)) {
        try {
            content.presets.push_back(readPreset(file));
        } catch (...) {
            content.problems.push_back(currentError());
        }
    }
    std::sort(
        content.presets.begin(), content.presets.end(), [](const OwnPreset& a, const OwnPreset& b) {
            return std::tie(a.name, a.family) < std::tie(b.name, b.family);
        });
    return content;
}

std::optional<OwnPreset> PresetFolder::find(
    const std::string& family, const std::string& name) const
{
    for (const OwnPreset& preset : read().presets) {
        if (preset.family == family && preset.name == name)
            return preset;
    }
    return std::nullopt;
}

/// Where it is, or where a new one can be.
fs::path PresetFolder::fileOf(const OwnPreset& preset) const
{
    const auto taken = filesIn(m_folder);
    for (const fs::path& file : taken) {
        try {
            if (isSame(readPreset(file), preset))
                return file;
        } catch (const Error&) {
            continue; // not one of ours
        }
    }
    const std::string start = plain(preset.family) + "-" + plain(preset.name);
    fs::path file = m_folder / (start + kSuffix);
    for (int number = 2; taken.contains(file); ++number)
        file = m_folder / (start + "-" + std::to_string(number) + kSuffix);
    return file;
}

void PresetFolder::add(const OwnPreset& preset) const
{
    std::error_code code;
    fs::create_directories(m_folder, code);
    if (code)
        throw Error(ErrorCode::CannotWrite, m_folder,
            translatable("core", "The folder cannot be made: %1"), {code.message()});
    writePreset(fileOf(preset), preset);
}

void PresetFolder::remove(const OwnPreset& preset) const
{
    const fs::path file = fileOf(preset);
    std::error_code code;
    fs::remove(file, code);
    if (code)
        throw Error(ErrorCode::CannotWrite, file,
            translatable("core", "The file cannot be deleted: %1"), {code.message()});
}

} // namespace studio::core
