// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "clirun.h"

#include "core/runs/metricslog.h"
#include "core/runs/runfolder.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <memory>

using namespace Qt::StringLiterals;
using namespace studio;

/// Whole runs of digit-studio-cli on a few built-in digits.
class CliTrainingTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void trainingLeavesACompleteRunFolder();
    void jsonIsOneObjectAndProgressGoesElsewhere();
    void sameSeedGivesTheSameMetrics();
    void aRangeTestIsARunThatFindsARate();
    void ownPresetsAreFiles();
    void folderThatHoldsARunIsNotOverwritten();
    void moreEpochsResumeAFinishedRun();
    void signalSavesAndTheRunGoesOnLater_data();
    void signalSavesAndTheRunGoesOnLater();

private:
    QString path(const QString& name) const { return m_folder.filePath(name); }
    QStringList training(const QString& run, const QStringList& more = {}) const;

    QTemporaryDir m_folder;
    CliResult m_trained;
};

QStringList CliTrainingTest::training(const QString& run, const QStringList& more) const
{
    return QStringList{u"train"_s, u"cnn"_s, u"--data"_s, u"builtin:1200"_s, u"--epochs"_s, u"1"_s,
               u"--threads"_s, u"1"_s, u"--out"_s, path(run)}
    + more;
}

void CliTrainingTest::initTestCase()
{
    m_trained = runCli(training(u"run"_s, {u"--seed"_s, u"7"_s, u"--json"_s}));
    QVERIFY2(m_trained.exitCode == 0, qPrintable(m_trained.complaints));
}

void CliTrainingTest::trainingLeavesACompleteRunFolder()
{
    const QDir run(path(u"run"_s));
    for (const auto& name : {u"run.json"_s, u"metrics.csv"_s, u"checkpoints/last.safetensors"_s,
             u"checkpoints/best.safetensors"_s})
        QVERIFY2(run.exists(name), qPrintable(name));
    QFile record(run.filePath(u"run.json"_s));
    QVERIFY(record.open(QIODevice::ReadOnly));
    const QJsonObject content = QJsonDocument::fromJson(record.readAll()).object();
    QCOMPARE(content[u"status"_s].toString(), u"finished"_s);
}

void CliTrainingTest::jsonIsOneObjectAndProgressGoesElsewhere()
{
    QJsonParseError fault{};
    const QJsonObject result = QJsonDocument::fromJson(m_trained.output, &fault).object();
    QCOMPARE(fault.error, QJsonParseError::NoError);
    QCOMPARE(result[u"run"_s].toString(), path(u"run"_s));
    QCOMPARE(result[u"epochs"_s].toInt(), 1);
    QVERIFY(result[u"seconds"_s].toDouble() > 0);
    QVERIFY(result[u"images_per_second"_s].toDouble() > 0);
    QVERIFY(result[u"test_accuracy"_s].toDouble() > 0.1);
    QVERIFY(m_trained.complaints.contains(u"Epoch 1 of 1"_s));
}

void CliTrainingTest::sameSeedGivesTheSameMetrics()
{
    const CliResult again = runCli(training(u"again"_s, {u"--seed"_s, u"7"_s, u"--json"_s}));
    QCOMPARE(again.exitCode, 0);
    const auto rowsOf = [this](const QString& run) {
        return core::readMetrics(path(run + u"/metrics.csv"_s).toStdString());
    };
    const auto first = rowsOf(u"run"_s);
    const auto second = rowsOf(u"again"_s);
    QVERIFY(!first.empty());
    QCOMPARE(second.size(), first.size());
    for (std::size_t i = 0; i < first.size(); ++i) {
        QCOMPARE(second[i].step, first[i].step);
        for (std::size_t j = 0; j < first[i].values.size(); ++j) {
            if (first[i].values[j].id != "images_per_second")
                QVERIFY(second[i].values.at(j) == first[i].values[j]);
        }
    }
    QCOMPARE(again.object()[u"test_accuracy"_s], m_trained.object()[u"test_accuracy"_s]);
}

void CliTrainingTest::aRangeTestIsARunThatFindsARate()
{
    const CliResult result =
        runCli({u"train"_s, u"cnn"_s, u"--range-test"_s, u"--data"_s, u"builtin:3000"_s, u"--set"_s,
            u"batch_size=32"_s, u"--out"_s, path(u"rates"_s), u"--json"_s});
    QVERIFY2(result.exitCode == 0, qPrintable(result.complaints));
    const double rate = result.object()[u"suggested_learning_rate"_s].toDouble();
    QVERIFY2(rate > 1e-4 && rate < 1, qPrintable(QString::number(rate)));
    QVERIFY(!result.object().contains(u"test_accuracy"_s));
    const auto record = core::RunFolder(path(u"rates"_s).toStdString()).readRecord();
    QCOMPARE(record.summary.at("suggested_learning_rate"), rate);
    QVERIFY(record.status == core::RunStatus::Finished);
    QCOMPARE(
        runCli({u"train"_s, u"dcgan"_s, u"--range-test"_s, u"--out"_s, path(u"x"_s)}).exitCode, 2);
}

