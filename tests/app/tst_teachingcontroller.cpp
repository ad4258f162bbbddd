// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/controllers/errortext.h"
#include "app/controllers/mydigitscontroller.h"
#include "app/controllers/teachingcontroller.h"
#include "core/ink/inkfile.h"
#include "tests/support/fakefamily.h"
#include "tests/support/rawfiles.h"
#include "tests/support/recordingobserver.h"
#include "tests/support/tinydataset.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace studio;
using app::MyDigitsController;
using app::TeachingController;

namespace {

core::InkRecord digit(int label)
{
    return {{{{{0, 0}, {50, 100}}}}, core::InkTruth::Digit, label};
}

} // namespace

/// My digits on the disk, and a fake model that learns them.
class TestTeachingController : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_folder;

    QString path(const QString& name) const { return m_folder->filePath(name); }

    /// A checkpoint of the fake family that was trained on the tiny data set.
    QString trainedModel() const
    {
        const auto catalog = core::makeFakeCatalog();
        auto config = catalog->family("fake").makeConfig("fast");
        config.data = path(u"data"_s).toStdString();
        core::writeTinyDataset(config.data);
        core::RecordingObserver observer;
        core::RunControl control;
        const auto data = std::make_shared<core::Dataset>(core::loadDataset(config.data));
        catalog->family("fake").createTrainer(config, data, nullptr)->run(observer, control);
        const QString file = path(u"base.safetensors"_s);
        core::writeCheckpoint(
            app::toPath(file), *observer.all<core::CheckpointReady>().back().checkpoint);
        return file;
    }

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void aCorrectionIsKeptAndASecondOneTakesItsPlace()
    {
        MyDigitsController controller(path(u"my/drawings.ink.jsonl"_s));
        QSignalSpy kept(&controller, &MyDigitsController::kept);
        controller.keep(digit(7), std::nullopt);
        QTRY_COMPARE(kept.count(), qsizetype(1));
        controller.keep(digit(1), digit(7));
        QTRY_COMPARE(kept.count(), qsizetype(2));
        QVERIFY(controller.drawings() == std::vector{digit(1)});
        QVERIFY(core::readInkFile(app::toPath(controller.file())) == std::vector{digit(1)});
    }

    void whatWasRemovedCanComeBackAndAllCanBeExported()
    {
        MyDigitsController controller(path(u"my/drawings.ink.jsonl"_s));
        QSignalSpy removed(&controller, &MyDigitsController::removed);
        QSignalSpy exported(&controller, &MyDigitsController::exported);
        controller.add({digit(1), digit(2)});
        controller.remove({digit(1)});
        QTRY_COMPARE(removed.count(), qsizetype(1));
        QCOMPARE(controller.drawings().size(), std::size_t{1});
        controller.add({digit(1)});
        controller.exportTo(path(u"out.ink.jsonl"_s));
        QTRY_COMPARE(exported.count(), qsizetype(1));
        QCOMPARE(exported[0][1].toInt(), 2);
        QCOMPARE(core::readInkFile(app::toPath(path(u"out.ink.jsonl"_s))).size(), std::size_t{2});
    }

    void aDamagedFileIsReportedAndLeftAlone()
    {
        const QString file = path(u"drawings.ink.jsonl"_s);
        core::writeBytes(app::toPath(file), "no ink\n");
        MyDigitsController controller(file);
        QSignalSpy failed(&controller, &MyDigitsController::failed);
        controller.keep(digit(3), std::nullopt);
        QTRY_COMPARE(failed.count(), qsizetype(2)); // reading and keeping
        QVERIFY(controller.drawings().empty());
        QFile content(file);
        QVERIFY(content.open(QIODevice::ReadOnly));
        QCOMPARE(content.readAll(), QByteArray("no ink\n"));
    }

    void aModelThatLearnedIsAFileOfItsOwnAndUndoGoesBackToTheFirst()
    {
        const QString base = trainedModel();
        TeachingController controller(path(u"my"_s));
        QSignalSpy wanted(&controller, &TeachingController::modelWanted);
        QSignalSpy learned(&controller, &TeachingController::learned);
        controller.setCatalog(core::makeFakeCatalog(), true);
        QVERIFY(!controller.canLearn()); // there is no model
        controller.setModel(base);
        QVERIFY(controller.canLearn());
        QVERIFY(!controller.canUndo());
        for (int round = 1; round <= 2; ++round) {
            controller.learn({digit(1), digit(2)});
            QVERIFY(controller.isLearning());
            QTRY_COMPARE(wanted.count(), qsizetype(round));
            QCOMPARE(learned.count(), qsizetype(round));
            controller.setModel(wanted.last()[0].toString());
            QTRY_VERIFY(controller.canUndo());
        }
        // The second time the first model learned anew: one epoch more than it, not two.
        const auto base1 = core::readCheckpoint(app::toPath(base));
        const auto taught = core::readCheckpoint(app::toPath(wanted.last()[0].toString()));
        QCOMPARE(taught.epoch, base1.epoch + 1);
        controller.undo();
        QTRY_COMPARE(wanted.count(), qsizetype(3));
        QCOMPARE(wanted.last()[0].toString(), base);
        QVERIFY(!QFileInfo::exists(wanted[1][0].toString()));
    }

    void theModelTaughtLastIsAskedForAtTheStart()
    {
        const core::TaughtModels models(app::toPath(path(u"my"_s)));
        const auto file = models.add(core::readCheckpoint(app::toPath(trainedModel())), "x");
        TeachingController controller(path(u"my"_s));
        QSignalSpy wanted(&controller, &TeachingController::modelWanted);
        controller.setCatalog(core::makeFakeCatalog(), true);
        QTRY_COMPARE(wanted.count(), qsizetype(1));
        QCOMPARE(wanted[0][0].toString(), app::toQString(file));
    }

    void whatCannotBeLearnedIsSaidAndNothingIsWritten()
    {
        TeachingController controller(path(u"my"_s));
        QSignalSpy failed(&controller, &TeachingController::failed);
        controller.setCatalog(core::makeFakeCatalog(), false);
        controller.setModel(path(u"nothing.safetensors"_s));
        controller.learn({digit(1)});
        QTRY_COMPARE(failed.count(), qsizetype(1));
        QVERIFY(!controller.isLearning());
        QVERIFY(!QFileInfo::exists(path(u"my"_s)));
    }

    void learningCanBeCancelledWithoutAWord()
    {
        TeachingController controller(path(u"my"_s));
        QSignalSpy failed(&controller, &TeachingController::failed);
        QSignalSpy learned(&controller, &TeachingController::learned);
        controller.setCatalog(core::makeFakeCatalog(), false);
        controller.setModel(trainedModel());
        controller.learn({digit(1)});
        controller.cancel();
        QTRY_VERIFY(!controller.isLearning());
        QCOMPARE(failed.count(), qsizetype(0));
        QCOMPARE(learned.count(), qsizetype(0));
    }
};

QTEST_GUILESS_MAIN(TestTeachingController)
#include "tst_teachingcontroller.moc"
