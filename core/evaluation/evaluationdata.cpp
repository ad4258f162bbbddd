// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/evaluation/evaluationdata.h"

#include "core/data/workprogress.h"
#include "core/image/imagenormalizer.h"
#include "core/image/png.h"
#include "core/infer/evaluation.h"
#include "core/ink/inkfile.h"

#include <algorithm>
#include <filesystem>
#include <system_error>
#include <utility>
#include <vector>

namespace studio::core {

namespace {

namespace fs = std::filesystem;

/// What is directly in `folder`, by name; `wantsFolders` picks sub-folders or files.
std::vector<fs::path> entriesOf(const fs::path& folder, bool wantsFolders)
{
    std::vector<fs::path> result;
    std::error_code fault;
    for (const auto& entry : fs::directory_iterator(folder, fault)) {
        std::error_code ignored;
        if (wantsFolders ? entry.is_directory(ignored) : entry.is_regular_file(ignored))
            result.push_back(entry.path());
    }
    if (fault)
        throw Error(ErrorCode::UnusableInput, folder,
            translatable("core", "The folder cannot be read (%1)"), {fault.message()});
    std::sort(result.begin(), result.end());
    return result;
}

bool isPng(const fs::path& file)
{
    const std::string extension = file.extension().string();
    return extension == ".png" || extension == ".PNG";
}

std::uint8_t labelOf(const std::string& className)
{
    const bool isDigit = className.size() == 1 && className[0] >= '0' && className[0] <= '9';
    return isDigit ? static_cast<std::uint8_t>(className[0] - '0') : kNotADigit;
}

void add(EvaluationData& data, const fs::path& file)
{
    GrayImage image;
    try {
        image = normalizeDigitImage(readInkPng(file));
    } catch (const Error&) {
        ++data.skipped; // one broken file must not cost the whole measurement; it is counted
        return;
    }
    auto& images = data.images;
    images.pixels.insert(images.pixels.end(), image.pixels.begin(), image.pixels.end());
    images.labels.push_back(labelOf(file.parent_path().filename().string()));
}

/// Prepares them as any picture of a digit, in the order of their names.
void loadPictures(const fs::path& folder, EvaluationData& data, const WorkControl& control)
{
    std::vector<fs::path> files;
    for (const fs::path& classFolder : entriesOf(folder, true)) {
        for (const fs::path& file : entriesOf(classFolder, false)) {
            if (isPng(file))
                files.push_back(file);
        }
    }
    for (std::size_t i = 0; i < files.size(); ++i) {
        throwIfCancelled(control);
        add(data, files[i]);
        reportProgress(control, static_cast<double>(i + 1) / static_cast<double>(files.size()));
    }
    if (data.images.isEmpty())
        throw Error(ErrorCode::UnusableInput, folder,
            translatable("core", "There are no readable PNGs in sub-folders named 0 to 9"));
}

} // namespace

EvaluationData loadEvaluationData(const EvaluationSource& source, const WorkControl& control)
{
    EvaluationData data;
    for (std::size_t i = 0; i < data.classNames.size(); ++i)
        data.classNames[i] = std::to_string(i);
    const fs::path path(source.source);
    switch (source.kind) {
    case EvaluationSource::Kind::TestSet: {
        Dataset dataset = loadTestSet(source.source, control);
        data.name = dataset.name;
        data.classNames = dataset.classNames;
        data.images = std::move(dataset.test);
        data.skipped = dataset.skippedCount;
        break;
    }
    case EvaluationSource::Kind::Ink:
        data.name = path.filename().string();
        data.images = digitsOf(readLabelledInk(path));
        break;
    case EvaluationSource::Kind::Pictures:
        data.name = path.filename().empty() ? path.parent_path().filename().string()
                                            : path.filename().string();
        loadPictures(path, data, control);
        break;
    }
    return data;
}

} // namespace studio::core
