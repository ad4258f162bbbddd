// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/controllers/digitmap.h"
#include "ui/map/mapview.h"

#include <QWidget>

#include <array>

class QCheckBox;

namespace studio::ui {

/// The classes of a map with their colours; a click hides one or shows it again, a double click
/// shows it alone, or all again. GUI thread.
class MapLegend final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(MapLegend)

public:
    explicit MapLegend(QWidget* parent = nullptr);

    void setMap(const app::DigitMap& map);
    MapView::Classes classes() const;

Q_SIGNALS:
    void classesChanged(studio::ui::MapView::Classes classes);

private:
    void showOnly(int digit);

    std::array<QCheckBox*, core::kDigitClasses> m_items{};
};

} // namespace studio::ui
