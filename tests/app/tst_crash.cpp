// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "clirun.h"

#include "core/checkpoint/checkpoint.h"
#include "core/run/trainingevent.h"
#include "core/runs/metricslog.h"
#include "core/runs/runfolder.h"
#include "core/runs/runlock.h"

#include <QDir>
#include <QElapsedTimer>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>

#include <filesystem>
#include <random>

using namespace Qt::StringLiterals;
using namespace studio::core;
namespace fs = std::filesystem;

namespace {

constexpr int kLongestRunMs = 60'000;

bool isSaving(const fs::path& checkpoints)
{
    std::error_code code;
    for (auto entry = fs::directory_iterator(checkpoints, code); entry != fs::directory_iterator();
         entry.increment(code)) {
        if (entry->path().native().ends_with(".tmp~"))
            return true;
    }
    return false;
}

} // namespace

/// Runs of digit-studio-cli that are killed again and again. They save after each step, so that
/// most of the kills hit a save.
class CrashTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { qputenv("DIGIT_STUDIO_SAVE_SECONDS", "0"); }
    void killedRunsEndWithTheBytesOfAnUninterruptedOne_data();
    void killedRunsEndWithTheBytesOfAnUninterruptedOne();

private:
    QStringList training(const QString& run) const;
    bool wasKilled(const QStringList& arguments, const RunFolder& folder);
    void killAtRandom(QProcess& process, const RunFolder& folder);
    static void everyFileIsSound(const RunFolder& folder);
    static void areEqual(const RunFolder& one, const RunFolder& other);

    QTemporaryDir m_folder;
    std::mt19937 m_random{42};
    int m_kills = 0;
    int m_killsWhileSaving = 0;
};

QStringList CrashTest::training(const QString& run) const
{
    QFETCH(QStringList, options);
    return QStringList{u"train"_s} + options
        + QStringList{u"--threads"_s, u"1"_s, u"--out"_s, m_folder.filePath(run)};
}

void CrashTest::killedRunsEndWithTheBytesOfAnUninterruptedOne_data()
{
    QTest::addColumn<QStringList>("options");
    QTest::addColumn<int>("kills");
    QTest::newRow("cnn") << QStringList{u"cnn"_s, u"--data"_s, u"builtin:600"_s, u"--epochs"_s,
        u"40"_s, u"--set"_s, u"batch_size=32"_s, u"--set"_s, u"width=4"_s, u"--set"_s,
        u"keep_every=10"_s}
                         << 150;
    QTest::newRow("dcgan") << QStringList{u"dcgan"_s, u"--data"_s, u"builtin:600"_s, u"--epochs"_s,
        u"20"_s, u"--set"_s, u"batch_size=32"_s, u"--set"_s, u"generator_width=8"_s, u"--set"_s,
        u"discriminator_width=8"_s, u"--set"_s, u"scored_digits=0"_s}
                           << 50;
}

void CrashTest::killedRunsEndWithTheBytesOfAnUninterruptedOne()
{
    QFETCH(int, kills);
    const QString tag = QString::fromUtf8(QTest::currentDataTag());
    const auto whole = runCli(training(tag + u"-whole"_s));
    QVERIFY2(whole.exitCode == 0, qPrintable(whole.complaints));
    const RunFolder expected(m_folder.filePath(tag + u"-whole"_s).toStdString());
    QElapsedTimer clock;
    clock.start();
    m_kills = 0;
    m_killsWhileSaving = 0;
    // How many kills hit a save depends on how fast the disk is; go on until most did.
    for (int round = 0; m_kills < kills || 2 * m_killsWhileSaving < m_kills; ++round) {
        QVERIFY2(m_kills < 4 * kills, "hardly a kill hits a save");
        const QString name = tag + QString::number(round);
        const RunFolder folder(m_folder.filePath(name).toStdString());
        QStringList arguments = training(name);
        while (wasKilled(arguments, folder)) {
            QVERIFY(!isRunAlive(folder.path()));
            if (fs::exists(folder.checkpointFile("last")))
                arguments = {u"train"_s, u"--resume"_s, m_folder.filePath(name)};
            else
                fs::remove_all(folder.path()); // it had not begun
            everyFileIsSound(folder);
            if (QTest::currentTestFailed())
                return;
        }
        QVERIFY(folder.readRecord().status == RunStatus::Finished);
        areEqual(folder, expected);
        if (QTest::currentTestFailed())
            return;
        qInfo("run %d: %d kills so far, %d of them while saving", round + 1, m_kills,
            m_killsWhileSaving);
    }
    qInfo("%d kills, %d of them while saving, in %lld s", m_kills, m_killsWhileSaving,
        clock.elapsed() / 1000);
}

