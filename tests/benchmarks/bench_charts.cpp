// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// How fast a chart that compares runs follows the mouse: 20 runs of 50,000 noisy points each, all
// of them in the picture, zoomed into and panned. Prints one JSON object: the milliseconds from the
// mouse event to the painted frame, and the frames a second that this makes.
// Options: --runs N (20), --points N (50000).
#include "app/controllers/metricsstore.h"
#include "tests/benchmarks/stopwatch.h"
#include "ui/charts/chartview.h"
#include "ui/charts/livechart.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMouseEvent>
#include <QTest>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <functional>
#include <memory>
#include <random>
#include <string>
#include <vector>

using namespace Qt::StringLiterals;
using namespace studio;

namespace {

constexpr int kFrames = 60;
constexpr QSize kChartSize(1200, 520); // as on a page of a full HD screen

/// A loss as training makes it: falling, with as much noise as signal.
void fill(app::MetricsStore& store, int points, unsigned seed)
{
    std::mt19937 random(seed);
    std::normal_distribution<double> noise(0, 0.25);
    for (int step = 1; step <= points; ++step) {
        const double loss = 0.05 + 2.2 * std::exp(-8.0 * step / points + 0.03 * seed);
        core::StepMetrics row;
        row.step = step;
        row.epoch = 1 + step / 500;
        row.seconds = 0.01 * step;
        row.values = {{"loss", loss * std::exp(noise(random))}};
        store.append(row);
    }
    store.notify();
}

QJsonObject figuresOf(std::vector<double> milliseconds)
{
    std::sort(milliseconds.begin(), milliseconds.end());
    double sum = 0;
    for (const double one : milliseconds)
        sum += one;
    const auto rounded = [](double value) { return std::round(value * 100) / 100; };
    return {
        {u"frames_per_second"_s, rounded(1000 * static_cast<double>(milliseconds.size()) / sum)},
        {u"median_ms"_s, rounded(milliseconds[milliseconds.size() / 2])},
        {u"longest_ms"_s, rounded(milliseconds.back())}};
}

/// The frames that `move` causes, each painted at once.
QJsonObject frames(QWidget& viewport, const std::function<void(int)>& move)
{
    std::vector<double> milliseconds;
    for (int frame = 0; frame < kFrames; ++frame) {
        QElapsedTimer clock;
        clock.start();
        move(frame);
        viewport.repaint();
        milliseconds.push_back(static_cast<double>(clock.nsecsElapsed()) * 1e-6);
        QCoreApplication::processEvents();
    }
    return figuresOf(std::move(milliseconds));
}

void drag(QWidget& viewport, QPoint from, QPoint to)
{
    QTest::mousePress(&viewport, Qt::LeftButton, {}, from);
    QMouseEvent move(QEvent::MouseMove, to, viewport.mapToGlobal(to), Qt::LeftButton,
        Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(&viewport, &move);
    QTest::mouseRelease(&viewport, Qt::LeftButton, {}, to);
}

void wheel(QWidget& viewport, int notches)
{
    const QPointF middle = viewport.rect().center();
    QWheelEvent event(middle, viewport.mapToGlobal(middle), {}, {0, 120 * notches}, Qt::NoButton,
        Qt::NoModifier, Qt::NoScrollPhase, false);
    QCoreApplication::sendEvent(&viewport, &event);
}

} // namespace

int main(int argc, char** argv)
{
    if (!qEnvironmentVariableIsSet("DISPLAY") && !qEnvironmentVariableIsSet("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    const int runs = std::stoi(option(argc, argv, "--runs", "20"));
    const int points = std::stoi(option(argc, argv, "--points", "50000"));

    std::vector<std::unique_ptr<app::MetricsStore>> stores;
    ui::ChartSpec spec;
    spec.id = u"loss"_s;
    spec.title = u"Loss"_s;
    for (int run = 0; run < runs; ++run) {
        stores.push_back(std::make_unique<app::MetricsStore>());
        fill(*stores.back(), points, static_cast<unsigned>(run));
        ui::ChartSeriesSpec series;
        series.metricId = u"loss"_s;
        series.label = u"run %1"_s.arg(run);
        series.isSmoothed = true;
        series.style = run;
        spec.series.push_back(series);
    }
    std::vector<const app::MetricsStore*> sources;
    for (const auto& store : stores)
        sources.push_back(store.get());
    ui::LiveChart chart(sources, spec);
    chart.resize(kChartSize);
    chart.show();
    if (!QTest::qWaitForWindowExposed(&chart))
        return 1;
    QElapsedTimer clock;
    clock.start();
    chart.refresh();
    QWidget& viewport = *chart.findChild<ui::ChartView*>()->viewport();
    viewport.repaint();
    const double whole = static_cast<double>(clock.nsecsElapsed()) * 1e-6;

    const int y = viewport.height() / 2;
    const auto zoom = frames(viewport, [&](int frame) {
        if (frame % 2 == 0)
            drag(viewport, {200 + 4 * frame, y}, {1000, y + 2});
        else
            chart.resetZoom();
    });
    drag(viewport, {300, y}, {900, y + 2}); // half of all points
    const auto pan =
        frames(viewport, [&](int frame) { wheel(viewport, frame / 3 % 2 == 0 ? 1 : -1); });
    const auto crosshair = frames(viewport, [&](int frame) {
        QTest::mouseMove(&viewport, {200 + 10 * frame, y});
    });
    const QJsonObject result{{u"zoom"_s, zoom}, {u"pan"_s, pan}, {u"crosshair"_s, crosshair},
        {u"whole_ms"_s, whole}, {u"platform"_s, QGuiApplication::platformName()}};
    std::puts(QJsonDocument(result).toJson(QJsonDocument::Compact).constData());
    return 0;
}
