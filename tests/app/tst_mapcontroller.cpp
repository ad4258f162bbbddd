// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/controllers/mapcontroller.h"

#include "core/embedding/agreement.h"
#include "tests/support/fakeclassifier.h"
#include "tests/support/tinydataset.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <cmath>
#include <limits>

using namespace Qt::StringLiterals;
using namespace studio;
using app::DigitMap;
using app::MapController;
using app::MapLayout;
using app::MapMarker;

namespace {

/// A network whose training diverged.
class DivergedClassifier final : public core::Classifier
{
public:
    std::vector<core::Reading> classify(
        std::span<const std::uint8_t> pixels, int /*threads*/) override
    {
        return std::vector<core::Reading>(pixels.size() / core::kDigitPixels);
    }
    std::size_t featureCount() override { return 1; }
    std::vector<float> features(std::span<const std::uint8_t> pixels, int /*threads*/) override
    {
        return std::vector<float>(
            pixels.size() / core::kDigitPixels, std::numeric_limits<float>::quiet_NaN());
    }
    std::unique_ptr<core::Classifier> clone() const override
    {
        return std::make_unique<DivergedClassifier>();
    }
};

/// Cannot be shared between threads.
class LonelyClassifier final : public core::Classifier
{
public:
    std::vector<core::Reading> classify(std::span<const std::uint8_t>, int) override { return {}; }
    std::size_t featureCount() override { return 1; }
    std::vector<float> features(std::span<const std::uint8_t>, int) override { return {}; }
};

} // namespace

/// Maps the tiny data set as the fake model sees it, which reads it rightly.
class TestMapController : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void aMapComesInStages();
    void noMoreImagesThanAskedForAreTakenFromTheWholeSet();
    void withoutAModelNothingHappens();
    void theNewestRequestWins();
    void itCanBeCancelledAndUsedAgain();
    void whatCannotBeUsedIsSaid();
    void theDrawingIsPlacedAmongItsNearest();
    void aNewerModelMakesTheMapStale();

private:
    app::MapRequest request(const QString& data, std::size_t count = 10'000) const
    {
        return {m_folder.filePath(data).toStdString(), count};
    }
    static std::shared_ptr<const DigitMap> mapIn(const QSignalSpy& spy)
    {
        return spy.last()[0].value<std::shared_ptr<const DigitMap>>();
    }
    static std::shared_ptr<const MapLayout> layoutIn(const QSignalSpy& spy)
    {
        return spy.last()[0].value<std::shared_ptr<const MapLayout>>();
    }

    QTemporaryDir m_folder;
};

void TestMapController::initTestCase()
{
    core::writeTinyDataset(m_folder.filePath(u"digits"_s).toStdString(), 100, 40);
    core::writeTinyDataset(m_folder.filePath(u"many"_s).toStdString(), 100, 3000);
}

void TestMapController::aMapComesInStages()
{
    MapController controller;
    controller.setModel(core::FakeClassifier(), u"run 1"_s, "builtin");
    QSignalSpy busy(&controller, &MapController::busyChanged);
    QSignalSpy prepared(&controller, &MapController::prepared);
    QSignalSpy laidOut(&controller, &MapController::laidOut);
    controller.makeMap(request(u"digits"_s));
    QVERIFY(controller.isBusy());
    QVERIFY(prepared.wait());
    const auto map = mapIn(prepared);
    QCOMPARE(map->modelName, u"run 1"_s);
    QCOMPARE(map->images.size(), std::size_t{40});
    QCOMPARE(map->readings.size(), std::size_t{40});
    QCOMPARE(map->components.size(), std::size_t{40});
    QVERIFY(std::abs(map->explained - 1) < 1e-6); // it has two features
    for (std::size_t i = 0; i < map->images.size(); ++i)
        QVERIFY(!map->isWrong(i));
    QTRY_VERIFY(!controller.isBusy());
    QCOMPARE(busy.count(), qsizetype(2));
    const auto layout = layoutIn(laidOut);
    QVERIFY(layout->isFinal);
    QCOMPARE(layout->places.size(), std::size_t{40});
    QCOMPARE(layout->agreement, core::neighbourAgreement(layout->places, map->images.labels));
    QCOMPARE(prepared.count(), qsizetype(1));
}

void TestMapController::noMoreImagesThanAskedForAreTakenFromTheWholeSet()
{
    MapController controller;
    controller.setModel(core::FakeClassifier(), {}, {});
    QSignalSpy prepared(&controller, &MapController::prepared);
    controller.makeMap(request(u"digits"_s, 4)); // of 0, 1, ..., 9, 0, ...: the first of each ten
    QVERIFY(prepared.wait());
    QCOMPARE(mapIn(prepared)->images.labels, (std::vector<std::uint8_t>{0, 0, 0, 0}));
    QTRY_VERIFY(!controller.isBusy());
}

void TestMapController::withoutAModelNothingHappens()
{
    MapController controller;
    controller.makeMap(request(u"digits"_s));
    QVERIFY(!controller.isBusy());
    controller.setModel(LonelyClassifier(), u"lonely"_s, "builtin");
    QVERIFY(!controller.hasModel());
    QVERIFY(controller.modelData().empty());
    controller.makeMap(request(u"digits"_s));
    QVERIFY(!controller.isBusy());
}

