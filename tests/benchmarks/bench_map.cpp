// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// How long a map of the test set takes to lay out, and how fast it follows the mouse. Prints one
// JSON object: seconds of the t-SNE and of the principal components of the features that the
// bundled reader finds, and milliseconds and frames a second of panning and zooming in a shown
// window: the whole map, all of its digits spread evenly so that each is drawn as one, and a part
// near by.
// Options: --data SOURCE (builtin), --count N (10000).
#include "app/controllers/digitmap.h"
#include "core/data/dataset.h"
#include "core/embedding/agreement.h"
#include "core/embedding/principalcomponents.h"
#include "core/embedding/tsne.h"
#include "core/runs/bundledreferee.h"
#include "models/families.h"
#include "tests/benchmarks/stopwatch.h"
#include "ui/map/mapview.h"

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
#include <string>
#include <vector>

using namespace Qt::StringLiterals;
using namespace studio;

namespace {

constexpr int kFrames = 60;
constexpr QSize kViewSize(1600, 900); // as on a full HD screen, so that digits show from the start

double rounded(double value)
{
    return std::round(value * 1000) / 1000;
}

QJsonObject figuresOf(std::vector<double> milliseconds)
{
    std::sort(milliseconds.begin(), milliseconds.end());
    double sum = 0;
    for (const double one : milliseconds)
        sum += one;
    return {
        {u"frames_per_second"_s, rounded(1000 * static_cast<double>(milliseconds.size()) / sum)},
        {u"median_ms"_s, rounded(milliseconds[milliseconds.size() / 2])},
        {u"longest_ms"_s, rounded(milliseconds.back())}};
}

/// The frames that `move` causes, each painted at once.
QJsonObject frames(ui::MapView& view, const std::function<void(int)>& move)
{
    std::vector<double> milliseconds;
    for (int frame = 0; frame < kFrames; ++frame) {
        QElapsedTimer clock;
        clock.start();
        move(frame);
        view.repaint();
        milliseconds.push_back(static_cast<double>(clock.nsecsElapsed()) * 1e-6);
        QCoreApplication::processEvents();
    }
    return figuresOf(std::move(milliseconds));
}

void dragTo(ui::MapView& view, QPoint place)
{
    QMouseEvent move(QEvent::MouseMove, place, view.mapToGlobal(place), Qt::LeftButton,
        Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(&view, &move);
}

void wheel(ui::MapView& view, int notches)
{
    const QPointF middle = view.rect().center();
    QWheelEvent event(middle, view.mapToGlobal(middle), {}, {0, 120 * notches}, Qt::NoButton,
        Qt::NoModifier, Qt::NoScrollPhase, false);
    QCoreApplication::sendEvent(&view, &event);
}

QJsonObject pan(ui::MapView& view)
{
    const QPoint middle = view.rect().center();
    QTest::mousePress(&view, Qt::LeftButton, {}, middle);
    QJsonObject result = frames(view, [&](int frame) {
        const double angle = 2 * M_PI * frame / kFrames;
        dragTo(view, middle + QPoint(int(60 * std::cos(angle)), int(40 * std::sin(angle))));
    });
    QTest::mouseRelease(&view, Qt::LeftButton, {}, middle + QPoint(60, 0));
    result[u"digits_in_picture"_s] = view.drawnCount();
    result[u"digit_side"_s] = view.digitSide();
    return result;
}

/// As many as possible in the picture as digits: the worst that a view has to paint.
app::MapPlaces evenPlaces(std::size_t count)
{
    const auto side = static_cast<std::size_t>(std::ceil(std::sqrt(double(count))));
    app::MapPlaces places;
    for (std::size_t i = 0; i < count; ++i)
        places.push_back(
            {1.6F * static_cast<float>(i % side), 0.9F * static_cast<float>(i / side)});
    return places;
}

std::shared_ptr<app::DigitMap> mapOf(const core::Dataset& data, std::size_t count)
{
    auto map = std::make_shared<app::DigitMap>();
    map->classNames = data.classNames;
    map->images = data.test;
    map->images.labels.resize(std::min(count, data.test.size()));
    map->images.pixels.resize(map->images.labels.size() * core::kDigitPixels);
    return map;
}

} // namespace

int main(int argc, char** argv)
{
    if (!qEnvironmentVariableIsSet("DISPLAY") && !qEnvironmentVariableIsSet("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    const QApplication application(argc, argv);
    const auto catalog = models::createFamilyCatalog();
    const auto file = core::bundledReader(*catalog);
    if (!file)
        return 1;
    const auto reader = catalog->open(*file).classifier;
    const auto map = mapOf(core::loadTestSet(option(argc, argv, "--data", "builtin")),
        static_cast<std::size_t>(std::stoi(option(argc, argv, "--count", "10000"))));
    QJsonObject result{
        {u"points"_s, int(map->images.size())}, {u"platform"_s, QGuiApplication::platformName()}};
    QElapsedTimer clock;
    const auto lap = [&](const QString& name) {
        result[name] = rounded(double(clock.nsecsElapsed()) * 1e-9);
        clock.restart();
    };
    clock.start();
    const int threads = std::max(1, catalog->engine().physicalThreads);
    core::FeatureTable features;
    features.columns = reader->featureCount();
    core::Insight insight = reader->look(map->images.pixels, threads);
    features.values = std::move(insight.features);
    map->readings = std::move(insight.readings);
    lap(u"reading_s"_s);
    const core::PrincipalComponents components(features, 2);
    map->components = core::placesOf(components.project(features));
    lap(u"components_s"_s);
    const auto places = core::tsneMap(features);
    lap(u"layout_s"_s);
    result[u"features"_s] = int(features.columns);
    result[u"agreement"_s] = rounded(core::neighbourAgreement(places, map->images.labels));

    ui::MapView view;
    view.resize(kViewSize);
    view.show();
    if (!QTest::qWaitForWindowExposed(&view))
        return 1;
    view.setMap(map);
    view.setPlaces(places);
    view.repaint();
    result[u"pan_fitted"_s] = pan(view);
    view.setPlaces(evenPlaces(places.size()));
    view.fit();
    view.repaint();
    result[u"pan_digits"_s] = pan(view);
    view.setPlaces(places);
    view.fit();
    while (view.digitSide() < core::kDigitSide) {
        wheel(view, 1);
        view.repaint();
    }
    result[u"pan_near"_s] = pan(view);
    view.fit();
    result[u"zoom"_s] = frames(view, [&](int frame) { wheel(view, frame / 6 % 2 == 0 ? 1 : -1); });
    std::puts(QJsonDocument(result).toJson(QJsonDocument::Compact).constData());
    return 0;
}
