// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/embedding/mapplace.h"

#include <QPointF>
#include <QRectF>
#include <QSizeF>

#include <span>

namespace studio::ui {

/// Which part of a map a view shows: converts between places on the map and pixels. A plain value.
class MapCamera
{
public:
    /// All of `places`, with a margin, in a view of `viewport` pixels.
    void fit(std::span<const core::MapPlace> places, QSizeF viewport);
    /// The view has another size: the same part is shown, or all of it if it is fitted.
    void resize(QSizeF viewport);

    void pan(QPointF pixels);
    /// What lies at `fixed` (pixels) stays there. Within limits.
    void zoom(double factor, QPointF fixed);
    void centreOn(core::MapPlace place);

    /// Nobody has moved it since fit().
    bool isFitted() const { return m_isFitted; }
    /// Pixels a unit of the map.
    double scale() const { return m_scale; }
    /// Enlargement compared with all of the map, 1 after fit().
    double enlargement() const;
    /// How far apart the points would be if they filled the map evenly, in pixels.
    double spacing() const;

    QPointF toView(core::MapPlace place) const;
    core::MapPlace toMap(QPointF pixel) const;

private:
    double fittingScale() const;

    QRectF m_bounds{0, 0, 1, 1}; ///< of all places
    std::size_t m_count = 1;
    QSizeF m_viewport{1, 1};
    QPointF m_centre; ///< of the view, on the map
    double m_scale = 1;
    bool m_isFitted = true;
};

} // namespace studio::ui
