// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/map/mapview.h"

#include "ui/map/mapcard.h"
#include "ui/map/mapwords.h"

#include <QEvent>
#include <QResizeEvent>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace studio::ui {

MapView::MapView(QWidget* parent)
    : QWidget(parent)
    , m_card(new MapCard(this))
{
    setObjectName(u"mapView"_s);
    setAccessibleName(tr("Map of test images"));
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setAttribute(Qt::WA_OpaquePaintEvent);
    setAttribute(Qt::WA_AcceptTouchEvents);
    grabGesture(Qt::PinchGesture);
    setMinimumSize(240, 200);
    m_classes.set();
}

void MapView::setMap(std::shared_ptr<const app::DigitMap> map)
{
    m_map = std::move(map);
    m_sprites.setImages(m_map->images);
    m_isWrong.resize(m_map->images.size());
    for (std::size_t i = 0; i < m_isWrong.size(); ++i)
        m_isWrong[i] = m_map->isWrong(i);
    m_marker.reset();
    m_places = m_map->components;
    m_camera.setPlaces(m_places);
    fit();
}

void MapView::setPlaces(const app::MapPlaces& places)
{
    if (!m_map || places.size() != m_map->images.size())
        return;
    m_places = places;
    m_camera.setPlaces(m_places);
    refresh();
}

void MapView::setMarker(std::optional<Marker> marker)
{
    m_marker = std::move(marker);
    update();
}

void MapView::setShownClasses(Classes classes)
{
    m_classes = classes;
    refresh();
}

void MapView::setOnlyWrong(bool isOnlyWrong)
{
    m_isOnlyWrong = isOnlyWrong;
    refresh();
}

bool MapView::isShown(std::size_t image) const
{
    return m_classes[m_map->images.labels[image]] && (!m_isOnlyWrong || m_isWrong[image]);
}

/// Everything may lie elsewhere now.
void MapView::refresh()
{
    m_isStale = true;
    showCard({});
    update();
}

void MapView::fit()
{
    m_camera.fit();
    refresh();
}

void MapView::resizeEvent(QResizeEvent* event)
{
    m_camera.resize(event->size());
    refresh();
}

void MapView::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        refresh();
}

void MapView::showCard(std::optional<std::size_t> image)
{
    m_current = image;
    if (!image) {
        m_card->hide();
        update();
        return;
    }
    const core::DigitSet& images = m_map->images;
    m_card->showDigit(images.image(*image),
        m_isWrong[*image] ? tr("Read wrongly") : tr("Read rightly"),
        MapWords::imageLines(*m_map, *image) + u'\n'
            + tr("Click: onto the canvas. Double click: why is it read so?"),
        boxOf(*image).toAlignedRect());
    update();
}

} // namespace studio::ui

#include "moc_mapview.cpp"
