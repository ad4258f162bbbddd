// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/dataset.h"

#include "core/data/builtindigits.h"
#include "core/data/dataname.h"
#include "core/data/download.h"
#include "core/data/idx.h"
#include "core/data/idxfolder.h"
#include "core/data/picturefolder.h"
#include "core/data/sha256.h"
#include "core/data/workprogress.h"
#include "core/error.h"
#include "core/text.h"

#include <algorithm>
#include <charconv>
#include <optional>
#include <string_view>
#include <system_error>

namespace studio::core {

namespace {

namespace fs = std::filesystem;

std::string hashOf(const Dataset& dataset)
{
    Sha256 hash;
    for (const DigitSet* set : {&dataset.training, &dataset.test}) {
        hash.add(set->pixels);
        hash.add(set->labels);
    }
    return hash.finish();
}

void splitOffValidation(Dataset& dataset)
{
    constexpr std::size_t kValidationCount = 5'000;
    constexpr std::size_t kEnoughForIt = 50'000;
    DigitSet& training = dataset.training;
    const std::size_t count = training.size() < kEnoughForIt
        ? std::max<std::size_t>(training.size() / 10, 1)
        : kValidationCount;
    if (training.size() < 2)
        throw Error(ErrorCode::UnusableInput, dataset.source,
            translatable("core", "There are too few training images"));
    const std::size_t kept = training.size() - count;
    const auto firstPixel =
        training.pixels.begin() + static_cast<std::ptrdiff_t>(kept * kDigitPixels);
    const auto firstLabel = training.labels.begin() + static_cast<std::ptrdiff_t>(kept);
    dataset.validation.pixels.assign(firstPixel, training.pixels.end());
    dataset.validation.labels.assign(firstLabel, training.labels.end());
    training.pixels.erase(firstPixel, training.pixels.end());
    training.labels.erase(firstLabel, training.labels.end());
}

void requireFolder(const fs::path& folder)
{
    if (folder.empty())
        throw Error(ErrorCode::WrongUsage, {},
            translatable("core", "No data set is named: say builtin, or name a folder"));
    std::error_code error;
    const fs::file_status status = fs::status(folder, error);
    if (status.type() == fs::file_type::not_found)
        throw Error(
            ErrorCode::UnusableInput, folder, translatable("core", "There is no such folder"));
    if (error)
        throw Error(ErrorCode::UnusableInput, folder,
            translatable("core", "The folder cannot be read (%1)"), {error.message()});
    if (status.type() != fs::file_type::directory)
        throw Error(ErrorCode::UnusableInput, folder,
            translatable("core", "This is a file where a folder is expected"));
}

[[noreturn]] void refuseFolder(const fs::path& folder)
{
    throw Error(ErrorCode::UnusableInput, folder,
        translatable("core",
            "The folder holds neither IDX files named as MNIST's nor sub-folders with PNG "
            "pictures"));
}

/// The folder that `source` names: itself, or that of a downloaded data set.
fs::path folderOf(const std::string& source)
{
    std::error_code error;
    if (fs::exists(source, error))
        return source;
    for (const RemoteDataset& remote : remoteDatasets()) {
        if (source != remote.id)
            continue;
        const fs::path folder = defaultDatasetFolder(remote.id);
        if (!fs::exists(folder, error))
            throw Error(ErrorCode::UnusableInput, folder,
                translatable("core", "%1 has not been downloaded yet"), {remote.name});
        return folder;
    }
    return source;
}

/// The number of images that the headers of two files that belong together declare.
std::uint64_t countOf(const fs::path& images, const fs::path& labels)
{
    const auto shape = readIdxDimensions(images);
    requireMatching(shape, images, readIdxDimensions(labels), labels);
    return shape.front();
}

DatasetSummary summarizeIdx(const IdxFolder& files)
{
    return {folderDataName(files.folder), "IDX",
        countOf(files.trainingImages, files.trainingLabels),
        files.hasTest() ? countOf(files.testImages, files.testLabels) : 0, 0};
}

struct BuiltinSize
{
    std::size_t training = 0;
    std::size_t test = 0;
};

/// The size that "builtin" or "builtin:COUNT" asks for; nothing for any other source.
std::optional<BuiltinSize> builtinSize(const std::string& source)
{
    constexpr std::string_view kName = "builtin";
    constexpr std::size_t kUsualCount = 60'000;
    constexpr std::size_t kLeast = 10;
    constexpr std::size_t kMost = 250'000;
    constexpr std::size_t kTrainingPerTest = 6;
    std::size_t count = kUsualCount;
    if (!source.starts_with(kName))
        return std::nullopt;
    if (source.size() > kName.size()) {
        if (source[kName.size()] != ':')
            return std::nullopt;
        const char* const begin = source.data() + kName.size() + 1;
        const char* const end = source.data() + source.size();
        const auto [stop, error] = std::from_chars(begin, end, count);
        if (error != std::errc() || stop != end || count < kLeast || count > kMost)
            throw Error(ErrorCode::WrongUsage, {},
                translatable(
                    "core", "%1 is not a data set: the number after the colon must be %2 to %3"),
                {source, std::to_string(kLeast), std::to_string(kMost)});
    }
    return BuiltinSize{count, std::max<std::size_t>(count / kTrainingPerTest, 1)};
}

constexpr std::uint64_t kTestSeed = 2; ///< of the built-in test digits

void loadBuiltin(const BuiltinSize& size, Dataset& dataset, const WorkControl& control)
{
    constexpr std::uint64_t kTrainingSeed = 1;
    const double share = double(size.training) / double(size.training + size.test);
    dataset.name = kBuiltinDataName;
    dataset.training =
        makeBuiltinDigits(size.training, kTrainingSeed, partOfWork(control, 0, share));
    dataset.test = makeBuiltinDigits(size.test, kTestSeed, partOfWork(control, share, 1));
}

void loadTestFolder(const fs::path& folder, Dataset& dataset, const WorkControl& control)
{
    requireFolder(folder);
    if (const auto idx = findIdxFolder(folder)) {
        loadIdxTestSet(*idx, dataset, control);
        dataset.name = folderDataName(idx->folder);
        return;
    }
    const auto pictures = findPictureFolder(folder, control);
    if (!pictures)
        refuseFolder(folder);
    loadTestPictures(*pictures, dataset, control);
    dataset.name = folderDataName(folder);
}

/// Fills in the images; returns the folder that tells the name.
fs::path loadFolder(const fs::path& folder, Dataset& dataset, const WorkControl& control)
{
    requireFolder(folder);
    if (const auto idx = findIdxFolder(folder)) {
        loadIdxFolder(*idx, dataset, control);
        return idx->folder;
    }
    const auto pictures = findPictureFolder(folder, control);
    if (!pictures)
        refuseFolder(folder);
    loadPictureFolder(*pictures, dataset, control);
    return folder;
}

Dataset emptyDataset(const std::string& source)
{
    Dataset dataset;
    dataset.source = source;
    for (std::size_t i = 0; i < dataset.classNames.size(); ++i)
        dataset.classNames[i] = std::to_string(i);
    return dataset;
}

} // namespace

Dataset loadDataset(const std::string& source, const WorkControl& control)
{
    Dataset dataset = emptyDataset(source);
    if (const auto size = builtinSize(source)) {
        loadBuiltin(*size, dataset, control);
        dataset.sha256 = hashOf(dataset);
    } else {
        const fs::path folder = loadFolder(folderOf(source), dataset, control);
        dataset.sha256 = hashOf(dataset);
        dataset.name = dataName(folder, dataset.sha256);
    }
    splitOffValidation(dataset);
    return dataset;
}

Dataset loadTestSet(const std::string& source, const WorkControl& control)
{
    Dataset dataset = emptyDataset(source);
    if (const auto size = builtinSize(source)) {
        dataset.name = kBuiltinDataName;
        dataset.test = makeBuiltinDigits(size->test, kTestSeed, control);
    } else {
        loadTestFolder(folderOf(source), dataset, control);
    }
    if (dataset.test.isEmpty())
        throw Error(
            ErrorCode::UnusableInput, source, translatable("core", "There is no test set in it"));
    return dataset;
}

DatasetSummary summarizeDataset(const std::string& source)
{
    if (const auto size = builtinSize(source))
        return {kBuiltinDataName, "built-in", size->training, size->test, 0};
    const fs::path folder = folderOf(source);
    requireFolder(folder);
    if (const auto idx = findIdxFolder(folder))
        return summarizeIdx(*idx);
    const auto pictures = findPictureFolder(folder, {});
    if (!pictures)
        refuseFolder(folder);
    const std::uint64_t badTraining = countUnreadable(pictures->training);
    const std::uint64_t badTest = countUnreadable(pictures->test);
    return {folderDataName(folder), "PNG folders", pictures->training.size() - badTraining,
        pictures->test.size() - badTest, pictures->skippedCount + badTraining + badTest};
}

} // namespace studio::core
