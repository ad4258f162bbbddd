// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/map/mapview.h"
#include "ui/theme/themetokens.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <array>
#include <cmath>

namespace studio::ui {

namespace {

constexpr double kDigitsBySpacing = 1.6; ///< side of a digit: paper may overlap, ink hardly does
constexpr double kDotsBySpacing = 0.75;
constexpr double kSmallestDot = 3;
constexpr double kGreatestDot = 6;
constexpr qreal kMarkerRadius = 17;
constexpr int kMarkerSide = 20;

/// Diameter of a dot on a screen with `ratio` pixels where others have one.
int dotFor(double spacing, double ratio)
{
    const double wanted = std::clamp(kDotsBySpacing * spacing, kSmallestDot, kGreatestDot);
    return std::min(int(std::lround(wanted * ratio)), MapCanvas::kLargestDot - 6);
}

} // namespace

/// Wrong ones last: they lie on top.
void MapView::makePicture()
{
    const ThemeTokens& tokens = ThemeTokens::fromPalette(palette());
    const qreal ratio = devicePixelRatioF();
    m_canvas.clear((QSizeF(size()) * ratio).toSize(), tokens.field.rgb());
    m_digitSide = MapSprites::sideFor(kDigitsBySpacing * m_camera.spacing() * ratio);
    m_drawnCount = 0;
    for (const bool isWrong : {false, true})
        addImages(isWrong, ratio);
    m_isStale = false;
}

void MapView::addImages(bool isWrong, qreal ratio)
{
    const ThemeTokens& tokens = ThemeTokens::fromPalette(palette());
    std::array<QRgb, core::kDigitClasses> colours{};
    std::transform(tokens.classes.begin(), tokens.classes.end(), colours.begin(),
        [](const QColor& colour) { return colour.rgb(); });
    const QRgb frame = tokens.error.rgb();
    const int dot = dotFor(m_camera.spacing(), ratio);
    const int side = m_digitSide == 0 ? dot : m_digitSide;
    const int factor = std::max(m_digitSide / core::kDigitSide, 1);
    const QRect room = m_canvas.picture().rect().adjusted(-side, -side, side, side);
    for (std::size_t i = 0; i < m_places.size(); ++i) {
        if (m_isWrong[i] != isWrong || !isShown(i))
            continue;
        const QPoint centre = (m_camera.toView(m_places[i]) * ratio).toPoint();
        if (!room.contains(centre))
            continue;
        ++m_drawnCount;
        const QRgb colour = colours.at(m_map->images.labels[i]);
        if (m_digitSide == 0) {
            if (isWrong) { // a ring round it
                m_canvas.drawDot(centre, dot + 6, frame);
                m_canvas.drawDot(centre, dot + 3, tokens.field.rgb());
            }
            m_canvas.drawDot(centre, dot, colour);
            continue;
        }
        const QPoint corner = centre - QPoint(side / 2, side / 2);
        m_canvas.drawInk(corner, m_sprites.ink(i, side / factor), side / factor, factor, colour);
        if (isWrong)
            m_canvas.drawFrame({corner, QSize(side, side)}, frame);
    }
}

void MapView::paintEvent(QPaintEvent* /*event*/)
{
    if (m_isStale)
        makePicture();
    QPainter painter(this);
    painter.drawImage(QRectF(rect()), m_canvas.picture());
    painter.setRenderHint(QPainter::Antialiasing);
    paintCurrent(painter);
    paintMarker(painter);
    const ThemeTokens& tokens = ThemeTokens::fromPalette(palette());
    painter.setPen(hasFocus() ? tokens.accent : tokens.hairline);
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5));
}

QRectF MapView::boxOf(std::size_t image) const
{
    const qreal side = std::max(m_digitSide / devicePixelRatioF(), kGreatestDot);
    const QPointF centre = m_camera.toView(m_places[image]);
    return {centre - QPointF(side, side) / 2, QSizeF(side, side)};
}

void MapView::paintCurrent(QPainter& painter) const
{
    if (!m_current)
        return;
    painter.setPen(QPen(ThemeTokens::fromPalette(palette()).accent, 2));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(boxOf(*m_current).adjusted(-3, -3, 3, 3), 3, 3);
}

/// The drawing on a little round sheet.
void MapView::paintMarker(QPainter& painter) const
{
    if (!m_marker)
        return;
    const ThemeTokens& tokens = ThemeTokens::fromPalette(palette());
    const QPointF centre = m_camera.toView(m_marker->place);
    painter.setPen(QPen(tokens.accent, 2.5));
    painter.setBrush(tokens.field);
    painter.drawEllipse(centre, kMarkerRadius, kMarkerRadius);
    const int side = int(kMarkerSide * devicePixelRatioF());
    const auto ink = MapSprites::scaled(m_marker->image.pixels, side);
    QImage digit(side, side, QImage::Format_ARGB32);
    QColor colour = tokens.text;
    for (int i = 0; i < side * side; ++i) {
        colour.setAlpha(ink[static_cast<std::size_t>(i)]);
        digit.setPixelColor(i % side, i / side, colour);
    }
    const QPointF corner = centre - QPointF(kMarkerSide, kMarkerSide) / 2;
    painter.drawImage(QRectF(corner, QSizeF(kMarkerSide, kMarkerSide)), digit);
}

} // namespace studio::ui
