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
    /// The map is another one: the same part is shown, or all of it if it is fitted.
    void setPlaces(std::span<const core::MapPlace> places);
    /// The view has another size in pixels: as above.
    void resize(QSizeF viewport);
    /// Shows all of it, with a margin.
    void fit();

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
    /// How far apart neighbours lie in pixels, where there are points at all.
    double spacing() const { return m_scale * m_spacing; }

    QPointF toView(core::MapPlace place) const;
    core::MapPlace toMap(QPointF pixel) const;

private:
    double fittingScale() const;

    QRectF m_bounds{0, 0, 1, 1}; ///< of all places
    double m_spacing = 1; ///< in units of the map
    QSizeF m_viewport{1, 1};
    QPointF m_centre; ///< of the view, on the map
    double m_scale = 1;
    bool m_isFitted = true;
};

} // namespace studio::ui
