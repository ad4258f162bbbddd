// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/controllers/networkcontroller.h"

#include "core/run/runcontrol.h"
#include "models/families.h"
#include "tests/support/fakeclassifier.h"
#include "tests/support/recordingobserver.h"

#include <QSignalSpy>
#include <QTest>

using namespace studio;
using app::NetworkController;
using app::NetworkLook;

/// Looks into a network of the real engine that has learned nothing.
class TestNetworkController : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void whileNobodyWatchesNothingIsWorkedOut();
    void layersAndWeightsAreThereWithoutADrawing();
    void aDrawingGoesThroughTheLayers();
    void anExampleTakesThePlaceOfTheDrawing();
    void aModelThatCannotBeLookedIntoLeavesNothing();

private:
    using Look = std::shared_ptr<const NetworkLook>;
    static Look last(const QSignalSpy& spy) { return spy.last()[0].value<Look>(); }
    void give(NetworkController& controller) const
    {
        controller.setCatalog(m_catalog);
        controller.setModel(*m_classifier, "builtin:1200");
    }

    std::shared_ptr<const core::FamilyCatalog> m_catalog;
    std::shared_ptr<const core::Dataset> m_data;
    std::unique_ptr<core::Classifier> m_classifier;
};

void TestNetworkController::initTestCase()
{
    m_catalog = models::createFamilyCatalog();
    m_data = std::make_shared<core::Dataset>(core::loadDataset("builtin:1200"));
    const auto& family = m_catalog->family("cnn");
    core::RecordingObserver observer;
    core::RunControl control;
    control.requestStop();
    family.createTrainer(family.makeConfig("fast", {}), m_data, nullptr)->run(observer, control);
    m_classifier = family.open(*observer.all<core::CheckpointReady>().back().checkpoint).classifier;
}

void TestNetworkController::whileNobodyWatchesNothingIsWorkedOut()
{
    NetworkController controller;
    QSignalSpy looked(&controller, &NetworkController::looked);
    give(controller);
    QVERIFY(!looked.wait(100));
    controller.setWatched(true);
    QTRY_COMPARE(looked.count(), qsizetype(1));
}

void TestNetworkController::layersAndWeightsAreThereWithoutADrawing()
{
    NetworkController controller;
    QSignalSpy looked(&controller, &NetworkController::looked);
    controller.setWatched(true);
    give(controller);
    QTRY_COMPARE(looked.count(), qsizetype(1));
    const Look look = last(looked);
    QVERIFY(look->network == m_classifier->explainer()->description());
    QVERIFY(look->weights == m_classifier->explainer()->weights());
    QVERIFY(look->seen.isEmpty() && look->activations.empty());
}

void TestNetworkController::aDrawingGoesThroughTheLayers()
{
    NetworkController controller;
    QSignalSpy looked(&controller, &NetworkController::looked);
    controller.setWatched(true);
    give(controller);
    const core::GrayImage drawing = m_data->training.image(5);
    controller.show(drawing);
    QTRY_VERIFY(looked.count() > 0 && last(looked)->seen == drawing);
    QVERIFY(last(looked)->activations == m_classifier->explainer()->activations(drawing.pixels));
    controller.wipe();
    QTRY_VERIFY(last(looked)->activations.empty());
}

void TestNetworkController::anExampleTakesThePlaceOfTheDrawing()
{
    NetworkController controller;
    QSignalSpy looked(&controller, &NetworkController::looked);
    controller.setWatched(true);
    give(controller);
    controller.show(m_data->training.image(5));
    controller.setExample(4);
    QTRY_VERIFY(looked.count() > 0);
    const auto& digits = m_data->validation;
    std::size_t index = 0;
    while (digits.labels[index] != 4)
        ++index;
    QTRY_VERIFY(last(looked)->seen == digits.image(index));
    controller.setExample(NetworkController::kDrawing);
    QTRY_VERIFY(last(looked)->seen == m_data->training.image(5));
}

void TestNetworkController::aModelThatCannotBeLookedIntoLeavesNothing()
{
    NetworkController controller;
    QSignalSpy looked(&controller, &NetworkController::looked);
    QSignalSpy emptied(&controller, &NetworkController::emptied);
    controller.setWatched(true);
    give(controller);
    controller.setModel(core::FakeClassifier(), "builtin");
    QCOMPARE(emptied.count(), qsizetype(1));
    QVERIFY(!looked.wait(100)); // what was under way is stale
}

QTEST_GUILESS_MAIN(TestNetworkController)
#include "tst_networkcontroller.moc"
