// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/controllers/tuningcontroller.h"
#include "core/checkpoint/durablefile.h"
#include "core/runs/runfolder.h"
#include "tests/support/fakefamily.h"
#include "tests/support/tinydataset.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <memory>
#include <optional>

using namespace Qt::StringLiterals;
using namespace studio;
using app::TuningController;

/// A search for good parameters beside the window.
class TestTuningController final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void withoutAnEngineNothingBegins();
    void everyRunIsToldWhenItBeginsAndEnds();
    void aSecondSearchIsRefusedWhileOneGoesOn();
    void stoppingSavesTheRunAndTheSearchGoesOnLater();
    void destructionStopsIt();
    void whatKeepsItFromBeginningIsSaid();
    void plansAreWrittenAndRead();
    void aFileThatIsNoPlanIsRefused();

private:
    core::TuningRequest request() const;
    void makeSlow();

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<TuningController> m_controller;
};

void TestTuningController::init()
{
    m_controller = std::make_unique<TuningController>();
    m_controller->setCatalog(core::makeFakeCatalog());
    m_folder = std::make_unique<QTemporaryDir>();
    core::writeTinyDataset(m_folder->filePath(u"digits"_s).toStdString());
}

void TestTuningController::makeSlow()
{
    core::FakeBehaviour slow;
    slow.stepTime = std::chrono::milliseconds(5);
    m_controller->setCatalog(core::makeFakeCatalog(slow));
}

core::TuningRequest TestTuningController::request() const
{
    core::TuningRequest request;
    request.plan.name = "plan";
    request.plan.config = core::FakeFamily().makeConfig("fast", {{"threads", std::int64_t{1}}});
    request.plan.config.data = m_folder->filePath(u"digits"_s).toStdString();
    core::TunedParameter rate;
    rate.id = "learning_rate";
    rate.minimum = 0.001;
    rate.maximum = 0.1;
    request.plan.parameters = {rate};
    request.plan.points = 3;
    request.root = m_folder->filePath(u"runs"_s).toStdString();
    return request;
}

void TestTuningController::withoutAnEngineNothingBegins()
{
    TuningController controller;
    QVERIFY(!controller.start(request()));
    QVERIFY(!controller.isBusy());
}

void TestTuningController::everyRunIsToldWhenItBeginsAndEnds()
{
    QSignalSpy began(m_controller.get(), &TuningController::runBegan);
    QSignalSpy ended(m_controller.get(), &TuningController::runEnded);
    QSignalSpy progressed(m_controller.get(), &TuningController::progressed);
    QSignalSpy over(m_controller.get(), &TuningController::ended);
    QVERIFY(m_controller->start(request()));
    QVERIFY(m_controller->isBusy());
    QVERIFY(over.wait());
    QVERIFY(!m_controller->isBusy());
    QVERIFY(over.at(0).at(0).value<core::TuningOutcome::End>() == core::TuningOutcome::End::Done);
    QCOMPARE(began.size(), 3);
    QCOMPARE(ended.size(), 3);
    QVERIFY(progressed.size() >= 3);
    for (const auto& arguments : ended) {
        const auto run = arguments.at(0).value<app::TuningRun>();
        QVERIFY(run.result && run.result->accuracy);
        QCOMPARE(
            std::get<double>(
                core::RunFolder(run.folder).readRecord().config.parameters.at("learning_rate")),
            std::get<double>(run.values.at("learning_rate")));
    }
}

void TestTuningController::aSecondSearchIsRefusedWhileOneGoesOn()
{
    makeSlow();
    QSignalSpy over(m_controller.get(), &TuningController::ended);
    QVERIFY(m_controller->start(request()));
    QVERIFY(!m_controller->start(request()));
    m_controller->stop();
    QVERIFY(over.wait());
}

void TestTuningController::stoppingSavesTheRunAndTheSearchGoesOnLater()
{
    makeSlow();
    QSignalSpy progressed(m_controller.get(), &TuningController::progressed);
    QSignalSpy ended(m_controller.get(), &TuningController::runEnded);
    QSignalSpy over(m_controller.get(), &TuningController::ended);
    m_controller->start(request());
    QTRY_VERIFY(progressed.size() > 1);
    m_controller->stop();
    QVERIFY(over.wait());
    QVERIFY(
        over.at(0).at(0).value<core::TuningOutcome::End>() == core::TuningOutcome::End::Stopped);
    QVERIFY(ended.size() < 3);
    m_controller->setCatalog(core::makeFakeCatalog());
    ended.clear();
    QVERIFY(m_controller->start(request()));
    QVERIFY(over.wait());
    QCOMPARE(ended.size(), 3);
    QVERIFY(over.at(1).at(0).value<core::TuningOutcome::End>() == core::TuningOutcome::End::Done);
}

void TestTuningController::destructionStopsIt()
{
    makeSlow();
    std::filesystem::path folder;
    connect(m_controller.get(), &TuningController::runBegan, this,
        [&](const app::TuningRun& run) { folder = run.folder; });
    QSignalSpy progressed(m_controller.get(), &TuningController::progressed);
    m_controller->start(request());
    QTRY_VERIFY(progressed.size() > 1);
    m_controller.reset();
    const auto status = core::RunFolder(folder).readRecord().status;
    QVERIFY(status == core::RunStatus::Stopped);
}

void TestTuningController::whatKeepsItFromBeginningIsSaid()
{
    auto wanted = request();
    wanted.plan.config.data = "/no/such/folder";
    std::optional<core::Error> error;
    connect(m_controller.get(), &TuningController::failed, this,
        [&](const core::Error& reason) { error = reason; });
    m_controller->start(wanted);
    QTRY_VERIFY(error);
    QVERIFY(!m_controller->isBusy());
    QVERIFY(std::string(error->what()).find("/no/such/folder") != std::string::npos);
}

void TestTuningController::plansAreWrittenAndRead()
{
    const QString file = m_folder->filePath(u"plan.json"_s);
    QSignalSpy written(m_controller.get(), &TuningController::planWritten);
    QSignalSpy read(m_controller.get(), &TuningController::planRead);
    m_controller->writePlan(file, request().plan);
    QVERIFY(written.wait());
    m_controller->readPlan(file);
    QVERIFY(read.wait());
    QVERIFY(read.at(0).at(0).value<core::TuningPlan>() == request().plan);
}

void TestTuningController::aFileThatIsNoPlanIsRefused()
{
    const QString file = m_folder->filePath(u"plan.json"_s);
    core::writeFileDurably(file.toStdString(), std::string_view("[1]"));
    std::optional<core::Error> error;
    connect(m_controller.get(), &TuningController::planFailed, this,
        [&](const core::Error& reason) { error = reason; });
    m_controller->readPlan(file);
    QTRY_VERIFY(error);
    QVERIFY(error->code() == core::ErrorCode::UnusableInput);
    m_controller->writePlan(m_folder->filePath(u"none/plan.json"_s), request().plan);
    QTRY_VERIFY(error->code() == core::ErrorCode::CannotWrite);
}

QTEST_GUILESS_MAIN(TestTuningController)
#include "tst_tuningcontroller.moc"