/// False if the run came to its end.
bool CrashTest::wasKilled(const QStringList& arguments, const RunFolder& folder)
{
    QProcess process;
    process.start(cliProgram(), arguments);
    if (!process.waitForStarted())
        return false;
    killAtRandom(process, folder);
    process.waitForFinished(kLongestRunMs);
    return process.exitStatus() == QProcess::CrashExit;
}

void CrashTest::killAtRandom(QProcess& process, const RunFolder& folder)
{
    const fs::path checkpoints = folder.checkpointFile("last").parent_path();
    const auto before = fs::exists(folder.checkpointFile("last"))
        ? fs::last_write_time(folder.checkpointFile("last"))
        : fs::file_time_type::min();
    std::error_code code;
    QElapsedTimer clock;
    clock.start();
    // Wait until it trains: there is a newer checkpoint.
    while (fs::last_write_time(folder.checkpointFile("last"), code) <= before || code) {
        if (process.waitForFinished(1) || clock.elapsed() > kLongestRunMs)
            return;
    }
    const bool waitsForSave = m_random() % 8 != 0;
    const int moment = static_cast<int>(m_random() % 100); // ms
    if (process.waitForFinished(moment))
        return;
    while (waitsForSave && !isSaving(checkpoints)) {
        if (process.state() == QProcess::NotRunning || process.waitForFinished(0))
            return;
    }
    QThread::usleep(m_random() % 800); // so small a run is saved in about 2 ms
    process.kill();
    process.waitForFinished();
    if (process.exitStatus() != QProcess::CrashExit)
        return;
    ++m_kills;
    m_killsWhileSaving += isSaving(checkpoints) ? 1 : 0;
}

void CrashTest::everyFileIsSound(const RunFolder& folder)
{
    if (!fs::exists(folder.path()))
        return;
    folder.readRecord(); // these throw, which fails the test
    readMetrics(folder.metricsFile());
    for (const auto& entry : fs::directory_iterator(folder.checkpointFile("last").parent_path())) {
        if (entry.path().extension() == ".safetensors")
            readCheckpoint(entry.path());
    }
    QVERIFY(fs::exists(folder.checkpointFile("last")));
}

/// Time is the one thing that differs: the seconds in checkpoints and metrics, and the speed.
void CrashTest::areEqual(const RunFolder& one, const RunFolder& other)
{
    for (const auto& entry : fs::directory_iterator(other.checkpointFile("last").parent_path())) {
        if (entry.path().filename() == "previous.safetensors")
            continue; // which save came before the last one is a matter of time
        Checkpoint theirs = readCheckpoint(entry.path());
        Checkpoint ours = readCheckpoint(one.checkpointFile(entry.path().stem().string()));
        ours.seconds = theirs.seconds;
        QVERIFY2(serializeCheckpoint(ours) == serializeCheckpoint(theirs), entry.path().c_str());
    }
    auto rows = readMetrics(one.metricsFile());
    auto expected = readMetrics(other.metricsFile());
    QCOMPARE(rows.size(), expected.size());
    const auto isSpeed = [](const MetricValue& value) { return value.id == "images_per_second"; };
    for (std::size_t i = 0; i < rows.size(); ++i) {
        std::erase_if(rows[i].values, isSpeed);
        std::erase_if(expected[i].values, isSpeed);
        QCOMPARE(rows[i].step, expected[i].step);
        QCOMPARE(rows[i].epoch, expected[i].epoch);
        QVERIFY(rows[i].values == expected[i].values);
    }
}

QTEST_GUILESS_MAIN(CrashTest)
#include "tst_crash.moc"
