// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inspect/matriximage.h"

#include "ui/theme/themetokens.h"

#include <algorithm>
#include <cmath>

namespace studio::ui {

float Matrices::strongest() const
{
    float most = 0;
    for (const float value : values)
        most = std::max(most, std::abs(value));
    return most;
}

QColor divergingColor(float share, const QPalette& palette)
{
    const ThemeTokens& tokens = ThemeTokens::fromPalette(palette);
    const QColor& full = share >= 0 ? tokens.series[0] : tokens.series[1];
    const float part = std::clamp(std::abs(share), 0.0F, 1.0F);
    const auto mix = [part](float paper, float ink) { return paper + part * (ink - paper); };
    return QColor::fromRgbF(mix(tokens.field.redF(), full.redF()),
        mix(tokens.field.greenF(), full.greenF()), mix(tokens.field.blueF(), full.blueF()));
}

QImage matrixImage(
    const Matrices& matrices, std::size_t index, float strongest, const QPalette& palette)
{
    QImage image(
        static_cast<int>(matrices.width), static_cast<int>(matrices.height), QImage::Format_RGB32);
    const auto values = matrices.at(index);
    const float scale = std::max(strongest, 1e-12F);
    for (std::size_t i = 0; i < values.size(); ++i) {
        image.setPixelColor(static_cast<int>(i % matrices.width),
            static_cast<int>(i / matrices.width), divergingColor(values[i] / scale, palette));
    }
    return image;
}

} // namespace studio::ui
