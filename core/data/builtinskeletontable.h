// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>
#include <string_view>
#include <vector>

namespace studio::core {

/// A row of the table of handwriting: see parseSkeleton for the poles' notation.
struct SkeletonEntry
{
    int digit = 0;
    float weight = 0;
    std::vector<std::string_view> poles;
};

/// How people write the ten digits, in two halves, and what MNIST's writers hardly do. Only
/// builtinskeletons.cpp reads them.
std::span<const SkeletonEntry> skeletonsOf0To4();
std::span<const SkeletonEntry> skeletonsOf5To9();
std::span<const SkeletonEntry> skeletonsOfOtherHands();

} // namespace studio::core
