// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checkpoint/checkpoint.h"
#include "core/runs/checkpointwriter.h"
#include "tests/support/smalldisk.h"

#include <QTemporaryDir>
#include <QTest>

#include <future>
#include <memory>
#include <string>

#include <unistd.h>

using namespace studio::core;
namespace fs = std::filesystem;

namespace {

std::shared_ptr<const Checkpoint> checkpointAt(std::int64_t step, std::size_t size = 4)
{
    auto checkpoint = std::make_shared<Checkpoint>();
    checkpoint->config.family = "fake";
    checkpoint->step = step;
    checkpoint->tensors = {{"model.weight", TensorType::U8, {static_cast<std::int64_t>(size)},
        std::vector<std::uint8_t>(size)}};
    return checkpoint;
}

} // namespace

class TestCheckpointWriter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_temporary = std::make_unique<QTemporaryDir>();
        m_path = fs::path(m_temporary->path().toStdString()) / "run";
        fs::create_directory(m_path);
        m_writer = std::make_unique<CheckpointWriter>(RunFolder(m_path));
    }

    void cleanup()
    {
        release();
        m_writer.reset();
    }

    void theTwoNewestAreKept()
    {
        for (const std::int64_t step : {10, 20, 30}) {
            m_writer->add(CheckpointReady{checkpointAt(step), false, {}});
            m_writer->finish();
        }
        QCOMPARE(stepIn("last"), 30);
        QCOMPARE(stepIn("previous"), 20);
        QVERIFY(!fs::exists(file("best")));
        QCOMPARE(fileCount(), 2);
    }

    void onlyTheNewestOfTheLastWaitsButNoKeptOneIsDropped()
    {
        hold();
        m_writer->add(CheckpointReady{checkpointAt(10), true, {}});
        m_writer->add(CheckpointReady{checkpointAt(20), false, "epoch-0002"});
        m_writer->add(CheckpointReady{checkpointAt(30), false, "epoch-0003"});
        m_writer->add(CheckpointReady{checkpointAt(40), false, {}});
        QVERIFY(m_writer->takeResults().empty());
        release();
        m_writer->finish();
        std::vector<std::string> names;
        for (const auto& result : m_writer->takeResults())
            names.push_back(result.saved.file.stem().string());
        QCOMPARE(names, (std::vector<std::string>{"best", "epoch-0002", "epoch-0003", "last"}));
        QCOMPARE(stepIn("best"), 10);
        QCOMPARE(stepIn("epoch-0002"), 20);
        QCOMPARE(stepIn("epoch-0003"), 30);
        QCOMPARE(stepIn("last"), 40);
    }

    void aBestIsOnDiskBeforeTheLastThatKnowsIt()
    {
        hold();
        m_writer->add(CheckpointReady{checkpointAt(10), true, {}});
        m_writer->add(CheckpointReady{checkpointAt(20), true, {}});
        release();
        m_writer->finish();
        const auto results = m_writer->takeResults();
        QCOMPARE(results.size(), 2U);
        QVERIFY(results[0].saved.file == file("best") && !results[0].last);
        QVERIFY(results[1].saved.file == file("last") && results[1].last->step == 20);
        QCOMPARE(stepIn("best"), 20);
    }

    void keptOnesWaitForRoomWhereTheDiskIsTooSlow()
    {
        hold();
        for (std::size_t i = 0; i < CheckpointWriter::kMostKept; ++i)
            m_writer->add(CheckpointReady{checkpointAt(1), false, "a" + std::to_string(i)});
        auto adding = std::async(std::launch::async, [this] {
            m_writer->add(CheckpointReady{checkpointAt(2), false, "one-more"});
        });
        QVERIFY(adding.wait_for(std::chrono::milliseconds(20)) == std::future_status::timeout);
        release();
        adding.get();
        m_writer->finish();
        QCOMPARE(stepIn("one-more"), 2);
        QCOMPARE(fileCount(), int(CheckpointWriter::kMostKept) + 2);
    }

    void theDestructorWritesWhatWaits()
    {
        hold();
        m_writer->add(CheckpointReady{checkpointAt(10), true, "epoch-0001"});
        release();
        m_writer.reset();
        QCOMPARE(stepIn("best"), 10);
        QCOMPARE(stepIn("epoch-0001"), 10);
        QCOMPARE(stepIn("last"), 10);
    }

    void whatFailedIsTriedAgainWithTheNextOne()
    {
        m_writer->add(CheckpointReady{checkpointAt(10), true, {}});
        m_writer->finish();
        m_writer->takeResults();
        {
            const SmallDisk disk(4096);
            m_writer->add(CheckpointReady{checkpointAt(20, 10'000), true, "epoch-0002"});
            m_writer->finish();
        }
        const auto failed = m_writer->takeResults();
        QCOMPARE(failed.size(), 3U); // each once, though the end tries again
        for (const auto& result : failed) {
            QVERIFY(result.saved.error && result.saved.error->code() == ErrorCode::CannotWrite);
            QVERIFY(result.saved.error->file() == result.saved.file);
        }
        QCOMPARE(stepIn("best"), 10);
        QCOMPARE(stepIn("last"), 10);
        QCOMPARE(fileCount(), 2); // and no temporary file
        m_writer->add(CheckpointReady{checkpointAt(30), false, {}});
        m_writer->finish();
        QCOMPARE(stepIn("best"), 20);
        QCOMPARE(stepIn("epoch-0002"), 20);
        QCOMPARE(stepIn("last"), 30);
        QCOMPARE(stepIn("previous"), 10);
        for (const auto& result : m_writer->takeResults())
            QVERIFY(!result.saved.error);
    }

    void theEndTriesOnceMore()
    {
        fs::rename(m_path, m_path.string() + "-away");
        m_writer->add(CheckpointReady{checkpointAt(10), false, {}});
        std::vector<CheckpointWriter::Result> results;
        while (results.empty())
            results = m_writer->takeResults();
        QVERIFY(results.at(0).saved.error);
        fs::rename(m_path.string() + "-away", m_path);
        m_writer->finish();
        QCOMPARE(stepIn("last"), 10);
        QVERIFY(!m_writer->takeResults().at(0).saved.error);
    }

    void aReadOnlyFolderIsReportedAndTheOldFilesStay()
    {
        if (::geteuid() == 0)
            QSKIP("root writes into read-only folders");
        m_writer->add(CheckpointReady{checkpointAt(10), false, {}});
        m_writer->finish();
        m_writer->takeResults();
        const fs::path folder = m_path / "checkpoints";
        fs::permissions(folder, fs::perms::owner_read | fs::perms::owner_exec);
        m_writer->add(CheckpointReady{checkpointAt(20), false, {}});
        m_writer->finish();
        fs::permissions(folder, fs::perms::owner_all);
        QVERIFY(m_writer->takeResults().at(0).saved.error);
        QCOMPARE(stepIn("last"), 10);
    }

    void aDeletedRunFolderIsReportedAndNotMadeAgain()
    {
        fs::remove_all(m_path);
        m_writer->add(CheckpointReady{checkpointAt(10), true, {}});
        m_writer->finish();
        const auto results = m_writer->takeResults();
        QCOMPARE(results.size(), 2U);
        QVERIFY(results[0].saved.error && results[1].saved.error);
        QVERIFY(!fs::exists(m_path));
    }

    void otherFilesAreOnlyWrittenWithTheirNewestContent()
    {
        hold();
        std::string written;
        for (const char* text : {"a", "b", "c"})
            m_writer->add(m_path / "run.json", [&written, text] { written += text; });
        m_writer->add(m_path / "picture", [] { throw std::runtime_error("no"); });
        release();
        m_writer->finish();
        QCOMPARE(written, std::string("c"));
        const auto results = m_writer->takeResults();
        QCOMPARE(results.size(), 1U); // what went well is no news
        QVERIFY(results[0].saved.file == m_path / "picture" && results[0].saved.error);
    }

private:
    fs::path file(const std::string& name) const { return RunFolder(m_path).checkpointFile(name); }
    std::int64_t stepIn(const std::string& name) const { return readCheckpoint(file(name)).step; }
    int fileCount() const
    {
        const fs::directory_iterator files(m_path / "checkpoints");
        return static_cast<int>(std::distance(begin(files), end(files)));
    }

    /// The disk stands still until release().
    void hold()
    {
        m_gate = std::make_unique<std::promise<void>>();
        std::promise<void> reached;
        auto isReached = reached.get_future();
        m_writer->add(m_path / "gate", [opened = m_gate->get_future().share(), &reached] {
            reached.set_value();
            opened.wait();
        });
        isReached.wait();
    }
    void release()
    {
        if (m_gate)
            m_gate->set_value();
        m_gate.reset();
    }

    std::unique_ptr<QTemporaryDir> m_temporary;
    fs::path m_path;
    std::unique_ptr<std::promise<void>> m_gate;
    std::unique_ptr<CheckpointWriter> m_writer;
};

QTEST_GUILESS_MAIN(TestCheckpointWriter)
#include "tst_checkpointwriter.moc"
