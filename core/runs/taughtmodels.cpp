// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/runs/taughtmodels.h"

#include "core/error.h"
#include "core/ink/inkcollection.h"
#include "core/text.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdio>
#include <string>
#include <system_error>

namespace studio::core {

namespace {

namespace fs = std::filesystem;

constexpr const char* kPrefix = "my-digits-";
constexpr const char* kSuffix = ".safetensors";
constexpr const char* kBase = "taught_from";

/// Of "my-digits-0012.safetensors" 12; 0 for other names.
int numberOf(const fs::path& file)
{
    const std::string name = file.filename().string();
    if (!name.starts_with(kPrefix) || !name.ends_with(kSuffix))
        return 0;
    const std::string digits = file.stem().string().substr(std::char_traits<char>::length(kPrefix));
    int number = 0;
    const auto [end, fault] = std::from_chars(digits.data(), digits.data() + digits.size(), number);
    return fault == std::errc() && end == digits.data() + digits.size() ? std::max(number, 0) : 0;
}

fs::path nameOf(int number)
{
    std::array<char, 48> name{};
    std::snprintf(name.data(), name.size(), "%s%04d%s", kPrefix, number, kSuffix);
    return name.data();
}

} // namespace

TaughtModels::TaughtModels(fs::path folder)
    : m_folder(std::move(folder))
{
}

/// Oldest first.
std::vector<fs::path> TaughtModels::files() const
{
    std::vector<fs::path> result;
    std::error_code code;
    for (auto entry = fs::directory_iterator(m_folder, code);
         !code && entry != fs::directory_iterator(); entry.increment(code)) {
        if (numberOf(entry->path()) > 0)
            result.push_back(entry->path());
    }
    std::sort(result.begin(), result.end(),
        [](const fs::path& a, const fs::path& b) { return numberOf(a) < numberOf(b); });
    return result;
}

std::optional<fs::path> TaughtModels::newest() const
{
    const auto all = files();
    return all.empty() ? std::nullopt : std::optional(all.back());
}

fs::path TaughtModels::add(Checkpoint model, const fs::path& base) const
{
    std::error_code code;
    fs::create_directories(m_folder, code); // what is wrong is said when it is written
    auto all = files();
    const fs::path file = m_folder / nameOf(all.empty() ? 1 : numberOf(all.back()) + 1);
    model.extra[kBase] = base.string();
    writeCheckpoint(file, model);
    for (std::size_t i = 0; i + kKept <= all.size(); ++i)
        fs::remove(all[i], code); // one too many does no harm
    return file;
}

void TaughtModels::remove(const fs::path& file) const
{
    std::error_code code;
    fs::remove(file, code);
    if (code)
        throw Error(ErrorCode::CannotWrite, file,
            translatable("core", "The file cannot be deleted (%1)"), {code.message()});
}

bool TaughtModels::isTaught(const Checkpoint& model)
{
    return model.extra.contains(kBase);
}

std::optional<fs::path> TaughtModels::baseOf(const Checkpoint& model)
{
    const auto entry = model.extra.find(kBase);
    std::error_code code;
    if (entry == model.extra.end() || !fs::is_regular_file(entry->second, code))
        return std::nullopt;
    return entry->second;
}

fs::path TaughtModels::defaultFolder()
{
    return InkCollection::defaultFile().parent_path();
}

} // namespace studio::core
