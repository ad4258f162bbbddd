// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "clirun.h"

#include "core/runs/runlock.h"
#include "tests/support/rawfiles.h"
#include "tests/support/runfiles.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace studio;
namespace fs = std::filesystem;

/// `runs list` and `runs show`.
class CliRunsTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_root = fs::canonical(m_folder->path().toStdString()) / "digit-studio" / "runs";
        core::RunRecord old = core::sampleRecord("Grüße\n\"x\"");
        old.tags = {"good"};
        core::makeRun(m_root / "old", old);
        core::RunRecord recent = core::sampleRecord();
        recent.created = "2027-01-02T03:04:05Z";
        recent.status = core::RunStatus::Running;
        recent.summary = {{"best.frechet_distance", 4.5}, {"epochs", 2}};
        core::makeRun(m_root / "recent", recent);
        core::writeBytes(m_root / "old" / "metrics.csv",
            std::string("step,epoch,seconds,train.loss\n1,1,1,0.5\n2,2,2,0.25\n3,"));
    }

    void allRunsAreListedNewestFirst()
    {
        const CliResult result = list({u"--json"_s});
        QCOMPARE(result.exitCode, 0);
        const QJsonArray runs = result.array();
        QCOMPARE(runs.size(), qsizetype(2));
        const QJsonObject recent = runs[0].toObject();
        QCOMPARE(recent[u"run"_s].toString(), path("recent"));
        QCOMPARE(recent[u"status"_s].toString(), u"interrupted"_s);
        QCOMPARE(recent[u"frechet_distance"_s].toDouble(), 4.5);
        QVERIFY(recent[u"test_accuracy"_s].isNull());
        const QJsonObject old = runs[1].toObject();
        QCOMPARE(old[u"name"_s].toString(), u"Grüße\n\"x\""_s);
        QCOMPARE(old[u"family"_s].toString(), u"fake"_s);
        QCOMPARE(old[u"best"_s][u"metric"_s].toString(), u"validation.accuracy"_s);
        QCOMPARE(old[u"epochs"_s].toInt(), 3);
        QCOMPARE(old[u"tags"_s].toArray().size(), qsizetype(1));
    }

    void aRunThatIsBeingTrainedIsRunning()
    {
        const core::RunLock lock(m_root / "recent");
        QCOMPARE(list({u"--json"_s}).array()[0][u"status"_s].toString(), u"running"_s);
    }

    void theTableOfPeopleIsAligned()
    {
        const CliResult result = list({});
        QCOMPARE(result.exitCode, 0);
        const QStringList lines = QString::fromUtf8(result.output).split(u'\n', Qt::SkipEmptyParts);
        QCOMPARE(lines.size(), qsizetype(3)); // a name cannot break its line
        const auto column = lines[0].indexOf(u"STATUS"_s);
        QCOMPARE(lines[1].mid(column).section(u' ', 0, 0), u"interrupted"_s);
        QCOMPARE(lines[2].mid(column).section(u' ', 0, 0), u"finished"_s);
        QVERIFY(lines[2].contains(u"97.00 %"_s) && lines[2].contains(u"2026-01-02 03:04"_s));
    }

    void otherRootsCanBeNamed()
    {
        core::makeRun(m_root / ".a" / "x", core::sampleRecord());
        core::makeRun(m_root / ".b" / "y", core::sampleRecord());
        const CliResult result =
            list({u"--root"_s, path(".a"), u"--root"_s, path(".b"), u"--json"_s});
        QCOMPARE(result.array().size(), qsizetype(2));
    }

    void damagedRunsAreListedWithTheReason()
    {
        core::writeBytes(m_root / "torn" / "run.json", std::string("{"));
        const CliResult json = list({u"--json"_s});
        QCOMPARE(json.exitCode, 0);
        QCOMPARE(json.array().size(), qsizetype(3));
        const QJsonObject torn = json.array()[2].toObject();
        QCOMPARE(torn[u"status"_s].toString(), u"unreadable"_s);
        QVERIFY(torn[u"problem"_s].toString().contains(u"torn/run.json"_s));
        QVERIFY(list({}).complaints.contains(u"torn/run.json"_s));
    }

    void noRunsAreNoFault()
    {
        const QTemporaryDir empty;
        const CliResult result = runCli({u"runs"_s, u"list"_s}, empty.path());
        QCOMPARE(result.exitCode, 0);
        QVERIFY(result.output.isEmpty());
        QVERIFY(result.complaints.contains(u"There are no runs"_s));
        const CliResult json = runCli({u"runs"_s, u"list"_s, u"--json"_s}, empty.path());
        QCOMPARE(json.output.trimmed(), "[]");
    }

    void aRunIsShownByNameOrFolder_data()
    {
        QTest::addColumn<QString>("run");
        QTest::newRow("name") << u"old"_s;
        QTest::newRow("folder") << u"@"_s;
        QTest::newRow("with a slash") << u"@/"_s;
    }

    void aRunIsShownByNameOrFolder()
    {
        QFETCH(QString, run);
        run.replace(u"@"_s, path("old"));
        const CliResult result = runCli({u"runs"_s, u"show"_s, run, u"--json"_s}, m_folder->path());
        QCOMPARE(result.exitCode, 0);
        const QJsonObject shown = result.object();
        QCOMPARE(shown[u"run"_s].toString(), path("old"));
        QCOMPARE(shown[u"parameters"_s][u"rate"_s].toDouble(), 0.1);
        QCOMPARE(shown[u"rows"_s].toInt(), 2);
        QCOMPARE(shown[u"latest"_s][u"train.loss"_s].toDouble(), 0.25);
        QCOMPARE(shown[u"summary"_s][u"test_accuracy"_s].toDouble(), 0.97);
    }

    void whatIsShownToPeopleHasNoLooseEnds()
    {
        const CliResult result = runCli({u"runs"_s, u"show"_s, u"old"_s}, m_folder->path());
        QCOMPARE(result.exitCode, 0);
        const QString text = QString::fromUtf8(result.output);
        QVERIFY(text.contains(u"Name        Grüße?\"x\"\n"_s));
        QVERIFY(text.contains(u"Trained     3 epochs, 12.5 s\n"_s));
        QVERIFY(text.contains(u"  rate 0.1\n"_s));
    }

    void damagedMetricsHideNothingElse()
    {
        core::writeBytes(m_root / "old" / "metrics.csv", std::string("name,age\n"));
        const CliResult result =
            runCli({u"runs"_s, u"show"_s, u"old"_s, u"--json"_s}, m_folder->path());
        QCOMPARE(result.exitCode, 0);
        QVERIFY(result.object()[u"problem"_s].toString().contains(u"metrics.csv"_s));
        QVERIFY(result.complaints.contains(u"metrics.csv"_s));
    }

    void wrongWordsAndMissingRunsHaveTheirExitCodes_data()
    {
        QTest::addColumn<QStringList>("words");
        QTest::addColumn<int>("code");
        QTest::newRow("runs alone") << QStringList{} << 2;
        QTest::newRow("show nothing") << QStringList{u"show"_s} << 2;
        QTest::newRow("unknown verb") << QStringList{u"burn"_s} << 2;
        QTest::newRow("root without folder") << QStringList{u"list"_s, u"--root"_s} << 2;
        QTest::newRow("root that is not there")
            << QStringList{u"list"_s, u"--root"_s, u"/no/where"_s} << 3;
        QTest::newRow("no such run") << QStringList{u"show"_s, u"other"_s} << 3;
        QTest::newRow("out of the root") << QStringList{u"show"_s, u"../runs/old"_s} << 3;
        QTest::newRow("damaged run") << QStringList{u"show"_s, u"torn"_s} << 3;
    }

    void wrongWordsAndMissingRunsHaveTheirExitCodes()
    {
        QFETCH(QStringList, words);
        QFETCH(int, code);
        core::writeBytes(m_root / "torn" / "run.json", std::string("{"));
        const CliResult result = runCli(QStringList{u"runs"_s} + words, m_folder->path());
        QCOMPARE(result.exitCode, code);
        QVERIFY(result.output.isEmpty());
        QVERIFY(!result.complaints.trimmed().isEmpty());
    }

private:
    QString path(const char* name) const
    {
        return QString::fromStdString((m_root / name).string());
    }
    CliResult list(const QStringList& options) const
    {
        return runCli(QStringList{u"runs"_s, u"list"_s} + options, m_folder->path());
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    fs::path m_root;
};

QTEST_GUILESS_MAIN(CliRunsTest)
#include "tst_cliruns.moc"
