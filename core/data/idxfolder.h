// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/dataset.h"

#include <filesystem>
#include <optional>

namespace studio::core {

/// Where the files of an IDX data set lie.
struct IdxFolder
{
    std::filesystem::path folder; ///< that holds the files
    std::filesystem::path trainingImages;
    std::filesystem::path trainingLabels;
    std::filesystem::path testImages; ///< empty, with the labels, if there is no test set
    std::filesystem::path testLabels;

    bool hasTest() const { return !testImages.empty() || !testLabels.empty(); }
};

/// Finds MNIST's files (`train-images-idx3-ubyte` and so on, also spelled `.idx3-ubyte`, raw or
/// .gz; raw wins) in `folder`, `folder`/raw or torchvision's `folder`/MNIST/raw and
/// `folder`/FashionMNIST/raw; the training files may also be called otherwise, as long as the names
/// end in images-idx3-ubyte and labels-idx1-ubyte. Nothing if there is none of them; throws
/// Error(UnusableInput) if images lack their labels or labels their images, or only a test set is
/// there.
std::optional<IdxFolder> findIdxFolder(const std::filesystem::path& folder);

/// Reads the files; the training set still holds the validation images. Throws
/// Error(UnusableInput), Error(Cancelled).
void loadIdxFolder(const IdxFolder& files, Dataset& dataset, const WorkControl& control);

/// The test images alone; none if there is no test set.
void loadIdxTestSet(const IdxFolder& files, Dataset& dataset, const WorkControl& control);

} // namespace studio::core
