// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checkpoint/durablefile.h"
#include "core/runs/metricslog.h"
#include "tests/core/runs/runsessionfixture.h"
#include "tests/support/fakeclassifier.h"

#include <QTest>

using namespace studio::core;
namespace fs = std::filesystem;

namespace {

std::string textOf(const fs::path& file)
{
    const auto bytes = readWholeFile(file, 1U << 30U);
    return {bytes.begin(), bytes.end()};
}

} // namespace

class TestRunSession : public QObject, private RunSessionFixture
{
    Q_OBJECT

private Q_SLOTS:
    void init() { open(); }

    void aRunLeavesACompleteFolder()
    {
        m_behaviour.makesSamples = true;
        const RunEnded ended = run(request());
        QVERIFY(ended.status == RunStatus::Finished);
        QVERIFY(ended.folder.parent_path() == m_root / "runs");
        const RunFolder folder(ended.folder);
        const RunRecord record = folder.readRecord();
        QVERIFY(record.status == RunStatus::Finished && record.failure.empty());
        QVERIFY(record.config.parameters.size() == FakeFamily().parameters().size());
        QCOMPARE(record.datasetSha256.size(), 64U);
        QVERIFY(record.software.at("digit-studio") == STUDIO_VERSION);
        QVERIFY(record.software.at("blas") == "/nowhere/libblas.so.3");
        QCOMPARE(record.created.size(), 20U);
        QCOMPARE(record.summary.at("test_accuracy"), 1.0);
        QCOMPARE(record.summary.at("seconds"), 0.02);
        QCOMPARE(record.summary.at("images_per_second"), 1000.0);
        QVERIFY(record.summary.contains("best.validation.accuracy"));
        QCOMPARE(readMetrics(folder.metricsFile()).size(), 22U);
        QCOMPARE(readCheckpoint(folder.checkpointFile("last")).step, 20);
        QVERIFY(fs::exists(folder.checkpointFile("best")));
        QVERIFY(fs::exists(folder.sampleFile(2)));
        QVERIFY(!fs::exists(ended.folder / "run.lock"));
    }

    void theTestSetIsReadOnceAndAfterTheTraining()
    {
        FakeClassifier::s_images = 0;
        std::size_t before = 1;
        m_observer->onNext = [&before](const TrainingEvent& event) {
            if (std::holds_alternative<CheckpointSaved>(event))
                before = FakeClassifier::s_images;
        };
        const RunEnded ended = run(request());
        QCOMPARE(before, 0U);
        QCOMPARE(FakeClassifier::s_images.load(), 20U);
        QCOMPARE(ended.testAccuracy.value(), 1.0);
    }

    void theEndComesLastAndEqualsTheResult()
    {
        RunStatus onDisk = RunStatus::Running;
        m_observer->onNext = [&](const TrainingEvent& event) {
            if (const auto* end = std::get_if<RunEnded>(&event))
                onDisk = RunFolder(end->folder).readRecord().status;
        };
        const RunEnded ended = run(request());
        const auto events = m_observer->events();
        const auto& last = std::get<RunEnded>(events.back());
        QCOMPARE(m_observer->all<RunEnded>().size(), 1U);
        QVERIFY(last.folder == ended.folder && last.testAccuracy == ended.testAccuracy);
        QVERIFY(onDisk == RunStatus::Finished);
    }

    void theSameRequestGivesTheSameFiles()
    {
        const RunFolder first(run(request()).folder);
        const RunFolder second(run(request()).folder);
        QVERIFY(first.path() != second.path());
        QVERIFY(textOf(first.metricsFile()) == textOf(second.metricsFile()));
        QVERIFY(textOf(first.checkpointFile("last")) == textOf(second.checkpointFile("last")));
    }

    void anExactFolderIsUsedAndProtected()
    {
        RunRequest exact = request();
        exact.folder = m_root / "mine" / "run";
        QVERIFY(run(exact).folder == m_root / "mine" / "run");
        const std::string record = textOf(*exact.folder / "run.json");
        exact.config.data = (m_root / "absent").string(); // refused before the data are looked at
        const RunEnded again = run(exact);
        QVERIFY(again.error && again.error->code() == ErrorCode::CannotWrite);
        QVERIFY(textOf(*exact.folder / "run.json") == record);
    }

    void aRelativeDataFolderIsKeptAbsolute()
    {
        const fs::path before = fs::current_path();
        fs::current_path(m_root);
        RunRequest relative = request();
        relative.config.data = "./data";
        const RunEnded ended = run(relative);
        fs::current_path(before);
        QVERIFY(RunFolder(ended.folder).readRecord().config.data == (m_root / "data").string());
    }

    void aGeneratorHasNoTestAccuracy()
    {
        m_behaviour.hasClassifier = false;
        const RunEnded ended = run(request());
        QVERIFY(ended.status == RunStatus::Finished && !ended.testAccuracy);
        QVERIFY(!RunFolder(ended.folder).readRecord().summary.contains("test_accuracy"));
    }

    void aRunThatWritesDigitsIsScoredBeforeItEnds()
    {
        const fs::path referee = RunFolder(run(request()).folder).checkpointFile("best");
        m_behaviour.writesDigits = true;
        RunRequest wanted = request();
        wanted.referee = referee;
        const RunEnded ended = run(wanted);
        QVERIFY(ended.status == RunStatus::Finished);
        QVERIFY(ended.frechetDistance.has_value());
        const RunFolder folder(ended.folder);
        const Checkpoint best = readCheckpoint(folder.checkpointFile("best"));
        QCOMPARE(best.metrics.at("best.frechet_distance"), *ended.frechetDistance);
        QCOMPARE(readCheckpoint(folder.checkpointFile("last")).step, 20);
        const RunRecord record = folder.readRecord();
        QCOMPARE(record.summary.at("frechet_distance"), *ended.frechetDistance);
        const MetricsRow row = readMetrics(folder.metricsFile()).back();
        QCOMPARE(row.step, 20);
        QVERIFY(row.values.size() == 1U && row.values[0].id == "frechet_distance");
    }

    void aResumedRunThatWritesDigitsKeepsItsBest()
    {
        const fs::path referee = RunFolder(run(request()).folder).checkpointFile("best");
        m_behaviour.writesDigits = true;
        RunRequest wanted = request();
        wanted.referee = referee;
        const RunEnded first = run(wanted);
        wanted.resumeFolder = first.folder;
        wanted.config.parameters["epochs"] = std::int64_t{3};
        const RunEnded second = run(wanted);
        QVERIFY(second.status == RunStatus::Finished);
        QVERIFY(*second.frechetDistance <= *first.frechetDistance);
        std::size_t scores = 0;
        for (const MetricsRow& row : readMetrics(RunFolder(first.folder).metricsFile()))
            scores += !row.values.empty() && row.values[0].id == "frechet_distance" ? 1 : 0;
        QVERIFY(scores >= 2); // of epochs 2 and 3 at least
    }

    void withoutAUsableRefereeARunGoesOnUnscored()
    {
        m_behaviour.writesDigits = true;
        RunRequest wanted = request();
        wanted.referee = m_root / "data" / "nothing.safetensors";
        const RunEnded ended = run(wanted);
        QVERIFY(ended.status == RunStatus::Finished);
        QVERIFY(!ended.frechetDistance && !ended.error);
        QVERIFY(fs::exists(RunFolder(ended.folder).checkpointFile("best")));
    }
};

QTEST_GUILESS_MAIN(TestRunSession)
#include "tst_runsession.moc"
