// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inspect/featurestrip.h"

#include "ui/canvas/digitimage.h"

#include <QPainter>

#include <algorithm>
#include <numeric>

namespace studio::ui {

namespace {

constexpr int kSide = 2 * core::kDigitSide + 2;
constexpr int kGap = 6;

/// One map as a picture: 0 paper, the strongest value of the layer full ink.
core::GrayImage pictureOf(const core::FeatureMaps& maps, std::size_t channel, float strongest)
{
    core::GrayImage image(static_cast<int>(maps.width), static_cast<int>(maps.height));
    const std::size_t size = maps.width * maps.height;
    for (std::size_t i = 0; i < size; ++i) {
        const float share = maps.values[channel * size + i] / std::max(strongest, 1e-12F);
        image.pixels[i] = static_cast<std::uint8_t>(255 * std::clamp(share, 0.0F, 1.0F));
    }
    return image;
}

} // namespace

FeatureStrip::FeatureStrip(QWidget* parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
}

QSize FeatureStrip::sizeHint() const
{
    return {8 * (kSide + kGap), kSide};
}

void FeatureStrip::setMaps(const core::FeatureMaps& maps)
{
    m_maps = maps;
    const std::size_t size = maps.width * maps.height;
    std::vector<float> activity(maps.channels);
    for (std::size_t channel = 0; channel < maps.channels; ++channel) {
        const auto begin = maps.values.begin() + static_cast<std::ptrdiff_t>(channel * size);
        activity[channel] = std::accumulate(begin, begin + static_cast<std::ptrdiff_t>(size), 0.0F);
    }
    m_order.resize(maps.channels);
    std::iota(m_order.begin(), m_order.end(), std::size_t{0});
    std::stable_sort(m_order.begin(), m_order.end(),
        [&](std::size_t a, std::size_t b) { return activity[a] > activity[b]; });
    m_strongest =
        maps.values.empty() ? 0 : *std::max_element(maps.values.begin(), maps.values.end());
    update();
}

void FeatureStrip::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    int left = 0;
    for (const std::size_t channel : m_order) {
        const QRect sheet(left, 0, kSide, kSide);
        if (sheet.right() > width())
            break;
        paintPaper(painter, sheet, palette());
        const QImage image = digitImage(pictureOf(m_maps, channel, m_strongest), palette());
        painter.drawImage(sheet.adjusted(1, 1, -1, -1), image);
        left += kSide + kGap;
    }
}

} // namespace studio::ui

#include "moc_featurestrip.cpp"