void TestMapController::theNewestRequestWins()
{
    MapController controller;
    controller.setModel(core::FakeClassifier(), {}, {});
    QSignalSpy prepared(&controller, &MapController::prepared);
    QSignalSpy laidOut(&controller, &MapController::laidOut);
    QSignalSpy cancelled(&controller, &MapController::cancelled);
    controller.makeMap(request(u"many"_s));
    controller.makeMap(request(u"digits"_s));
    QTRY_VERIFY(!controller.isBusy());
    QCOMPARE(mapIn(prepared)->images.size(), std::size_t{40});
    QCOMPARE(prepared.count(), qsizetype(1));
    QCOMPARE(layoutIn(laidOut)->places.size(), std::size_t{40});
    QCOMPARE(cancelled.count(), qsizetype(0));
}

void TestMapController::itCanBeCancelledAndUsedAgain()
{
    MapController controller;
    controller.setModel(core::FakeClassifier(), {}, {});
    QSignalSpy prepared(&controller, &MapController::prepared);
    QSignalSpy laidOut(&controller, &MapController::laidOut);
    QSignalSpy cancelled(&controller, &MapController::cancelled);
    controller.makeMap(request(u"many"_s));
    QVERIFY(laidOut.wait(60'000)); // it can be watched
    QVERIFY(!layoutIn(laidOut)->isFinal);
    QCOMPARE(layoutIn(laidOut)->places.size(), std::size_t{3000});
    controller.cancel();
    QVERIFY(cancelled.wait());
    QVERIFY(!controller.isBusy());
    const auto frames = laidOut.count();
    controller.makeMap(request(u"digits"_s));
    QTRY_VERIFY(!controller.isBusy());
    QVERIFY(laidOut.count() > frames);
    QVERIFY(layoutIn(laidOut)->isFinal);
}

void TestMapController::whatCannotBeUsedIsSaid()
{
    MapController controller;
    controller.setModel(core::FakeClassifier(), {}, {});
    QSignalSpy failed(&controller, &MapController::failed);
    controller.makeMap(request(u"nowhere"_s));
    QVERIFY(failed.wait());
    QVERIFY(failed.last()[0].toString().contains(u"nowhere"_s));
    controller.setModel(DivergedClassifier(), {}, {});
    controller.makeMap(request(u"digits"_s));
    QVERIFY(failed.wait());
    QVERIFY(failed.last()[0].toString().contains(u"diverged"_s));
    QVERIFY(!controller.isBusy());
}

void TestMapController::theDrawingIsPlacedAmongItsNearest()
{
    MapController controller;
    controller.setModel(core::FakeClassifier(), {}, {});
    QSignalSpy prepared(&controller, &MapController::prepared);
    QSignalSpy marked(&controller, &MapController::marked);
    QSignalSpy unmarked(&controller, &MapController::unmarked);
    core::Reading reading;
    reading.digit = 7;
    controller.show(core::FakeClassifier::imageOf(7), reading); // before there is a map
    controller.makeMap(request(u"digits"_s));
    QTRY_COMPARE(marked.count(), qsizetype(1));
    const auto marker = marked.last()[0].value<MapMarker>();
    const auto map = mapIn(prepared);
    QCOMPARE(marker.reading.digit, 7);
    QCOMPARE(marker.nearest.size(), std::size_t{5});
    // Compared in the simplest way: the same features as the images of the map have.
    core::FakeClassifier classifier;
    const auto mine = classifier.features(marker.seen.pixels);
    const auto all = classifier.features(map->images.pixels);
    const auto distanceTo = [&](std::size_t i) {
        return std::hypot(double{mine[0] - all[2 * i]}, double{mine[1] - all[2 * i + 1]});
    };
    std::vector<double> distances;
    for (std::size_t i = 0; i < map->images.size(); ++i)
        distances.push_back(distanceTo(i));
    std::sort(distances.begin(), distances.end());
    for (std::size_t i = 0; i < marker.nearest.size(); ++i)
        QVERIFY(std::abs(distanceTo(marker.nearest[i]) - distances[i]) < 1e-5);
    controller.wipe();
    QCOMPARE(unmarked.count(), qsizetype(1));
    QTRY_VERIFY(!controller.isBusy());
    QCOMPARE(marked.count(), qsizetype(1));
}

void TestMapController::aNewerModelMakesTheMapStale()
{
    MapController controller;
    controller.setModel(core::FakeClassifier(), {}, "mnist");
    QCOMPARE(controller.modelData(), std::string("mnist"));
    QSignalSpy prepared(&controller, &MapController::prepared);
    QSignalSpy changed(&controller, &MapController::modelChanged);
    controller.makeMap(request(u"digits"_s));
    QVERIFY(prepared.wait());
    QVERIFY(controller.isUpToDate());
    controller.setModel(core::FakeClassifier(), {}, {});
    QVERIFY(!controller.isUpToDate());
    QCOMPARE(changed.count(), qsizetype(1));
    QTRY_VERIFY(!controller.isBusy());
}

QTEST_GUILESS_MAIN(TestMapController)
#include "tst_mapcontroller.moc"
