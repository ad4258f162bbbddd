// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/infer/generatedmix.h"

#include "core/data/workprogress.h"
#include "core/infer/generatorreferee.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <random>
#include <utility>
#include <vector>

namespace studio::core {

namespace {

/// Digits written between two looks at the owner's wishes; whole tens, so that the classes go on in
/// turn.
constexpr std::size_t kChunk = 1'000;

/// `wanted` different places in 0..count, in the order in which they were drawn.
std::vector<std::size_t> drawnPlaces(
    std::size_t count, std::size_t wanted, std::mt19937_64& generator)
{
    std::vector<std::size_t> places(count);
    std::iota(places.begin(), places.end(), std::size_t{0});
    // Fisher and Yates by hand: std::shuffle is not the same everywhere.
    for (std::size_t i = 0; i < wanted; ++i)
        std::swap(places[i], places[i + static_cast<std::size_t>(generator() % (count - i))]);
    places.resize(wanted);
    return places;
}

} // namespace

void mixInGenerated(
    DigitSet& digits, Generator& generator, const MixOptions& options, const WorkControl& control)
{
    const auto wanted =
        static_cast<std::size_t>(std::llround(options.share * static_cast<double>(digits.size())));
    std::mt19937_64 random(options.seed);
    const std::uint64_t firstSeed = random();
    const auto places = drawnPlaces(digits.size(), wanted, random);
    for (std::size_t done = 0; done < wanted; done += kChunk) {
        throwIfCancelled(control);
        reportProgress(control, static_cast<double>(done) / static_cast<double>(wanted));
        const std::size_t length = std::min(kChunk, wanted - done);
        const DigitSet written =
            generateDigits(generator, length, firstSeed + done, {}, 1, options.threads);
        for (std::size_t i = 0; i < length; ++i) {
            const auto from = written.pixelsOf(i);
            std::copy(from.begin(), from.end(),
                digits.pixels.begin()
                    + static_cast<std::ptrdiff_t>(places[done + i] * kDigitPixels));
            digits.labels[places[done + i]] = written.labels[i];
        }
    }
    reportProgress(control, 1);
}

} // namespace studio::core
