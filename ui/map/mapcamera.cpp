// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/map/mapcamera.h"

#include <algorithm>
#include <cmath>
#include <vector>

namespace studio::ui {

namespace {

constexpr double kMargin = 20; ///< pixels on each side
constexpr double kLeastEnlargement = 0.5;
constexpr double kGreatestEnlargement = 100;

/// Divides the map into as many cells as it has points and counts those that have any: these share
/// the area that is not empty.
double spacingOf(std::span<const core::MapPlace> places, const QRectF& bounds)
{
    const auto side = static_cast<std::size_t>(std::ceil(std::sqrt(double(places.size()))));
    const auto cellOf = [side](double way, double length) {
        const double share = length > 0 ? way / length : 0;
        return std::min(static_cast<std::size_t>(share * double(side)), side - 1);
    };
    std::vector<bool> hasPoints(side * side);
    for (const core::MapPlace place : places) {
        const std::size_t column = cellOf(double(place.x) - bounds.left(), bounds.width());
        const std::size_t row = cellOf(double(place.y) - bounds.top(), bounds.height());
        hasPoints[row * side + column] = true;
    }
    const auto cells = std::count(hasPoints.begin(), hasPoints.end(), true);
    const double area = bounds.width() * bounds.height() * double(cells) / double(side * side);
    return std::sqrt(area / double(places.size()));
}

} // namespace

void MapCamera::setPlaces(std::span<const core::MapPlace> places)
{
    if (!places.empty()) {
        const auto [left, right] = std::minmax_element(
            places.begin(), places.end(), [](auto a, auto b) { return a.x < b.x; });
        const auto [top, bottom] = std::minmax_element(
            places.begin(), places.end(), [](auto a, auto b) { return a.y < b.y; });
        m_bounds = QRectF(
            QPointF(double(left->x), double(top->y)), QPointF(double(right->x), double(bottom->y)));
        m_spacing = spacingOf(places, m_bounds);
    }
    if (m_isFitted)
        fit();
}

void MapCamera::fit()
{
    m_centre = m_bounds.center();
    m_scale = fittingScale();
    m_isFitted = true;
}

double MapCamera::fittingScale() const
{
    // One point, or many in a row, have no extent.
    const double least = 1e-9 * (1 + std::abs(m_bounds.x()) + std::abs(m_bounds.y()));
    const double width = std::max(m_bounds.width(), least);
    const double height = std::max(m_bounds.height(), least);
    return std::min(std::max(m_viewport.width() - 2 * kMargin, 1.0) / width,
        std::max(m_viewport.height() - 2 * kMargin, 1.0) / height);
}

void MapCamera::resize(QSizeF viewport)
{
    m_viewport = viewport;
    if (m_isFitted)
        m_scale = fittingScale();
}

void MapCamera::pan(QPointF pixels)
{
    m_centre -= pixels / m_scale;
    // Half of the view stays on the map: nobody gets lost.
    m_centre.setX(std::clamp(m_centre.x(), m_bounds.left(), m_bounds.right()));
    m_centre.setY(std::clamp(m_centre.y(), m_bounds.top(), m_bounds.bottom()));
    m_isFitted = false;
}

void MapCamera::zoom(double factor, QPointF fixed)
{
    const double least = fittingScale() * kLeastEnlargement;
    const double scale =
        std::clamp(m_scale * factor, least, least / kLeastEnlargement * kGreatestEnlargement);
    const QPointF fromCentre = fixed - QPointF(m_viewport.width(), m_viewport.height()) / 2;
    m_centre += fromCentre / m_scale - fromCentre / scale;
    m_scale = scale;
    m_isFitted = false;
}

void MapCamera::centreOn(core::MapPlace place)
{
    m_centre = {double(place.x), double(place.y)};
    m_isFitted = false;
}

double MapCamera::enlargement() const
{
    return m_scale / fittingScale();
}

QPointF MapCamera::toView(core::MapPlace place) const
{
    return (QPointF(double(place.x), double(place.y)) - m_centre) * m_scale
        + QPointF(m_viewport.width(), m_viewport.height()) / 2;
}

core::MapPlace MapCamera::toMap(QPointF pixel) const
{
    const QPointF place =
        m_centre + (pixel - QPointF(m_viewport.width(), m_viewport.height()) / 2) / m_scale;
    return {float(place.x()), float(place.y())};
}

} // namespace studio::ui
