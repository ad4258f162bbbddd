// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/window/services.h"

#include <QObject>

namespace studio::ui {

class DrawPanel;
class MapPanel;

/// Wires the map of the Inspect page to what makes maps, to the data there are and to the canvas.
/// Owned by the window; GUI thread.
class MapWiring final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(MapWiring)

public:
    struct Parts
    {
        MapPanel& panel;
        DrawPanel& drawPanel;
    };

    MapWiring(const Services& services, const Parts& parts, QObject* parent);

private:
    void connectController();
    void updateModel();
    void updateData();

    Services m_services;
    Parts m_parts;
};

} // namespace studio::ui
