// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The map of the Inspect page.
#include "app/controllers/mapcontroller.h"
#include "tests/screenshots/screenshottour.h"
#include "ui/inspect/inspectpage.h"
#include "ui/map/mappanel.h"
#include "ui/map/mapview.h"
#include "ui/window/studioactions.h"

#include <QPushButton>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace studio::app {

namespace {

constexpr int kMapSeconds = 120;
constexpr int kZoomSteps = 5;

} // namespace

/// While it forms, whole, near by with the card of a mistake, and by principal components.
bool ScreenshotTour::showMap()
{
    auto services = m_application.services();
    auto& window = m_application.window();
    auto& page = window.inspectPage();
    window.actions().at(ui::Command::ShowInspect)->trigger();
    page.setView(u"map"_s);
    settle();
    shoot(u"14b-map-empty"_s);
    int layouts = 0;
    const auto listening = QObject::connect(
        &services.map, &MapController::laidOut, &window, [&layouts] { ++layouts; });
    window.findChild<QPushButton*>(u"mapButton"_s)->click();
    if (!waitFor([&] { return layouts > 2 || !services.map.isBusy(); }, kMapSeconds))
        return false;
    shoot(u"14c-map-forming"_s);
    if (!waitFor([&] { return !services.map.isBusy(); }, kMapSeconds))
        return false;
    QObject::disconnect(listening);
    settle();
    shoot(u"14d-map"_s);
    auto& view = page.map().view();
    for (int i = 0; i < kZoomSteps; ++i)
        view.zoomIn();
    shoot(u"14e-map-near"_s);
    window.findChild<QToolButton*>(u"mapComponents"_s)->click();
    shoot(u"14f-map-components"_s);
    page.setView(u"answer"_s);
    return true;
}

} // namespace studio::app
