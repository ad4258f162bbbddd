// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/digitset.h"

#include <array>
#include <atomic>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <string>

namespace studio::core {

/// What a run learns from. The test set selects nothing and is read once, at the end.
struct Dataset
{
    std::string name; ///< for people: "MNIST", "Built-in digits", the folder's name
    std::string source; ///< as it was asked for: "builtin", "builtin:5000" or a folder
    std::string sha256; ///< of all images and labels, hexadecimal
    std::array<std::string, kDigitClasses>
        classNames; ///< "0".."9", or the names of a PNG folder's sub-folders
    DigitSet training; ///< without the validation images
    DigitSet validation; ///< the last 5,000 of the training images (a tenth of them where there are
                         ///< fewer than 50,000)
    DigitSet test;
    std::uint64_t skippedCount = 0; ///< files in a PNG folder that could not be read as pictures
};

/// Progress and cancelling of a long piece of work; both may be left empty.
struct WorkControl
{
    std::function<void(double fraction)> onProgress; ///< 0..1, called on the working thread
    const std::atomic<bool>* cancelled =
        nullptr; ///< when it turns true the work ends with Error(Cancelled)
};

/// Loads "builtin", "builtin:COUNT" (COUNT training digits, COUNT / 6 test digits; plain "builtin"
/// means 60,000 and 10,000) or a folder: IDX files named as MNIST's, raw or .gz, in the folder or
/// under MNIST/raw or raw; or sub-folders of PNGs, one a class (if there are `train` and `test`,
/// one a class in each; otherwise every tenth picture becomes test). The id of a data set that was
/// downloaded ("mnist") stands for its folder unless there is a folder of that name. Throws
/// Error(UnusableInput) that names the file, Error(WrongUsage) for a COUNT that makes no sense,
/// Error(Cancelled). Blocks: keep it off the GUI thread.
Dataset loadDataset(const std::string& source, const WorkControl& control = {});

/// The test images of `source` alone, which come sooner; training, validation and sha256 stay
/// empty, and the name is the folder's. Throws as loadDataset(), and Error(UnusableInput) if there
/// is no test set.
Dataset loadTestSet(const std::string& source, const WorkControl& control = {});

/// What a folder holds, without loading the images: for `data info` and the chooser.
struct DatasetSummary
{
    std::string name;
    std::string format; ///< "built-in", "IDX" or "PNG folders"
    std::uint64_t trainingCount = 0; ///< with the validation images
    std::uint64_t testCount = 0;
    std::uint64_t skippedCount = 0; ///< files in a PNG folder that are not readable pictures
};
DatasetSummary summarizeDataset(const std::string& source);

} // namespace studio::core
