// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/dataset.h"

#include <filesystem>
#include <optional>

namespace studio::core {

/// Where the four files of an IDX data set lie.
struct IdxFolder
{
    std::filesystem::path folder; ///< that holds the files
    std::filesystem::path trainingImages;
    std::filesystem::path trainingLabels;
    std::filesystem::path testImages;
    std::filesystem::path testLabels;
};

/// Finds MNIST's files (`train-images-idx3-ubyte` and so on, also spelled `.idx3-ubyte`, raw or
/// .gz; raw wins) in `folder`, `folder`/raw or torchvision's `folder`/MNIST/raw and
/// `folder`/FashionMNIST/raw. Nothing if there is none of them; throws Error(UnusableInput) if one
/// of the four is missing.
std::optional<IdxFolder> findIdxFolder(const std::filesystem::path& folder);

/// Reads the four files; the training set still holds the validation images. Throws
/// Error(UnusableInput), Error(Cancelled).
void loadIdxFolder(const IdxFolder& files, Dataset& dataset, const WorkControl& control);

} // namespace studio::core
