// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/controllers/explanationcontroller.h"

#include "app/controllers/errortext.h"
#include "core/data/builtindigits.h"
#include "core/run/runcontrol.h"
#include "core/runs/runfolder.h"
#include "models/families.h"
#include "tests/support/fakeclassifier.h"
#include "tests/support/recordingobserver.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace studio;
using app::Explanation;
using app::ExplanationController;

/// Looks into a small network of the real engine.
class TestExplanationController : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void whileNobodyWatchesNothingIsWorkedOut();
    void anExplanationComesInStagesUntilItIsWhole();
    void aChosenRunTellsHowItReadTheDrawing();
    void aWipedDrawingIsExplainedNoMore();
    void aModelThatCannotBeLookedIntoLeavesNothing();

private:
    /// Waits until all stages have come.
    static Explanation last(const QSignalSpy& spy) { return spy.last()[0].value<Explanation>(); }
    void give(ExplanationController& controller) const
    {
        controller.setCatalog(m_catalog);
        controller.setModel(*m_classifier, "builtin:1200");
        controller.show(m_seen, m_classifier->classify(m_seen.pixels).front());
    }

    QTemporaryDir m_folder;
    std::shared_ptr<const core::FamilyCatalog> m_catalog;
    std::unique_ptr<core::Classifier> m_classifier;
    core::GrayImage m_seen;
};

void TestExplanationController::initTestCase()
{
    m_catalog = models::createFamilyCatalog();
    const auto data = std::make_shared<core::Dataset>(core::loadDataset("builtin:1200"));
    const auto& family = m_catalog->family("cnn");
    const auto config =
        family.makeConfig("fast", {{"batch_size", std::int64_t{32}}, {"epochs", std::int64_t{2}}});
    core::RecordingObserver observer;
    core::RunControl control;
    family.createTrainer(config, data, nullptr)->run(observer, control);
    const auto saved = observer.all<core::CheckpointReady>();
    m_classifier = family.open(*saved.back().checkpoint).classifier;
    m_seen = data->validation.image(0);
    // A run that keeps both epochs, a file that is damaged and the first epoch twice.
    const core::RunFolder run(app::toPath(m_folder.filePath(u"run"_s)));
    std::filesystem::create_directories(run.checkpointFile("last").parent_path());
    core::writeCheckpoint(run.checkpointFile("epoch-0001"), *saved.front().checkpoint);
    core::writeCheckpoint(run.checkpointFile("best"), *saved.front().checkpoint);
    core::writeCheckpoint(run.checkpointFile("last"), *saved.back().checkpoint);
    QFile damaged(app::toQString(run.checkpointFile("epoch-0002")));
    QVERIFY(damaged.open(QIODevice::WriteOnly) && damaged.write("damaged") > 0);
}

void TestExplanationController::whileNobodyWatchesNothingIsWorkedOut()
{
    ExplanationController controller;
    QSignalSpy explained(&controller, &ExplanationController::explained);
    give(controller);
    QVERIFY(!explained.wait(100));
    controller.setWatched(true);
    QTRY_VERIFY(explained.count() > 0);
}

void TestExplanationController::anExplanationComesInStagesUntilItIsWhole()
{
    ExplanationController controller;
    QSignalSpy explained(&controller, &ExplanationController::explained);
    QSignalSpy failed(&controller, &ExplanationController::failed);
    controller.setWatched(true);
    give(controller);
    QTRY_VERIFY(explained.count() > 0 && !last(explained).similar.empty());
    QCOMPARE(failed.count(), qsizetype(0));
    QVERIFY(!explained[0][0].value<Explanation>().occlusion);
    const Explanation whole = last(explained);
    QVERIFY(whole.seen == m_seen);
    QCOMPARE(whole.layers.size(), std::size_t{3});
    QVERIFY(whole.occlusion);
    QVERIFY(whole.isFlipSearched && whole.flip && whole.flip->digit != whole.reading.digit);
    QCOMPARE(whole.similar.size(), std::size_t{8});
    QVERIFY(whole.history.empty());
}

void TestExplanationController::aChosenRunTellsHowItReadTheDrawing()
{
    ExplanationController controller;
    QSignalSpy explained(&controller, &ExplanationController::explained);
    controller.setWatched(true);
    give(controller);
    controller.setRun(app::toPath(m_folder.filePath(u"run"_s)));
    QTRY_VERIFY(explained.count() > 0 && !last(explained).history.empty());
    const auto history = last(explained).history;
    QCOMPARE(history.size(), std::size_t{2});
    QCOMPARE(history[0].epoch, std::int64_t{1});
    QCOMPARE(history[1].epoch, std::int64_t{2});
    QVERIFY(history[1].reading == last(explained).reading);
}

void TestExplanationController::aWipedDrawingIsExplainedNoMore()
{
    ExplanationController controller;
    QSignalSpy explained(&controller, &ExplanationController::explained);
    QSignalSpy wiped(&controller, &ExplanationController::wiped);
    controller.setWatched(true);
    give(controller);
    controller.wipe();
    QCOMPARE(wiped.count(), qsizetype(1));
    QVERIFY(!explained.wait(200));
}

void TestExplanationController::aModelThatCannotBeLookedIntoLeavesNothing()
{
    ExplanationController controller;
    QSignalSpy wiped(&controller, &ExplanationController::wiped);
    controller.setWatched(true);
    give(controller);
    controller.setModel(core::FakeClassifier(), "builtin");
    QVERIFY(!controller.hasModel());
    QCOMPARE(wiped.count(), qsizetype(1));
}

QTEST_GUILESS_MAIN(TestExplanationController)
#include "tst_explanationcontroller.moc"