void CliTrainingTest::ownPresetsAreFiles()
{
    const auto write = [this](const QString& name, const QByteArray& text) {
        QFile file(path(name));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(text) == text.size());
    };
    write(u"own.json"_s, R"({"format":"digit-studio-preset","version":1,"name":"Narrow",
        "family":"cnn","values":{"width":4,"batch_size":50}})");
    const CliResult result = runCli({u"train"_s, u"cnn"_s, u"--preset"_s, path(u"own.json"_s),
        u"--data"_s, u"builtin:300"_s, u"--set"_s, u"batch_size=60"_s, u"--out"_s, path(u"own"_s)});
    QVERIFY2(result.exitCode == 0, qPrintable(result.complaints));
    const auto config = core::RunFolder(path(u"own"_s).toStdString()).readRecord().config;
    QCOMPARE(config.preset, std::string("own"));
    QCOMPARE(config.name, std::string("Narrow"));
    QCOMPARE(config.integer("width"), std::int64_t{4});
    QCOMPARE(config.integer("batch_size"), std::int64_t{60}); // what is said counts more
    QCOMPARE(
        runCli({u"train"_s, u"--resume"_s, path(u"own"_s), u"--epochs"_s, u"2"_s}).exitCode, 0);

    const auto refused = [this](const QString& preset) {
        return runCli({u"train"_s, u"cnn"_s, u"--preset"_s, preset, u"--out"_s, path(u"x"_s)});
    };
    write(u"wide.json"_s, R"({"format":"digit-studio-preset","version":1,"name":"Wide",
        "family":"cnn","values":{"width":4000}})");
    write(u"writer.json"_s, R"({"format":"digit-studio-preset","version":1,"name":"W",
        "family":"dcgan","values":{}})");
    QCOMPARE(refused(path(u"wide.json"_s)).exitCode, 2);
    QCOMPARE(refused(path(u"writer.json"_s)).exitCode, 2);
    QCOMPARE(refused(u"nobody's"_s).exitCode, 2);
    QCOMPARE(refused(path(u"run/run.json"_s)).exitCode, 3);
    QCOMPARE(refused(path(u"missing.json"_s)).exitCode, 3);
    QVERIFY(!QFile::exists(path(u"x"_s)));
}

void CliTrainingTest::folderThatHoldsARunIsNotOverwritten()
{
    const CliResult result = runCli(training(u"run"_s));
    QCOMPARE(result.exitCode, 3);
    QVERIFY(result.complaints.contains(path(u"run"_s)));
    const QString model = path(u"run/checkpoints/best.safetensors"_s);
    QCOMPARE(runCli({u"model"_s, u"info"_s, model}).exitCode, 0);
}

void CliTrainingTest::moreEpochsResumeAFinishedRun()
{
    QCOMPARE(runCli(training(u"longer"_s)).exitCode, 0);
    const CliResult result =
        runCli({u"train"_s, u"--resume"_s, path(u"longer"_s), u"--epochs"_s, u"2"_s, u"--json"_s});
    QVERIFY2(result.exitCode == 0, qPrintable(result.complaints));
    QCOMPARE(result.object()[u"epochs"_s].toInt(), 2);
}

void CliTrainingTest::signalSavesAndTheRunGoesOnLater_data()
{
    QTest::addColumn<int>("number");
    QTest::addColumn<int>("times");
    QTest::newRow("interrupted") << SIGINT << 1;
    QTest::newRow("interrupted twice") << SIGINT << 2;
    QTest::newRow("terminated") << SIGTERM << 1;
}

void CliTrainingTest::signalSavesAndTheRunGoesOnLater()
{
    QFETCH(int, number);
    QFETCH(int, times);
    const QString run =
        u"stopped-"_s + QString::fromLatin1(QTest::currentDataTag()).replace(u' ', u'-');
    QProcess process;
    QStringList words = training(run);
    words[words.indexOf(u"--epochs"_s) + 1] = u"1000"_s;
    process.start(cliProgram(), words);
    QVERIFY(process.waitForStarted());
    QByteArray progress;
    QTRY_VERIFY_WITH_TIMEOUT(
        (process.waitForReadyRead(50), progress += process.readAllStandardError(),
            progress.contains("Epoch 1 of 1000")),
        30'000);
    for (int i = 0; i < times; ++i)
        QCOMPARE(::kill(static_cast<pid_t>(process.processId()), number), 0);
    QVERIFY(process.waitForFinished());
    QCOMPARE(process.exitStatus(), QProcess::NormalExit);
    QCOMPARE(process.exitCode(), 130);

    const CliResult saved = runCli(
        {u"model"_s, u"info"_s, path(run + u"/checkpoints/last.safetensors"_s), u"--json"_s});
    QCOMPARE(saved.exitCode, 0);
    const int epoch = saved.object()[u"epoch"_s].toInt();
    QVERIFY(epoch >= 1);
    const CliResult resumed = runCli({u"train"_s, u"--resume"_s, path(run), u"--epochs"_s,
        QString::number(epoch + 1), u"--json"_s});
    QVERIFY2(resumed.exitCode == 0, qPrintable(resumed.complaints));
    QCOMPARE(resumed.object()[u"epochs"_s].toInt(), epoch + 1);
}

QTEST_GUILESS_MAIN(CliTrainingTest)
#include "tst_clitraining.moc"
