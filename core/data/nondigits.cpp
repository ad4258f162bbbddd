// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/nondigits.h"

#include "core/data/builtindigits.h"
#include "core/data/builtinhand.h"
#include "core/data/nondigitskeletons.h"
#include "core/data/parallelblocks.h"
#include "core/data/scribbles.h"
#include "core/error.h"
#include "core/image/imagenormalizer.h"
#include "core/ink/inkrasterizer.h"
#include "core/text.h"

#include <algorithm>
#include <cmath>
#include <span>

namespace studio::core {

namespace {

constexpr std::size_t kBlock = 200;
constexpr float kSlantSpread = 0.2F; // of the height, for letters and signs

int anyDigit(Chance& chance)
{
    return std::min(static_cast<int>(chance.uniform(0, kDigitClasses)), kDigitClasses - 1);
}

void append(Ink& ink, const Ink& more, float shiftX, float shiftY, float scale = 1)
{
    for (Stroke stroke : more.strokes) {
        for (InkPoint& point : stroke) {
            point.x = scale * point.x + shiftX;
            point.y = scale * point.y + shiftY;
        }
        ink.strokes.push_back(std::move(stroke));
    }
}

/// Two digits that are not the same, in the same place or nearly so.
Ink drawOverlaid(std::mt19937& generator, Chance& chance)
{
    const int first = anyDigit(chance);
    const int second = (first + 1 + anyDigit(chance) % (kDigitClasses - 1)) % kDigitClasses;
    Ink ink = drawBuiltinDigit(first, generator, Hands::All);
    append(ink, drawBuiltinDigit(second, generator, Hands::All), chance.normal(10),
        chance.normal(10), chance.uniform(0.7F, 1.3F));
    return ink;
}

/// Two to four digits side by side, or one below the other.
Ink drawRow(std::mt19937& generator, Chance& chance)
{
    const int count = chance.happens(0.6F) ? 2 : (chance.happens(0.6F) ? 3 : 4);
    const bool isColumn = chance.happens(0.15F);
    const float step = isColumn ? chance.uniform(90, 130) : chance.uniform(55, 110);
    Ink ink;
    for (int i = 0; i < count; ++i) {
        const float along = static_cast<float>(i) * step;
        const float across = chance.normal(7);
        append(ink, drawBuiltinDigit(anyDigit(chance), generator, Hands::All),
            isColumn ? across : along, isColumn ? along : across, chance.uniform(0.8F, 1.2F));
    }
    return ink;
}

/// The middle of a hand-written digit is the origin.
Ink drawCrossedOut(std::mt19937& generator, Chance& chance)
{
    Ink ink = drawBuiltinDigit(anyDigit(chance), generator, Hands::All);
    append(ink, drawCrossingOut(chance), -33, -50);
    return ink;
}

PenStyle drawPen(Chance& chance)
{
    return {std::clamp(2.6F * std::exp(chance.normal(0.27F)), 1.4F, 5.0F), chance.uniform(0, 0.9F)};
}

GrayImage drawPicture(std::mt19937& generator)
{
    Chance chance(generator);
    const PenStyle pen = drawPen(chance);
    return rasterizeInk(drawNonDigit(generator), pen);
}

/// Two digits of a data set over one another or side by side, cut out as any picture is.
GrayImage composePicture(const DigitSet& digits, std::mt19937& generator)
{
    Chance chance(generator);
    const std::size_t first = generator() % digits.size();
    const std::size_t second = generator() % digits.size();
    const bool isRow = chance.happens(0.75F) || digits.labels[first] == digits.labels[second];
    const int shiftX = static_cast<int>(isRow ? chance.uniform(12, 26) : chance.uniform(-4, 5));
    const int shiftY = static_cast<int>(chance.uniform(-4, 5));
    constexpr int kMargin = 10;
    GrayImage page(2 * kDigitSide + kMargin, kDigitSide + 2 * kMargin);
    const auto paste = [&page](std::span<const std::uint8_t> pixels, int left, int top) {
        for (int y = 0; y < kDigitSide; ++y) {
            for (int x = 0; x < kDigitSide; ++x) {
                std::uint8_t& target = page.at(left + x, top + y);
                target = std::max(target, pixels[static_cast<std::size_t>(y * kDigitSide + x)]);
            }
        }
    };
    paste(digits.pixelsOf(first), kMargin / 2, kMargin);
    paste(digits.pixelsOf(second), kMargin / 2 + shiftX, kMargin + shiftY);
    return normalizeDigitImage(page);
}

} // namespace

Ink drawNonDigit(std::mt19937& generator)
{
    Chance chance(generator);
    const float kind = chance.uniform(0, 100);
    if (kind < 38)
        return writeByHand(chooseStyle(letterStyles(), chance), kSlantSpread, chance);
    if (kind < 55)
        return writeByHand(chooseStyle(symbolStyles(), chance), kSlantSpread, chance);
    if (kind < 72)
        return drawScribble(chance);
    if (kind < 76)
        return drawDots(chance);
    if (kind < 84)
        return drawDoodle(chance);
    if (kind < 90)
        return drawOverlaid(generator, chance);
    if (kind < 96)
        return drawRow(generator, chance);
    return drawCrossedOut(generator, chance);
}

std::vector<std::uint8_t> makeNonDigits(
    std::size_t count, std::uint64_t seed, const DigitSet& digits, const WorkControl& control)
{
    std::vector<std::uint8_t> pixels(count * kDigitPixels);
    const auto work = [&](std::size_t first, std::size_t end) {
        for (std::size_t i = first; i < end; ++i) {
            std::mt19937 generator = generatorFor(seed, i, 3);
            const bool isComposed = !digits.isEmpty() && i % 3 == 2;
            const GrayImage image =
                isComposed ? composePicture(digits, generator) : drawPicture(generator);
            std::copy(image.pixels.begin(), image.pixels.end(),
                pixels.begin() + static_cast<std::ptrdiff_t>(i * kDigitPixels));
        }
    };
    if (!inParallelBlocks(count, kBlock, control, work))
        throw Error(ErrorCode::Cancelled, {},
            translatable("core", "Drawing what is not a digit was cancelled"));
    return pixels;
}

} // namespace studio::core
