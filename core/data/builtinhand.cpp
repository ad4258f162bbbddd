// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/builtinhand.h"

#include "core/data/builtincurve.h"
#include "core/data/builtindigits.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

namespace studio::core {

namespace {

constexpr float kMiddleX = 33; // of a skeleton, about
constexpr float kMiddleY = 50;

/// A skeleton somewhere between the poles of a style, or a little beyond them.
Skeleton blendPoles(const WritingStyle& style, Chance& chance)
{
    const std::size_t count = style.poles.size();
    std::vector<float> weights(count);
    float total = 1e-6F;
    for (auto& weight : weights) {
        const float draw = chance.normal(1); // squares favour the neighbourhood of single poles
        weight = draw * draw;
        total += weight;
    }
    constexpr float kBeyond = 1.25F;
    const float mean = 1 / static_cast<float>(count);
    Skeleton result = style.poles.front();
    for (std::size_t stroke = 0; stroke < result.size(); ++stroke) {
        for (std::size_t i = 0; i < result[stroke].size(); ++i) {
            auto& point = result[stroke][i];
            point.x = 0;
            point.y = 0;
            for (std::size_t pole = 0; pole < count; ++pole) {
                const float weight = mean + kBeyond * (weights[pole] / total - mean);
                point.x += weight * style.poles[pole][stroke][i].x;
                point.y += weight * style.poles[pole][stroke][i].y;
            }
        }
    }
    return result;
}

/// The hand misses the points it aims at; strokes begin and end too early or too late.
void miss(Skeleton& skeleton, Chance& chance)
{
    const float spread = chance.uniform(0.8F, 3.2F);
    for (auto& stroke : skeleton) {
        const CurvePoint offset{chance.normal(1.5F), chance.normal(1.5F)};
        for (auto& point : stroke) {
            point.x += offset.x + chance.normal(spread);
            point.y += offset.y + chance.normal(spread);
        }
        if (stroke.size() < 2) {
            continue;
        }
        const auto stretch = [&](SkeletonPoint& end, const SkeletonPoint& next) {
            const CurvePoint along{end.x - next.x, end.y - next.y};
            const float amount = chance.normal(4) / std::max(length(along), 8.0F);
            end.x += amount * along.x;
            end.y += amount * along.y;
        };
        stretch(stroke.front(), stroke[1]);
        stretch(stroke.back(), stroke[stroke.size() - 2]);
    }
}

/// Now and then the pen leaves a small hook where it comes down or lifts.
void addHooks(Skeleton& skeleton, Chance& chance)
{
    constexpr float kShare = 0.06F;
    for (auto& stroke : skeleton) {
        const auto hook = [&](const SkeletonPoint& end) {
            const float angle = chance.uniform(0, 2 * std::numbers::pi_v<float>);
            const float size = chance.uniform(4, 11);
            return SkeletonPoint{
                end.x + size * std::cos(angle), end.y + size * std::sin(angle), false};
        };
        if (chance.happens(kShare)) {
            const SkeletonPoint start = hook(stroke.front());
            stroke.front().isCorner = chance.happens(0.5F);
            stroke.insert(stroke.begin(), start);
        }
        if (chance.happens(kShare)) {
            const SkeletonPoint end = hook(stroke.back());
            stroke.back().isCorner = chance.happens(0.5F);
            stroke.push_back(end);
        }
    }
}

/// The bend of a whole digit: long waves, uneven proportions, then aspect, slant and rotation.
class Warp
{
public:
    Warp(float slantSpread, Chance& chance)
    {
        const float amplitude = chance.uniform(0.5F, 2.4F);
        for (auto& wave : m_waves) {
            const float direction = chance.uniform(0, 2 * std::numbers::pi_v<float>);
            const float turns = 2 * std::numbers::pi_v<float> / chance.uniform(55, 200);
            wave = {turns * std::cos(direction), turns * std::sin(direction),
                chance.uniform(0, 2 * std::numbers::pi_v<float>), chance.normal(amplitude)};
        }
        m_topShare = chance.normal(0.16F);
        m_topWidth = chance.normal(0.14F);
        m_aspect = std::exp(chance.normal(0.22F));
        m_slant = 0.2F + chance.normal(slantSpread);
        const float angle = chance.normal(chance.happens(0.15F) ? 0.25F : 0.09F);
        m_cosine = std::cos(angle);
        m_sine = std::sin(angle);
    }

