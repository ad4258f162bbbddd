// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/builtindigits.h"

#include "core/data/builtinchance.h"
#include "core/data/parallelblocks.h"
#include "core/error.h"
#include "core/ink/inkrasterizer.h"
#include "core/text.h"

#include <algorithm>
#include <array>
#include <numeric>

namespace studio::core {

namespace {

constexpr std::size_t kBlock =
    500; // images between two looks at the cancel flag; a multiple of ten

/// Each ten images in a row hold every class once, in an order of their own.
void dealLabels(DigitSet& digits, std::uint64_t seed, std::size_t first, std::size_t end)
{
    for (std::size_t start = first; start < end; start += kDigitClasses) {
        std::array<std::uint8_t, kDigitClasses> order;
        std::iota(order.begin(), order.end(), std::uint8_t{0});
        std::mt19937 generator = generatorFor(seed, start, 1);
        for (std::size_t i = order.size() - 1; i > 0; --i) {
            std::swap(order[i], order[generator() % (i + 1)]);
        }
        for (std::size_t i = start; i < std::min(start + kDigitClasses, end); ++i) {
            digits.labels[i] = order[i - start];
        }
    }
}

/// Bare strokes are seen in any width; other digits drawn with a broad marker are only blots.
PenStyle drawPen(int digit, Chance& chance)
{
    PenStyle pen;
    const float usual = 2.75F * std::exp(chance.normal(0.29F));
    const bool isMarker = chance.happens(digit == 1 ? 0.05F : 0);
    pen.widthPixels = isMarker ? chance.uniform(4.5F, 7.5F) : std::clamp(usual, 1.4F, 5.5F);
    pen.pressureEffect = chance.uniform(0, 0.9F);
    return pen;
}

void drawOne(DigitSet& digits, std::uint64_t seed, std::size_t index, Hands hands)
{
    const int digit = digits.labels[index];
    std::mt19937 generator = generatorFor(seed, index, 2);
    Chance chance(generator);
    const PenStyle pen = drawPen(digit, chance);
    const GrayImage image = rasterizeInk(drawBuiltinDigit(digit, generator, hands), pen);
    std::copy(image.pixels.begin(), image.pixels.end(),
        digits.pixels.begin() + static_cast<std::ptrdiff_t>(index * kDigitPixels));
}

} // namespace

DigitSet makeBuiltinDigits(
    std::size_t count, std::uint64_t seed, const WorkControl& control, Hands hands)
{
    DigitSet digits;
    digits.pixels.resize(count * kDigitPixels);
    digits.labels.resize(count);
    const bool isDone =
        inParallelBlocks(count, kBlock, control, [&](std::size_t first, std::size_t end) {
            dealLabels(digits, seed, first, end);
            for (std::size_t i = first; i < end; ++i)
                drawOne(digits, seed, i, hands);
        });
    if (!isDone)
        throw Error(ErrorCode::Cancelled, {},
            translatable("core", "Drawing the built-in digits was cancelled"));
    return digits;
}

} // namespace studio::core
