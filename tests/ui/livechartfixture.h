// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/controllers/metricsstore.h"
#include "ui/charts/chartcatalog.h"
#include "ui/charts/chartview.h"
#include "ui/charts/livechart.h"

#include <QCoreApplication>
#include <QLabel>
#include <QMouseEvent>
#include <QSignalSpy>

#include <cmath>
#include <memory>
#include <optional>

namespace studio::ui {

/// A chart of a loss over 1,000 steps and two epochs, on the screen.
class LiveChartFixture
{
protected:
    void open()
    {
        m_store = std::make_unique<app::MetricsStore>();
        for (int i = 1; i <= 1000; ++i) {
            const double noise = 0.02 * std::sin(i * 1.7);
            m_store->append(core::StepMetrics{
                i, i / 500.0, i * 0.5, {{"train.loss", 0.3 + 5 * std::exp(-i / 15.0) + noise}}});
        }
        m_store->append(core::EpochMetrics{500, 1, 250, {{"validation.loss", 0.4}}});
        m_store->append(core::EpochMetrics{1000, 2, 500, {{"validation.loss", 0.35}}});
        m_store->notify();
        m_chart = std::make_unique<LiveChart>(*m_store,
            makeCharts({{"train.loss", "train", "Loss"}, {"validation.loss", "validation", "Loss"}})
                .front());
        m_chart->resize(640, 320);
        m_chart->show();
        m_chart->refresh();
    }
    ChartView& view() { return *m_chart->findChild<ChartView*>(); }
    QWidget* viewport() { return view().viewport(); }
    QString note() { return m_chart->findChild<QLabel*>(QStringLiteral("chartNote"))->toolTip(); }
    void move(QPoint at, Qt::MouseButton button, Qt::KeyboardModifiers modifiers)
    {
        QMouseEvent event(
            QEvent::MouseMove, at, viewport()->mapToGlobal(at), button, button, modifiers);
        QCoreApplication::sendEvent(viewport(), &event);
    }
    /// The step under the middle of the picture.
    double middleStep()
    {
        QSignalSpy moved(m_chart.get(), &LiveChart::crosshairMoved);
        move(viewport()->rect().center(), Qt::NoButton, {});
        return moved.last().first().value<std::optional<double>>().value_or(-1);
    }

    std::unique_ptr<app::MetricsStore> m_store;
    std::unique_ptr<LiveChart> m_chart;
};

} // namespace studio::ui
