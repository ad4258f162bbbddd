// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/idxfolder.h"

#include "core/data/idx.h"
#include "core/data/workprogress.h"
#include "core/error.h"
#include "core/text.h"

#include <array>
#include <string>
#include <string_view>
#include <system_error>

namespace studio::core {

namespace {

namespace fs = std::filesystem;

fs::path findFile(const fs::path& folder, const std::string& stem, const std::string& kind)
{
    for (const char* separator : {"-", "."}) {
        for (const char* suffix : {"", ".gz"}) {
            fs::path file = folder / stem;
            file += separator;
            file += kind;
            file += suffix;
            std::error_code error;
            if (fs::exists(file, error))
                return file;
        }
    }
    return {};
}

fs::path findTestFile(const fs::path& folder, const std::string& content, const std::string& kind)
{
    fs::path file = findFile(folder, "t10k-" + content, kind);
    return file.empty() ? findFile(folder, "test-" + content, kind) : file;
}

void requireFile(const fs::path& file, const fs::path& folder, const std::string& name)
{
    if (file.empty())
        throw Error(ErrorCode::UnusableInput, folder,
            translatable("core", "The folder lacks the file %1 (or %1.gz)"), {name});
}

/// What goes before "images-idx3-ubyte" in the name of a set that is not called as MNIST's:
/// the first in the order of the alphabet, "train-" if there is none.
std::string trainingPrefix(const fs::path& folder)
{
    constexpr std::string_view kEnd = "images-idx3-ubyte";
    std::optional<std::string> first;
    std::error_code code;
    for (const auto& entry : fs::directory_iterator(folder, code)) {
        std::string name = entry.path().filename().string();
        if (name.ends_with(".gz"))
            name.resize(name.size() - 3);
        if (!name.ends_with(kEnd))
            continue;
        name.resize(name.size() - kEnd.size());
        const bool isTest = name == "t10k-" || name == "test-";
        if (!isTest && (!first || name < *first))
            first = name;
    }
    return first.value_or("train-");
}

std::optional<IdxFolder> findIn(const fs::path& folder)
{
    std::string prefix = "train-";
    if (findFile(folder, prefix + "images", "idx3-ubyte").empty())
        prefix = trainingPrefix(folder);
    IdxFolder files{folder, findFile(folder, prefix + "images", "idx3-ubyte"),
        findFile(folder, prefix + "labels", "idx1-ubyte"),
        findTestFile(folder, "images", "idx3-ubyte"), findTestFile(folder, "labels", "idx1-ubyte")};
    if (files.trainingImages.empty() && files.trainingLabels.empty() && files.testImages.empty()
        && files.testLabels.empty())
        return std::nullopt;
    requireFile(files.trainingImages, folder, prefix + "images-idx3-ubyte");
    requireFile(files.trainingLabels, folder, prefix + "labels-idx1-ubyte");
    if (files.hasTest()) {
        requireFile(files.testImages, folder, "t10k-images-idx3-ubyte");
        requireFile(files.testLabels, folder, "t10k-labels-idx1-ubyte");
    }
    return files;
}

DigitSet load(const fs::path& images, const fs::path& labels)
{
    return joinIdx(readIdxFile(images), images, readIdxFile(labels), labels);
}

} // namespace

std::optional<IdxFolder> findIdxFolder(const fs::path& folder)
{
    for (const char* place : {"", "raw", "MNIST/raw", "FashionMNIST/raw"}) {
        const fs::path candidate = *place == '\0' ? folder : folder / place;
        if (auto files = findIn(candidate))
            return files;
    }
    return std::nullopt;
}

void loadIdxFolder(const IdxFolder& files, Dataset& dataset, const WorkControl& control)
{
    constexpr double kShareOfTraining = 0.85; // of the time it takes, as with 60,000 and 10,000
    throwIfCancelled(control);
    dataset.training = load(files.trainingImages, files.trainingLabels);
    reportProgress(control, kShareOfTraining);
    throwIfCancelled(control);
    loadIdxTestSet(files, dataset, control);
}

void loadIdxTestSet(const IdxFolder& files, Dataset& dataset, const WorkControl& control)
{
    if (files.hasTest())
        dataset.test = load(files.testImages, files.testLabels);
    reportProgress(control, 1);
}

} // namespace studio::core