    CurvePoint operator()(CurvePoint point) const
    {
        CurvePoint p = point;
        for (std::size_t i = 0; i < m_waves.size(); ++i) {
            const auto& wave = m_waves[i];
            const float move =
                wave.amplitude * std::sin(wave.x * point.x + wave.y * point.y + wave.phase);
            (i % 2 == 0 ? p.x : p.y) += move;
        }
        const float height = (p.y - kMiddleY) / 50; // -1 at the top, 1 at the bottom
        p.x = (p.x - kMiddleX) * m_aspect * (1 - m_topWidth * height);
        p.y = 50 * (height + m_topShare * (1 - height * height));
        p.x -= m_slant * p.y;
        return {m_cosine * p.x - m_sine * p.y, m_sine * p.x + m_cosine * p.y};
    }

private:
    struct Wave
    {
        float x = 0;
        float y = 0;
        float phase = 0;
        float amplitude = 0;
    };
    std::array<Wave, 6> m_waves;
    float m_topShare = 0;
    float m_topWidth = 0;
    float m_aspect = 1;
    float m_slant = 0;
    float m_cosine = 1;
    float m_sine = 0;
};

/// How one hand presses: along some direction more than across, unevenly, and less at the ends.
struct Pressing
{
    float direction = 0;
    float nib = 0;
    float unevenness = 0;
    float taper = 0;
    float tremor = 0;
};

Pressing drawPressing(Chance& chance)
{
    return {chance.uniform(0, std::numbers::pi_v<float>), chance.uniform(0, 0.3F),
        chance.uniform(0, 0.12F), chance.happens(0.4F) ? chance.uniform(0, 0.6F) : 0.0F,
        chance.uniform(0, 0.6F)};
}

Stroke inkStroke(const std::vector<CurvePoint>& line, const Pressing& pressing, Chance& chance)
{
    Stroke stroke;
    stroke.reserve(line.size());
    float drift = 0;
    CurvePoint shake;
    for (std::size_t i = 0; i < line.size(); ++i) {
        drift = 0.85F * drift + chance.normal(pressing.unevenness);
        shake = 0.7F * shake
            + CurvePoint{chance.normal(pressing.tremor), chance.normal(pressing.tremor)};
        const CurvePoint along = line[std::min(i + 1, line.size() - 1)] - line[i > 0 ? i - 1 : 0];
        const float size = std::max(length(along), 0.01F);
        const float across = std::abs(along.x * std::sin(pressing.direction)
                                 - along.y * std::cos(pressing.direction))
            / size;
        const auto toEnd = static_cast<float>(std::min(i, line.size() - 1 - i));
        const float ending = pressing.taper * std::max(1 - toEnd / 6, 0.0F);
        const float pressure = 0.85F * (1 - pressing.nib * across) + drift - ending;
        stroke.push_back(
            {line[i].x + shake.x, line[i].y + shake.y, std::clamp(pressure, 0.25F, 1.0F)});
    }
    return stroke;
}

} // namespace

const WritingStyle& chooseStyle(const std::vector<WritingStyle>& styles, Chance& chance)
{
    float total = 0;
    for (const auto& style : styles) {
        total += style.weight;
    }
    float rest = chance.uniform(0, total);
    for (const auto& style : styles) {
        rest -= style.weight;
        if (rest < 0) {
            return style;
        }
    }
    return styles.back();
}

Ink writeByHand(const WritingStyle& style, float slantSpread, Chance& chance)
{
    Skeleton skeleton = blendPoles(style, chance);
    miss(skeleton, chance);
    addHooks(skeleton, chance);
    const int passes = static_cast<int>(chance.uniform(0, 7));
    const Warp warp(slantSpread, chance);
    const Pressing pressing = drawPressing(chance);
    Ink ink;
    for (const auto& stroke : skeleton) {
        std::vector<CurvePoint> line = traceStroke(stroke);
        roundCorners(line, passes);
        for (auto& point : line) {
            point = warp(point);
        }
        ink.strokes.push_back(inkStroke(line, pressing, chance));
    }
    return ink;
}

Ink drawBuiltinDigit(int digit, std::mt19937& generator, Hands hands)
{
    Chance chance(generator);
    const WritingStyle& style = chooseStyle(writingStyles(digit, hands), chance);
    return writeByHand(style, digit == 1 ? 0.34F : 0.23F, chance);
}

} // namespace studio::core
