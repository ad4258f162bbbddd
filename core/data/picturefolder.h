// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/dataset.h"

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace studio::core {

/// A folder with a sub-folder of PNG pictures for each class. A plain value.
struct PictureFolder
{
    struct Picture
    {
        std::filesystem::path file;
        std::uint8_t label = 0;
    };

    std::vector<std::string> classNames; ///< at the label's place; all single digits: "0".."9"
    std::vector<Picture> training; ///< in an order that is mixed, but the same each time
    std::vector<Picture> test;
    std::uint64_t skippedCount = 0; ///< files that are no PNG by their name
};

/// Lists the pictures: sub-folders of `train` and `test` (or `training` and `testing`) where both
/// are there, else sub-folders of `folder`, of which every tenth picture (the last where a class
/// has fewer) is for the test. Names are sorted as people count ("2" before "10"); hidden ones do
/// not count; folders deeper down are not searched. Nothing if there are no such sub-folders;
/// throws Error(UnusableInput) for more than 10 classes, more than 250,000 pictures, classes that
/// occur in the test alone; Error(Cancelled).
std::optional<PictureFolder> findPictureFolder(
    const std::filesystem::path& folder, const WorkControl& control);

/// Reads and normalises the pictures on all processors; what cannot be read is skipped and counted.
/// Throws Error(UnusableInput) if nothing can be read, Error(Cancelled).
void loadPictureFolder(const PictureFolder& pictures, Dataset& dataset, const WorkControl& control);

/// The test pictures alone. Throws as loadPictureFolder().
void loadTestPictures(const PictureFolder& pictures, Dataset& dataset, const WorkControl& control);

/// How many of `pictures` do not even begin as a PNG of a permitted size.
std::uint64_t countUnreadable(const std::vector<PictureFolder::Picture>& pictures);

} // namespace studio::core
