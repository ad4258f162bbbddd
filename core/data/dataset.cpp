// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/dataset.h"

#include "core/data/idx.h"
#include "core/data/idxfolder.h"
#include "core/data/sha256.h"
#include "core/data/workprogress.h"
#include "core/error.h"
#include "core/text.h"

#include <algorithm>
#include <cctype>
#include <system_error>

namespace studio::core {

namespace {

namespace fs = std::filesystem;

/// A data set that is known under a name, whatever its folder is called.
struct KnownDataset
{
    const char* name;
    const char* folderName; ///< lower case, letters and digits only
    const char* sha256; ///< as Dataset::sha256
};

constexpr KnownDataset kKnownDatasets[] = {
    {"MNIST", "mnist", "06b0d1f124c4e5fa796686ade41a9b778edacc8622f2195a352ef479ad44fc16"},
    {"Fashion-MNIST", "fashionmnist",
        "ca3ab2a37f845e1b8ae23cab1b51749a3011ba3bf1d9016176d75cbaabac376f"},
};

/// The last part of a path that says something: not "raw", not empty after a final slash.
std::string tellingName(const fs::path& folder)
{
    fs::path path = fs::absolute(folder).lexically_normal();
    while (path.has_relative_path() && (path.filename().empty() || path.filename() == "raw"))
        path = path.parent_path();
    return path.filename().empty() ? folder.string() : path.filename().string();
}

std::string nameByFolder(const fs::path& folder)
{
    const std::string name = tellingName(folder);
    std::string key;
    for (const char letter : name) {
        if (std::isalnum(static_cast<unsigned char>(letter)) != 0)
            key += static_cast<char>(std::tolower(static_cast<unsigned char>(letter)));
    }
    for (const KnownDataset& known : kKnownDatasets) {
        if (key == known.folderName)
            return known.name;
    }
    return name;
}

std::string nameOf(const fs::path& folder, const std::string& sha256)
{
    for (const KnownDataset& known : kKnownDatasets) {
        if (sha256 == known.sha256)
            return known.name;
    }
    return nameByFolder(folder);
}

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

} // namespace

Dataset loadDataset(const std::string& source, const WorkControl& control)
{
    Dataset dataset;
    dataset.source = source;
    for (std::size_t i = 0; i < dataset.classNames.size(); ++i)
        dataset.classNames[i] = std::to_string(i);
    const fs::path folder(source);
    requireFolder(folder);
    const auto idx = findIdxFolder(folder);
    if (!idx)
        refuseFolder(folder);
    loadIdxFolder(*idx, dataset, control);
    dataset.sha256 = hashOf(dataset);
    dataset.name = nameOf(idx->folder, dataset.sha256);
    splitOffValidation(dataset);
    return dataset;
}

DatasetSummary summarizeDataset(const std::string& source)
{
    const fs::path folder(source);
    requireFolder(folder);
    const auto idx = findIdxFolder(folder);
    if (!idx)
        refuseFolder(folder);
    return {nameByFolder(idx->folder), "IDX", readIdxDimensions(idx->trainingLabels).at(0),
        readIdxDimensions(idx->testLabels).at(0), 0};
}

} // namespace studio::core
