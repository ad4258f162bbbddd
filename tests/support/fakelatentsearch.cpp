// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/fakelatentsearch.h"

#include "core/data/workprogress.h"

namespace studio::core {

LatentMatch FakeLatentSearch::closest(
    std::span<const std::uint8_t> picture, std::span<const int> digits, const WorkControl& control)
{
    ++calls;
    if (before)
        before(control);
    throwIfCancelled(control);
    LatentMatch match;
    match.digit = digits.empty() ? 4 : digits.front();
    match.image = GrayImage(kDigitSide, kDigitSide);
    match.image.pixels.assign(picture.begin(), picture.end());
    return match;
}

std::vector<double> FakeDiscriminator::realness(
    std::span<const std::uint8_t> pixels, std::span<const int> digits)
{
    std::vector<double> result;
    for (std::size_t i = 0; i < digits.size(); ++i)
        result.push_back(pixels[i * kDigitPixels] / 255.0 + digits[i] / 100.0);
    return result;
}

} // namespace studio::core
