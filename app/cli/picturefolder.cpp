// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/picturefolder.h"

#include "core/error.h"
#include "core/image/imagenormalizer.h"
#include "core/image/png.h"

#include <algorithm>
#include <string>

namespace studio::app {

namespace {

/// What is directly in `folder`, by name; `wantsFolders` picks sub-folders or files.
std::vector<std::filesystem::path> entriesOf(const std::filesystem::path& folder, bool wantsFolders)
{
    std::vector<std::filesystem::path> result;
    std::error_code fault;
    for (const auto& entry : std::filesystem::directory_iterator(folder, fault)) {
        if (wantsFolders ? entry.is_directory(fault) : entry.is_regular_file(fault))
            result.push_back(entry.path());
    }
    if (fault)
        throw core::Error(core::ErrorCode::UnusableInput, folder, "The folder cannot be read: %1",
            {fault.message()});
    std::sort(result.begin(), result.end());
    return result;
}

bool isPng(const std::filesystem::path& file)
{
    const std::string extension = file.extension().string();
    return extension == ".png" || extension == ".PNG";
}

void add(PictureFolder& result, const std::filesystem::path& file, const std::string& className)
{
    core::GrayImage image;
    try {
        image = core::normalizeDigitImage(core::readInkPng(file));
    } catch (const core::Error&) {
        ++result.skipped; // one broken file must not cost the whole measurement; it is counted
        return;
    }
    const bool isDigit = className.size() == 1 && className[0] >= '0' && className[0] <= '9';
    auto& pixels = isDigit ? result.digits.pixels : result.nonDigits;
    pixels.insert(pixels.end(), image.pixels.begin(), image.pixels.end());
    if (isDigit)
        result.digits.labels.push_back(static_cast<std::uint8_t>(className[0] - '0'));
}

} // namespace

PictureFolder readPictureFolder(
    const std::filesystem::path& folder, const core::WorkControl& control)
{
    PictureFolder result;
    for (const auto& classFolder : entriesOf(folder, true)) {
        for (const auto& file : entriesOf(classFolder, false)) {
            if (control.cancelled != nullptr && *control.cancelled)
                throw core::Error(core::ErrorCode::Cancelled, {}, "Stopped before all was read");
            if (isPng(file))
                add(result, file, classFolder.filename().string());
        }
    }
    if (result.digits.isEmpty() && result.nonDigits.empty())
        throw core::Error(core::ErrorCode::UnusableInput, folder,
            "There are no readable PNGs in sub-folders named 0 to 9");
    return result;
}

} // namespace studio::app
