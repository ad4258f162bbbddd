// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/dcgan/imageshift.h"

namespace studio::models {

namespace {

constexpr double kPaper = -1;

} // namespace

torch::Tensor shifted(const torch::Tensor& images, std::int64_t most, at::Generator& random)
{
    if (most <= 0) {
        return images;
    }
    const auto count = images.size(0);
    const auto height = images.size(2);
    const auto width = images.size(3);
    const auto wide = width + 2 * most;
    const auto padded = torch::constant_pad_nd(images, {most, most, most, most}, kPaper)
                            .reshape({count, (height + 2 * most) * wide});
    // One gather for the whole batch: where each pixel of the first corner lies, plus the image's
    // own way down and right.
    const auto rows = torch::arange(height, torch::kInt64).mul_(wide).unsqueeze(1);
    const auto places = (rows + torch::arange(width, torch::kInt64).unsqueeze(0)).reshape({1, -1});
    const auto moves = torch::randint(2 * most + 1, {2, count, 1}, random, torch::kInt64);
    return padded.gather(1, places + moves[0] * wide + moves[1]).reshape({count, 1, height, width});
}

} // namespace studio::models
