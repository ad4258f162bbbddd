// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/picturefolder.h"

#include "core/data/naturalorder.h"
#include "core/data/workprogress.h"
#include "core/error.h"
#include "core/text.h"

#include <algorithm>
#include <cctype>
#include <map>
#include <random>
#include <system_error>
#include <utility>

namespace studio::core {

namespace {

namespace fs = std::filesystem;

constexpr std::size_t kMaximumPictures = 250'000; // 200 MB once read

struct ByCounting
{
    bool operator()(const std::string& a, const std::string& b) const
    {
        return isNaturallyLess(a, b);
    }
};
using FilesOfClass = std::map<std::string, std::vector<fs::path>, ByCounting>;

bool isHidden(const fs::path& path)
{
    return path.filename().string().starts_with('.');
}

bool isPngName(const fs::path& path)
{
    std::string extension = path.extension().string();
    for (char& letter : extension)
        letter = static_cast<char>(std::tolower(static_cast<unsigned char>(letter)));
    return extension == ".png";
}

/// One level of a folder, sub-folders or files; what cannot be listed counts as empty. Symbolic
/// links are followed, but never deeper than this level, so a loop of them ends.
std::vector<fs::path> entriesOf(const fs::path& folder, bool wantFolders)
{
    std::vector<fs::path> entries;
    std::error_code error;
    fs::directory_iterator iterator(folder, fs::directory_options::skip_permission_denied, error);
    for (; !error && iterator != fs::directory_iterator(); iterator.increment(error)) {
        std::error_code statusError;
        const bool isFolder = iterator->is_directory(statusError);
        if (isFolder == wantFolders && !isHidden(iterator->path()))
            entries.push_back(iterator->path());
        if (entries.size() > 2 * kMaximumPictures)
            break;
    }
    return entries;
}

void requireFew(std::size_t count, const fs::path& folder)
{
    if (count > kMaximumPictures)
        throw Error(ErrorCode::UnusableInput, folder,
            translatable("core", "The folder holds more than %1 pictures"),
            {std::to_string(kMaximumPictures)});
}

FilesOfClass listClasses(
    const fs::path& folder, std::uint64_t& skippedCount, const WorkControl& control)
{
    FilesOfClass classes;
    std::size_t count = 0;
    for (const fs::path& subfolder : entriesOf(folder, true)) {
        throwIfCancelled(control);
        std::vector<fs::path> files = entriesOf(subfolder, false);
        const auto end = std::partition(files.begin(), files.end(), isPngName);
        const auto others = static_cast<std::uint64_t>(files.end() - end);
        files.erase(end, files.end());
        if (files.empty())
            continue;
        skippedCount += others;
        count += files.size();
        requireFew(count, folder);
        std::sort(files.begin(), files.end(), [](const fs::path& a, const fs::path& b) {
            return isNaturallyLess(a.filename().string(), b.filename().string());
        });
        classes.emplace(subfolder.filename().string(), std::move(files));
    }
    return classes;
}

bool isDigit(const std::string& name)
{
    return name.size() == 1 && name[0] >= '0' && name[0] <= '9';
}

/// The names at the place of their labels. Single digits keep their own place, so that a model
/// trained on other digits can judge the pictures.
std::vector<std::string> labelsFor(const FilesOfClass& classes, const fs::path& folder)
{
    if (classes.size() > std::size_t{kDigitClasses})
        throw Error(ErrorCode::UnusableInput, folder,
            translatable("core",
                "The folder holds pictures of %1 classes, but at most 10 can be told apart"),
            {std::to_string(classes.size())});
    std::vector<std::string> names;
    for (const auto& entry : classes)
        names.push_back(entry.first);
    if (!std::all_of(names.begin(), names.end(), isDigit))
        return names;
    names.clear();
    for (int digit = 0; digit < kDigitClasses; ++digit)
        names.push_back(std::to_string(digit));
    return names;
}

std::uint8_t labelOf(
    const std::string& name, const std::vector<std::string>& names, const fs::path& folder)
{
    const auto found = std::find(names.begin(), names.end(), name);
    if (found == names.end())
        throw Error(ErrorCode::UnusableInput, folder / name,
            translatable(
                "core", "This class is in the test pictures, but not in the training pictures"));
    return static_cast<std::uint8_t>(found - names.begin());
}

/// The last images of a training set become the validation set: sorted by class they would not do.
void mix(std::vector<PictureFolder::Picture>& pictures)
{
    std::mt19937 generator(20'221'122); // any fixed number: the order must not change between loads
    for (std::size_t i = pictures.size(); i > 1; --i)
        std::swap(pictures[i - 1], pictures[generator() % i]);
}

std::optional<PictureFolder> findSplit(
    const fs::path& training, const fs::path& test, const WorkControl& control)
{
    PictureFolder result;
    const FilesOfClass trainingClasses = listClasses(training, result.skippedCount, control);
    const FilesOfClass testClasses = listClasses(test, result.skippedCount, control);
    if (trainingClasses.empty() || testClasses.empty())
        return std::nullopt;
    result.classNames = labelsFor(trainingClasses, training);
    for (const auto& [name, files] : trainingClasses) {
        for (const fs::path& file : files)
            result.training.push_back({file, labelOf(name, result.classNames, training)});
    }
    for (const auto& [name, files] : testClasses) {
        for (const fs::path& file : files)
            result.test.push_back({file, labelOf(name, result.classNames, test)});
    }
    requireFew(result.training.size() + result.test.size(), training.parent_path());
    mix(result.training);
    return result;
}

std::optional<PictureFolder> findUnsplit(const fs::path& folder, const WorkControl& control)
{
    constexpr std::size_t kTestEvery = 10;
    PictureFolder result;
    const FilesOfClass classes = listClasses(folder, result.skippedCount, control);
    if (classes.empty())
        return std::nullopt;
    result.classNames = labelsFor(classes, folder);
    for (const auto& [name, files] : classes) {
        const std::uint8_t label = labelOf(name, result.classNames, folder);
        const std::size_t count = files.size();
        for (std::size_t i = 0; i < count; ++i) {
            const bool isLastOfFew = count > 1 && count < kTestEvery && i + 1 == count;
            auto& target =
                i % kTestEvery == kTestEvery - 1 || isLastOfFew ? result.test : result.training;
            target.push_back({files[i], label});
        }
    }
    mix(result.training);
    return result;
}

} // namespace

std::optional<PictureFolder> findPictureFolder(const fs::path& folder, const WorkControl& control)
{
    for (const auto& [training, test] :
        {std::pair{"train", "test"}, std::pair{"training", "testing"}}) {
        std::error_code error;
        if (!fs::is_directory(folder / training, error) || !fs::is_directory(folder / test, error))
            continue;
        if (auto split = findSplit(folder / training, folder / test, control))
            return split;
    }
    return findUnsplit(folder, control);
}

} // namespace studio::core
