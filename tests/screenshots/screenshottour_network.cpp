// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The Network tab of the Inspect page.
#include "tests/screenshots/screenshottour.h"
#include "ui/inspect/inspectpage.h"
#include "ui/inspect/layerlist.h"
#include "ui/inspect/matrixsheet.h"
#include "ui/inspect/tilegrid.h"
#include "ui/window/studioactions.h"

#include <QComboBox>
#include <QScrollArea>
#include <QScrollBar>

using namespace Qt::StringLiterals;

namespace studio::app {

namespace {

constexpr int kLookSeconds = 60;

} // namespace

/// With the picture that is drawn: first layer, a later one, the last one, and the training.
bool ScreenshotTour::showNetwork()
{
    auto& window = m_application.window();
    window.actions().at(ui::Command::ShowInspect)->trigger();
    window.inspectPage().setView(u"network"_s);
    auto* const layers = window.findChild<ui::LayerList*>(u"networkLayers"_s);
    auto* const sheet = window.findChild<ui::MatrixSheet*>(u"mapsSheet"_s);
    auto* const bar = window.findChild<QScrollArea*>(u"networkScroll"_s)->verticalScrollBar();
    if (!waitFor([&] { return layers->count() > 0 && sheet->isVisible(); }, kLookSeconds))
        return false;
    const auto shootAt = [&](const QString& name, QWidget* widget) {
        settle(300);
        bar->setValue(widget == nullptr
                ? 0
                : widget->mapTo(bar->parentWidget()->parentWidget(), QPoint()).y() + bar->value()
                    - 80);
        shoot(name);
    };
    shootAt(u"20-network"_s, nullptr);
    shootAt(u"21-network-arithmetic"_s, sheet);
    layers->setCurrentRow(layers->count() / 2);
    shootAt(u"22-network-middle"_s, nullptr);
    layers->setCurrentRow(layers->count() - 1);
    shootAt(u"23-network-dense"_s, nullptr);
    auto* const run = window.findChild<QComboBox*>(u"histogramsRun"_s);
    const bool hasRuns = waitFor([&] { return run->count() > 0; }, kLookSeconds);
    settle(500);
    shootAt(u"24-network-histograms"_s, run);
    window.inspectPage().setView(u"answer"_s);
    return hasRuns;
}

} // namespace studio::app
