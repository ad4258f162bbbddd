// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "clirun.h"

#include "core/family/presetfile.h"
#include "core/runs/runfolder.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace studio;

/// `tune`, and what a cluster or another program needs of it.
class CliTuningTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void aPlanIsTunedAndItsBestKept();
    void onePointIsTrainedAlone();
    void thePointsOfAJobArrayMakeOneTuning();
    void wrongWordsEndWithTwo();
    void unusablePlansEndWithThree();

private:
    QString path(const QString& name) const { return m_folder.filePath(name); }
    CliResult tune(const QStringList& words) const
    {
        return runCli(QStringList{u"tune"_s, path(u"plan.json"_s), u"--json"_s} + words);
    }

    QTemporaryDir m_folder;
};

void CliTuningTest::initTestCase()
{
    QFile plan(path(u"plan.json"_s));
    QVERIFY(plan.open(QIODevice::WriteOnly));
    plan.write(R"({"format":"digit-studio-tuning","version":1,"name":"Three","family":"cnn",
        "preset":"fast","data":"builtin:300","values":{"width":4,"threads":1},
        "search":{"learning_rate":{"minimum":0.0001,"maximum":0.1},
                  "optimizer":{"choices":["adamw","sgd"]}},
        "points":3,"seed":4})");
}

void CliTuningTest::aPlanIsTunedAndItsBestKept()
{
    const CliResult result =
        tune({u"--out"_s, path(u"runs"_s), u"--preset-out"_s, path(u"best.json"_s)});
    QVERIFY2(result.exitCode == 0, qPrintable(result.complaints));
    const QJsonObject object = result.object();
    QCOMPARE(object[u"end"_s].toString(), u"done"_s);
    const QJsonArray trials = object[u"trials"_s].toArray();
    QCOMPARE(trials.size(), 3);
    double highest = 0;
    for (const auto& value : trials) {
        const QJsonObject trial = value.toObject();
        highest = std::max(highest, trial[u"validation_accuracy"_s].toDouble());
        const auto record = core::RunFolder(trial[u"run"_s].toString().toStdString()).readRecord();
        QCOMPARE(record.summary.at("best.validation.accuracy"),
            trial[u"validation_accuracy"_s].toDouble());
        QCOMPARE(record.config.real("learning_rate"),
            trial[u"parameters"_s][u"learning_rate"_s].toDouble());
    }
    const QJsonObject best = object[u"best"_s].toObject();
    QCOMPARE(best[u"validation_accuracy"_s].toDouble(), highest);
    QVERIFY(best[u"test_accuracy"_s].toDouble() > 0);
    QVERIFY(result.complaints.contains(u"Run 3 of 3: point 2"_s));

    const auto preset = core::readPreset(path(u"best.json"_s).toStdString());
    QCOMPARE(preset.name, std::string("Three"));
    QCOMPARE(std::get<double>(preset.values.at("learning_rate")),
        best[u"parameters"_s][u"learning_rate"_s].toDouble());
    QCOMPARE(std::get<std::int64_t>(preset.values.at("width")), std::int64_t{4});
    QVERIFY(!preset.values.contains("threads"));
    // A preset that is there is not replaced.
    QCOMPARE(
        tune({u"--out"_s, path(u"runs"_s), u"--preset-out"_s, path(u"best.json"_s)}).exitCode, 3);
}

void CliTuningTest::onePointIsTrainedAlone()
{
    const CliResult result = tune({u"--out"_s, path(u"one"_s), u"--point"_s, u"1"_s});
    QVERIFY2(result.exitCode == 0, qPrintable(result.complaints));
    const QJsonArray trials = result.object()[u"trials"_s].toArray();
    QCOMPARE(trials.size(), 1);
    QCOMPARE(trials[0].toObject()[u"point"_s].toInt(), 1);
}

void CliTuningTest::thePointsOfAJobArrayMakeOneTuning()
{
    for (const auto& point : {u"2"_s, u"0"_s, u"1"_s})
        QCOMPARE(tune({u"--out"_s, path(u"array"_s), u"--point"_s, point}).exitCode, 0);
    const CliResult all = tune({u"--out"_s, path(u"array"_s)});
    QCOMPARE(all.object()[u"trials"_s].toArray().size(), 3);
    QVERIFY(!all.complaints.contains(u"Run "_s)); // there was nothing left to train
    const CliResult alone = tune({u"--out"_s, path(u"runs"_s)});
    QCOMPARE(all.object()[u"best"_s][u"validation_accuracy"_s],
        alone.object()[u"best"_s][u"validation_accuracy"_s]);
}

void CliTuningTest::wrongWordsEndWithTwo()
{
    QCOMPARE(runCli({u"tune"_s}).exitCode, 2);
    QCOMPARE(tune({u"--point"_s, u"3"_s}).exitCode, 2);
    QCOMPARE(tune({u"--point"_s, u"-1"_s}).exitCode, 2);
    QCOMPARE(tune({u"--budget"_s, u"nan"_s}).exitCode, 2);
}

void CliTuningTest::unusablePlansEndWithThree()
{
    const CliResult none = runCli({u"tune"_s, path(u"none.json"_s)});
    QCOMPARE(none.exitCode, 3);
    QVERIFY(none.complaints.contains(u"none.json"_s));
}

QTEST_GUILESS_MAIN(CliTuningTest)
#include "tst_clituning.moc"
