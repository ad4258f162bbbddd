// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <filesystem>

namespace studio::core {

/// Writes an IDX data set named as MNIST's into `folder` (which is made): `trainingCount` and
/// `testCount` pictures that FakeClassifier reads rightly, labels 0, 1, ..., 9, 0, ... `variant`
/// changes the pictures but not what is read.
void writeTinyDataset(const std::filesystem::path& folder, std::size_t trainingCount = 100,
    std::size_t testCount = 20, int variant = 0);

} // namespace studio::core
