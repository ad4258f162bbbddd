// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/controllers/checkpointcontroller.h"

#include "app/controllers/engineloader.h"
#include "app/controllers/errortext.h"
#include "tests/app/scriptedfamily.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace studio;
using app::CheckpointController;

namespace {

/// QVariant::value() wants a default constructor, which an Error has not.
const core::Error& errorOf(const QSignalSpy& spy)
{
    return *static_cast<const core::Error*>(spy.constFirst().constFirst().constData());
}

} // namespace

class TestCheckpointController : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;

    QString path(const QString& name) const { return m_folder.filePath(name); }

    static core::Checkpoint checkpoint(std::int64_t epoch, const std::string& family = "scripted")
    {
        core::Checkpoint result;
        result.config.family = family;
        result.config.preset = "only";
        for (std::size_t i = 0; i < result.classNames.size(); ++i)
            result.classNames.at(i) = std::to_string(i);
        result.epoch = epoch;
        result.step = epoch * 100;
        result.metrics["validation.accuracy"] = 0.98;
        return result;
    }

    QString written(const QString& name, const core::Checkpoint& content) const
    {
        core::writeCheckpoint(app::toPath(path(name)), content);
        return path(name);
    }

private Q_SLOTS:
    void initTestCase() { QVERIFY(m_folder.isValid()); }

    void openedModelComesWithItsSummary()
    {
        CheckpointController controller;
        controller.setCatalog(app::test::scriptedCatalog());
        QSignalSpy opened(&controller, &CheckpointController::opened);
        QSignalSpy savable(&controller, &CheckpointController::canSaveChanged);
        const auto file = written(u"a.safetensors"_s, checkpoint(3));
        controller.open(file);
        QTRY_COMPARE(opened.count(), qsizetype(1));
        QCOMPARE(opened[0][0].toString(), file);
        QVERIFY(opened[0][1].value<std::shared_ptr<core::Classifier>>());
        const auto summary = opened[0][2].value<app::CheckpointSummary>();
        QCOMPARE(summary.epoch, std::int64_t(3));
        QCOMPARE(summary.step, std::int64_t(300));
        QCOMPARE(summary.metrics.at("validation.accuracy"), 0.98);
        QVERIFY(!summary.isBundled);
        QVERIFY(controller.canSave());
        QCOMPARE(savable.count(), qsizetype(1));
    }

    void aModelThatWritesIsOpenedAsOne()
    {
        CheckpointController controller;
        controller.setCatalog(app::test::scriptedCatalog());
        QSignalSpy opened(&controller, &CheckpointController::opened);
        QSignalSpy writers(&controller, &CheckpointController::generatorOpened);
        auto writer = checkpoint(2);
        writer.config.preset = "writer";
        const auto file = written(u"writer.safetensors"_s, writer);
        controller.open(file);
        QTRY_COMPARE(writers.count(), qsizetype(1));
        QVERIFY(writers[0][1].value<std::shared_ptr<core::Generator>>());
        QCOMPARE(opened.count(), qsizetype(0));
        QVERIFY(controller.canSave());
    }

    void aModelThatReadsIsRefusedWhereOneMustWrite()
    {
        CheckpointController controller;
        controller.setCatalog(app::test::scriptedCatalog());
        QSignalSpy opened(&controller, &CheckpointController::opened);
        QSignalSpy failed(&controller, &CheckpointController::failed);
        const auto file = written(u"reader.safetensors"_s, checkpoint(2));
        controller.openGenerator(file);
        QTRY_COMPARE(failed.count(), qsizetype(1));
        QCOMPARE(app::toQString(errorOf(failed).file()), file);
        QCOMPARE(opened.count(), qsizetype(0));
        QVERIFY(!controller.canSave());
    }

    void fileAskedForBeforeTheEngineIsOpenedOnceItIsThere()
    {
        CheckpointController controller;
        QSignalSpy opened(&controller, &CheckpointController::opened);
        controller.open(written(u"early.safetensors"_s, checkpoint(1)));
        QVERIFY(!opened.wait(20));
        controller.setCatalog(app::test::scriptedCatalog());
        QTRY_COMPARE(opened.count(), qsizetype(1));
        QCOMPARE(opened[0][0].toString(), path(u"early.safetensors"_s));
        QVERIFY(!opened[0][2].value<app::CheckpointSummary>().isBundled);
    }

    void unusableFilesAreRefusedAndNamed_data()
    {
        QTest::addColumn<QString>("file");
        QFile torn(path(u"torn.safetensors"_s));
        QVERIFY(torn.open(QIODevice::WriteOnly));
        torn.write("\x10\0\0\0", 4);
        torn.close();
        QTest::newRow("missing") << path(u"missing.safetensors"_s);
        QTest::newRow("torn") << torn.fileName();
        QTest::newRow("folder") << m_folder.path();
        QTest::newRow("unknown family")
            << written(u"other.safetensors"_s, checkpoint(1, "unheard-of"));
    }

    void unusableFilesAreRefusedAndNamed()
    {
        QFETCH(const QString, file);
        CheckpointController controller;
        controller.setCatalog(app::test::scriptedCatalog());
        QSignalSpy opened(&controller, &CheckpointController::opened);
        QSignalSpy failed(&controller, &CheckpointController::failed);
        controller.open(file);
        QTRY_COMPARE(failed.count(), qsizetype(1));
        QCOMPARE(opened.count(), qsizetype(0));
        QCOMPARE(app::toQString(errorOf(failed).file()), file);
        QVERIFY(!controller.canSave());
    }

    void lastOfSeveralFilesIsReported()
    {
        CheckpointController controller;
        controller.setCatalog(app::test::scriptedCatalog());
        QSignalSpy opened(&controller, &CheckpointController::opened);
        QSignalSpy failed(&controller, &CheckpointController::failed);
        const auto last = written(u"last.safetensors"_s, checkpoint(2));
        controller.open(path(u"missing.safetensors"_s));
        controller.open(written(u"first.safetensors"_s, checkpoint(1)));
        controller.open(last);
        QTRY_COMPARE(opened.count(), qsizetype(1));
        QCOMPARE(opened[0][0].toString(), last);
        QVERIFY(!opened.wait(20));
        QCOMPARE(failed.count(), qsizetype(0));
    }

    void openedModelIsSavedEvenIfItsFileIsGone()
    {
        CheckpointController controller;
        controller.setCatalog(app::test::scriptedCatalog());
        QSignalSpy opened(&controller, &CheckpointController::opened);
        QSignalSpy saved(&controller, &CheckpointController::saved);
        const auto file = written(u"gone.safetensors"_s, checkpoint(4));
        controller.open(file);
        QTRY_COMPARE(opened.count(), qsizetype(1));
        QVERIFY(QFile::remove(file));
        controller.saveAs(path(u"copy.safetensors"_s));
        QTRY_COMPARE(saved.count(), qsizetype(1));
        QCOMPARE(core::readCheckpoint(app::toPath(path(u"copy.safetensors"_s))), checkpoint(4));
    }

    void newestCheckpointOfTheRunIsSaved()
    {
        CheckpointController controller;
        QSignalSpy saved(&controller, &CheckpointController::saved);
        QVERIFY(!controller.canSave());
        controller.saveAs(path(u"nothing.safetensors"_s));
        controller.setRunState(std::make_shared<core::Checkpoint>(checkpoint(9)));
        QVERIFY(controller.canSave());
        controller.saveAs(path(u"mine.safetensors"_s));
        QTRY_COMPARE(saved.count(), qsizetype(1));
        QCOMPARE(saved[0][0].toString(), path(u"mine.safetensors"_s));
        QCOMPARE(core::readCheckpoint(app::toPath(path(u"mine.safetensors"_s))), checkpoint(9));
        QVERIFY(!QFile::exists(path(u"nothing.safetensors"_s)));
    }

    void whileARunGoesOnItsPresentStateIsSaved()
    {
        CheckpointController controller;
        QSignalSpy saved(&controller, &CheckpointController::saved);
        QSignalSpy wanted(&controller, &CheckpointController::stateWanted);
        controller.setRunState(std::make_shared<core::Checkpoint>(checkpoint(3)));
        controller.setRunLive(true);
        controller.saveAs(path(u"live.safetensors"_s));
        QCOMPARE(wanted.count(), qsizetype(1));
        controller.setRunState(std::make_shared<core::Checkpoint>(checkpoint(5)));
        QTRY_COMPARE(saved.count(), qsizetype(1));
        QCOMPARE(core::readCheckpoint(app::toPath(path(u"live.safetensors"_s))), checkpoint(5));
        controller.saveAs(path(u"end.safetensors"_s));
        controller.setRunLive(false); // it ended before it could answer
        QTRY_COMPARE(saved.count(), qsizetype(2));
        QCOMPARE(core::readCheckpoint(app::toPath(path(u"end.safetensors"_s))), checkpoint(5));
    }

    void bundledWeightsOpenWithTheRealEngine()
    {
        app::EngineLoader engine;
        if (!std::filesystem::exists(app::EngineLoader::defaultCandidates().front()))
            QSKIP("the engine is not built");
        CheckpointController controller;
        QSignalSpy opened(&controller, &CheckpointController::opened);
        QSignalSpy failed(&controller, &CheckpointController::failed);
        QSignalSpy ready(&engine, &app::EngineLoader::ready);
        engine.start();
        QTRY_COMPARE_WITH_TIMEOUT(ready.count(), qsizetype(1), 60'000);
        controller.setCatalog(engine.catalog());
        controller.openBundled();
        QTRY_COMPARE_WITH_TIMEOUT(opened.count() + failed.count(), qsizetype(1), 60'000);
        QCOMPARE(failed.count(), qsizetype(0));
        QVERIFY(opened[0][2].value<app::CheckpointSummary>().isBundled);
        auto classifier = opened[0][1].value<std::shared_ptr<core::Classifier>>();
        core::GrayImage one(core::kDigitSide, core::kDigitSide);
        for (int y = 4; y < 24; ++y)
            one.at(13, y) = one.at(14, y) = 255;
        QCOMPARE(classifier->classify(one.pixels).at(0).digit, 1);
    }

    void savingWhereNothingCanBeWrittenFails()
    {
        CheckpointController controller;
        QSignalSpy failed(&controller, &CheckpointController::failed);
        controller.setRunState(std::make_shared<core::Checkpoint>(checkpoint(1)));
        controller.saveAs(path(u"no/such/folder/x.safetensors"_s));
        QTRY_COMPARE(failed.count(), qsizetype(1));
        QCOMPARE(errorOf(failed).code(), core::ErrorCode::CannotWrite);
    }
};

QTEST_GUILESS_MAIN(TestCheckpointController)
#include "tst_checkpointcontroller.moc"
