// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "clirun.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

/// A generator on the command line, from its training to the use of its digits.
class CliGeneratingTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void trainingLeavesSamples();
    void sameSeedGivesTheSameBytes();
    void exportedDigitsTrainAClassifier();
    void aRunMixesGeneratedDigitsIn();
    void modelsOfTheOtherKindAreRefused();
    void numbersThatCannotBeMeantAreRefused();
    void generatorIsJudgedByRealDigitsOnly();

private:
    QString path(const QString& name) const { return m_folder.filePath(name); }
    QString model() const { return path(u"run/checkpoints/last.safetensors"_s); }
    QStringList generate(const QString& target, const QStringList& more = {}) const
    {
        return QStringList{u"generate"_s, u"--model"_s, model(), u"--out"_s, path(target)} + more;
    }
    QByteArray content(const QString& name) const
    {
        QFile file(path(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    QTemporaryDir m_folder;
};

void CliGeneratingTest::initTestCase()
{
    const CliResult trained =
        runCli({u"train"_s, u"dcgan"_s, u"--data"_s, u"builtin:600"_s, u"--epochs"_s, u"1"_s,
            u"--set"_s, u"generator_width=8"_s, u"--set"_s, u"discriminator_width=8"_s, u"--set"_s,
            u"scored_digits=500"_s, u"--out"_s, path(u"run"_s)});
    QVERIFY2(trained.exitCode == 0, qPrintable(trained.complaints));
    QVERIFY(trained.complaints.contains(u"frechet_distance"_s));
}

void CliGeneratingTest::trainingLeavesSamples()
{
    QVERIFY(QFile::exists(path(u"run/samples/epoch-0001.png"_s)));
    QVERIFY(QFile::exists(path(u"run/samples/epoch-0001.json"_s)));
}

void CliGeneratingTest::sameSeedGivesTheSameBytes()
{
    for (const auto& name : {u"a/images-idx3-ubyte.gz"_s, u"b/images-idx3-ubyte.gz"_s})
        QCOMPARE(runCli(generate(name, {u"--count"_s, u"70"_s, u"--seed"_s, u"5"_s})).exitCode, 0);
    QVERIFY(content(u"a/images-idx3-ubyte.gz"_s).size() > 100);
    QCOMPARE(content(u"a/images-idx3-ubyte.gz"_s), content(u"b/images-idx3-ubyte.gz"_s));
    QCOMPARE(content(u"a/labels-idx1-ubyte.gz"_s), content(u"b/labels-idx1-ubyte.gz"_s));
    QCOMPARE(runCli(generate(u"grid.png"_s, {u"--digit"_s, u"7"_s})).exitCode, 0);
    QVERIFY(content(u"grid.png"_s).startsWith("\x89PNG"));
}

void CliGeneratingTest::exportedDigitsTrainAClassifier()
{
    const CliResult wrote =
        runCli(generate(u"fakes/images-idx3-ubyte"_s, {u"--count"_s, u"400"_s, u"--json"_s}));
    QCOMPARE(wrote.exitCode, 0);
    QCOMPARE(wrote.object()[u"count"_s].toInt(), 400);
    const CliResult trained = runCli({u"train"_s, u"cnn"_s, u"--data"_s, path(u"fakes"_s),
        u"--set"_s, u"width=4"_s, u"--out"_s, path(u"reader"_s)});
    QVERIFY2(trained.exitCode == 0, qPrintable(trained.complaints));
}

void CliGeneratingTest::aRunMixesGeneratedDigitsIn()
{
    const QStringList common{u"train"_s, u"cnn"_s, u"--data"_s, u"builtin:300"_s, u"--epochs"_s,
        u"1"_s, u"--set"_s, u"width=4"_s};
    const CliResult mixed = runCli(common
        + QStringList{
            u"--generated"_s, u"40"_s, u"--generator"_s, model(), u"--out"_s, path(u"mixed"_s)});
    QVERIFY2(mixed.exitCode == 0, qPrintable(mixed.complaints));
    QVERIFY(content(u"mixed/run.json"_s).contains("\"share\": 0.4"));
    const QStringList generator{u"--generator"_s, model()};
    QCOMPARE(runCli(common + QStringList{u"--generated"_s, u"101"_s} + generator).exitCode, 2);
    QCOMPARE(runCli(common + generator).exitCode, 2);
    const CliResult writer =
        runCli(QStringList{u"train"_s, u"dcgan"_s, u"--generated"_s, u"10"_s} + generator);
    QCOMPARE(writer.exitCode, 2);
    const CliResult reader = runCli(common
        + QStringList{u"--generated"_s, u"10"_s, u"--generator"_s,
            path(u"mixed/checkpoints/last.safetensors"_s)});
    QCOMPARE(reader.exitCode, 3);
    QVERIFY(reader.complaints.contains(u"last.safetensors"_s));
}

void CliGeneratingTest::numbersThatCannotBeMeantAreRefused()
{
    const QList<QStringList> wrong{{u"--seed"_s, u"-1"_s}, {u"--seed"_s, u"1.5"_s},
        {u"--truncation"_s, u"nan"_s}, {u"--count"_s, u"0"_s}, {u"--digit"_s, u"10"_s}};
    for (const QStringList& words : wrong) {
        QCOMPARE(runCli(generate(u"never"_s, words)).exitCode, 2);
        QVERIFY(!QFile::exists(path(u"never"_s)));
    }
}

void CliGeneratingTest::modelsOfTheOtherKindAreRefused()
{
    QFile ink(path(u"one.ink.jsonl"_s));
    QVERIFY(ink.open(QIODevice::WriteOnly));
    ink.write("{\"label\": 1, \"strokes\": [[[50, 0], [50, 100]]]}\n");
    ink.close();
    const CliResult read =
        runCli({u"predict"_s, u"--model"_s, model(), u"--ink"_s, path(u"one.ink.jsonl"_s)});
    QCOMPARE(read.exitCode, 3);
    QVERIFY(read.complaints.contains(u"does not read digits"_s));
    const CliResult written = runCli({u"generate"_s, u"--model"_s,
        path(u"reader/checkpoints/last.safetensors"_s), u"--out"_s, path(u"x.png"_s)});
    QCOMPARE(written.exitCode, 3);
    QVERIFY(written.complaints.contains(u"does not write digits"_s));
    QVERIFY(!QFile::exists(path(u"x.png"_s)));
}

void CliGeneratingTest::generatorIsJudgedByRealDigitsOnly()
{
    const CliResult result =
        runCli({u"evaluate"_s, u"--model"_s, model(), u"--ink"_s, path(u"one.ink.jsonl"_s)});
    QCOMPARE(result.exitCode, 2);
    QVERIFY(result.complaints.contains(u"--data"_s));
}

QTEST_GUILESS_MAIN(CliGeneratingTest)
#include "tst_cligenerating.moc"
