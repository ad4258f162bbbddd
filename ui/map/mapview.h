// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/controllers/digitmap.h"
#include "ui/map/mapcamera.h"
#include "ui/map/mapcanvas.h"
#include "ui/map/mapsprites.h"

#include <QWidget>

#include <bitset>
#include <cstddef>
#include <memory>
#include <optional>
#include <vector>

class QPainter;

namespace studio::ui {

class MapCard;

/// A map whose points are the digits themselves, in the colour of their class: dots from afar,
/// little pictures nearer by; what was read wrongly is framed. Dragging and the arrow keys move it,
/// wheel, pinch, + and - zoom, 0 shows all; Page Down and Page Up go through what was read wrongly;
/// a click or Return chooses the digit under the mouse or the card, a double click asks for more.
/// GUI thread.
class MapView final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(MapView)

public:
    using Classes = std::bitset<core::kDigitClasses>;

    /// The drawing, where it belongs.
    struct Marker
    {
        core::GrayImage image;
        core::MapPlace place;
        QString title;
        QString lines;
    };

    explicit MapView(QWidget* parent = nullptr);

    /// At the places of its principal components, all of it in sight.
    void setMap(std::shared_ptr<const app::DigitMap> map);
    /// As many as the map has images. All of it stays in sight unless somebody looks at a part.
    void setPlaces(const app::MapPlaces& places);
    const app::MapPlaces& places() const { return m_places; }
    void setMarker(std::optional<Marker> marker);
    const std::optional<Marker>& marker() const { return m_marker; }

    void setShownClasses(Classes classes);
    void setOnlyWrong(bool isOnlyWrong);
    bool isShown(std::size_t image) const;

    const MapCamera& camera() const { return m_camera; }
    /// What the card tells of.
    std::optional<std::size_t> current() const { return m_current; }
    /// Side of the digits in the last picture in pixels, 0 for dots; and how many marks it has.
    int digitSide() const { return m_digitSide; }
    int drawnCount() const { return m_drawnCount; }

public Q_SLOTS:
    void fit();
    void zoomIn();
    void zoomOut();

Q_SIGNALS:
    void chosen(std::size_t image);
    /// To the image that was chosen last.
    void answerWanted();

protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void refresh();
    void makePicture();
    void addImages(bool isWrong, qreal ratio);
    void paintMarker(QPainter& painter) const;
    void paintCurrent(QPainter& painter) const;
    QRectF boxOf(std::size_t image) const;
    void zoomBy(double factor, QPointF fixed);
    void panBy(QPointF pixels);
    void hover(QPointF position);
    std::optional<std::size_t> imageAt(QPointF position) const;
    bool isMarkerAt(QPointF position) const;
    void showCard(std::optional<std::size_t> image);
    void goToWrong(int step);
    bool pinch(QEvent* event);

    std::shared_ptr<const app::DigitMap> m_map;
    app::MapPlaces m_places;
    std::vector<bool> m_isWrong; ///< one an image
    std::optional<Marker> m_marker;
    Classes m_classes;
    bool m_isOnlyWrong = false;
    MapCamera m_camera;
    MapSprites m_sprites;
    MapCanvas m_canvas;
    MapCard* m_card;
    std::optional<std::size_t> m_current;
    QPointF m_pressed; ///< where the button went down, or the mouse was last while it pans
    bool m_isPanning = false;
    bool m_isStale = true; ///< m_canvas has to be made anew
    int m_digitSide = 0;
    int m_drawnCount = 0;
};

} // namespace studio::ui
