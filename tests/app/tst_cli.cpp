// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "clirun.h"

#include <QFile>
#include <QImage>
#include <QPainter>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

/// The words, exit codes and messages of digit-studio-cli where nothing is trained.
class CliTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void wrongUsageEndsWithTwo_data();
    void wrongUsageEndsWithTwo();
    void unusableInputEndsWithThreeAndNamesTheFile_data();
    void unusableInputEndsWithThreeAndNamesTheFile();
    void helpAndVersionEndWithZero();
    void unknownVerbIsNamed();
    void helpOfTrainListsPresetsAndParameters();
    void badPictureAmongGoodOnesTakesNoAnswerAway();
    void unknownParameterNamesThoseThereAre();
    void builtinDataAreDescribed();
    void bundledWeightsReadWhereNoModelIsNamed();
    void commaLocaleChangesNoNumber();
    void fullDiskBehindStandardOutputIsReported();
    void readerThatGoesAwayIsNoFault();

private:
    void writeFile(const QString& name, const QByteArray& content);
    QString path(const QString& name) const { return m_folder.filePath(name); }

    QTemporaryDir m_folder;
};

void CliTest::writeFile(const QString& name, const QByteArray& content)
{
    QFile file(path(name));
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(content), content.size());
}

void CliTest::wrongUsageEndsWithTwo_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::newRow("nothing at all") << QStringList{};
    QTest::newRow("unknown verb") << QStringList{u"paint"_s};
    QTest::newRow("unknown option") << QStringList{u"train"_s, u"cnn"_s, u"--colour"_s};
    QTest::newRow("nothing to train") << QStringList{u"train"_s};
    QTest::newRow("unknown family") << QStringList{u"train"_s, u"rnn"_s};
    QTest::newRow("unknown preset") << QStringList{u"train"_s, u"cnn"_s, u"--preset"_s, u"huge"_s};
    QTest::newRow("no epochs") << QStringList{u"train"_s, u"cnn"_s, u"--epochs"_s, u"0"_s};
    QTest::newRow("epochs in words") << QStringList{u"train"_s, u"cnn"_s, u"--epochs"_s, u"many"_s};
    QTest::newRow("setting without value")
        << QStringList{u"train"_s, u"cnn"_s, u"--set"_s, u"learning_rate"_s};
    QTest::newRow("learning rate below zero")
        << QStringList{u"train"_s, u"cnn"_s, u"--set"_s, u"learning_rate=-1"_s};
    QTest::newRow("resume and a family")
        << QStringList{u"train"_s, u"cnn"_s, u"--resume"_s, u"somewhere"_s};
    QTest::newRow("share that is no number")
        << QStringList{u"train"_s, u"cnn"_s, u"--generated"_s, u"nan"_s};
    QTest::newRow("run kept nowhere") << QStringList{u"train"_s, u"cnn"_s, u"--out"_s, u""_s};
    QTest::newRow("resume nothing") << QStringList{u"train"_s, u"--resume"_s, u""_s};
    QTest::newRow("run without a name") << QStringList{u"runs"_s, u"show"_s, u""_s};
    QTest::newRow("export of a run to nowhere")
        << QStringList{u"runs"_s, u"export"_s, u"x"_s, u"--csv"_s, u"--out"_s, u""_s};
    QTest::newRow("evaluate nothing") << QStringList{u"evaluate"_s};
    QTest::newRow("evaluate two things")
        << QStringList{u"evaluate"_s, u"--data"_s, u"builtin"_s, u"--ink"_s, u"a.ink.jsonl"_s};
    QTest::newRow("predict nothing") << QStringList{u"predict"_s};
    const auto generate = [](const QStringList& words) {
        return QStringList{u"generate"_s} + words;
    };
    QTest::newRow("generate into nothing") << generate({});
    QTest::newRow("no digits") << generate({u"--count"_s, u"0"_s, u"--out"_s, u"x.png"_s});
    QTest::newRow("ten million digits")
        << generate({u"--count"_s, u"10000000"_s, u"--out"_s, u"x.png"_s});
    QTest::newRow("digit ten") << generate({u"--digit"_s, u"10"_s, u"--out"_s, u"x.png"_s});
    QTest::newRow("truncation that is no number")
        << generate({u"--truncation"_s, u"nan"_s, u"--out"_s, u"x.png"_s});
    QTest::newRow("digits to nowhere") << generate({u"--out"_s, u""_s});
    QTest::newRow("digits as nameless IDX") << generate({u"--out"_s, u"a-idx3-ubyte"_s});
    QTest::newRow("digits as JPEG") << generate({u"--out"_s, u"x.jpg"_s});
    QTest::newRow("learning from nothing")
        << QStringList{u"finetune"_s, u"--out"_s, u"x.safetensors"_s};
    QTest::newRow("learning into the drawings") << QStringList{u"finetune"_s, u"--ink"_s,
        u"unlabelled.ink.jsonl"_s, u"--out"_s, u"unlabelled.ink.jsonl"_s};
    QTest::newRow("data without verb") << QStringList{u"data"_s};
    QTest::newRow("data set without a name") << QStringList{u"data"_s, u"info"_s, u""_s};
    QTest::newRow("unknown download") << QStringList{u"data"_s, u"get"_s, u"imagenet"_s};
}

void CliTest::wrongUsageEndsWithTwo()
{
    QFETCH(QStringList, arguments);
    const CliResult result = runCli(arguments, m_folder.path());
    QCOMPARE(result.exitCode, 2);
    QVERIFY(!result.complaints.trimmed().isEmpty());
    QVERIFY(result.output.isEmpty());
}

void CliTest::unusableInputEndsWithThreeAndNamesTheFile_data()
{
    writeFile(u"garbage.safetensors"_s, "not a checkpoint at all");
    writeFile(u"huge-header.safetensors"_s, QByteArray(8, '\x7f') + "{}");
    writeFile(u"broken.ink.jsonl"_s, "{\"label\": 8, \"strokes\": [[[1]]]}\n");
    writeFile(u"unlabelled.ink.jsonl"_s, "{\"strokes\": [[[1, 2], [3, 4]]]}\n");
    writeFile(u"text.png"_s, "hello");
    QVERIFY(QDir(m_folder.path()).mkpath(u"empty"_s));

    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QString>("named");
    const auto row = [this](const char* title, QStringList words, const QString& name) {
        QTest::newRow(title) << words.replaceInStrings(u"@"_s, path(name)) << path(name);
    };
    row("no such data", {u"train"_s, u"cnn"_s, u"--data"_s, u"@"_s}, u"nowhere"_s);
    row("empty data folder", {u"data"_s, u"info"_s, u"@"_s}, u"empty"_s);
    row("no run to resume", {u"train"_s, u"--resume"_s, u"@"_s}, u"empty"_s);
    row("garbage as a model", {u"model"_s, u"info"_s, u"@"_s}, u"garbage.safetensors"_s);
    row("hostile header", {u"evaluate"_s, u"--data"_s, u"builtin:600"_s, u"--model"_s, u"@"_s},
        u"huge-header.safetensors"_s);
    row("garbage to compare with",
        {u"evaluate"_s, u"--data"_s, u"builtin:600"_s, u"--against"_s, u"@"_s},
        u"garbage.safetensors"_s);
    row("garbage as a generator", {u"generate"_s, u"--out"_s, u"x.png"_s, u"--model"_s, u"@"_s},
        u"garbage.safetensors"_s);
    row("no such model", {u"model"_s, u"info"_s, u"@"_s}, u"nothing.safetensors"_s);
    row("broken ink", {u"predict"_s, u"--ink"_s, u"@"_s}, u"broken.ink.jsonl"_s);
    row("ink without labels", {u"evaluate"_s, u"--ink"_s, u"@"_s}, u"unlabelled.ink.jsonl"_s);
    row("nothing to learn from",
        {u"finetune"_s, u"--out"_s, u"x.safetensors"_s, u"--ink"_s, u"@"_s},
        u"unlabelled.ink.jsonl"_s);
    row("text as a picture", {u"predict"_s, u"--image"_s, u"@"_s}, u"text.png"_s);
    row("no pictures", {u"evaluate"_s, u"--images"_s, u"@"_s}, u"empty"_s);
    row("run folder that cannot be",
        {u"train"_s, u"cnn"_s, u"--data"_s, u"builtin:600"_s, u"--out"_s, u"@"_s}, u"text.png"_s);
}

void CliTest::unusableInputEndsWithThreeAndNamesTheFile()
{
    QFETCH(QStringList, arguments);
    QFETCH(QString, named);
    const CliResult result = runCli(arguments, m_folder.path());
    QCOMPARE(result.exitCode, 3);
    QVERIFY2(result.complaints.contains(named), qPrintable(result.complaints));
    QVERIFY(result.output.isEmpty());
}

void CliTest::helpAndVersionEndWithZero()
{
    const CliResult help = runCli({u"--help"_s});
    QCOMPARE(help.exitCode, 0);
    for (const char* verb : {"train", "evaluate", "predict", "data", "model"})
        QVERIFY2(help.output.contains(verb), verb);
    const CliResult version = runCli({u"--version"_s});
    QCOMPARE(version.exitCode, 0);
    QVERIFY(version.output.startsWith("digit-studio-cli " STUDIO_VERSION));
    QVERIFY(version.output.contains("LibTorch"));
}

void CliTest::unknownVerbIsNamed()
{
    QVERIFY(runCli({u"paint"_s}).complaints.contains(u"paint"_s));
    QVERIFY(runCli({u"data"_s, u"paint"_s}).complaints.contains(u"paint"_s));
}

void CliTest::helpOfTrainListsPresetsAndParameters()
{
    const CliResult help = runCli({u"train"_s, u"--help"_s});
    QCOMPARE(help.exitCode, 0);
    QVERIFY(help.output.contains("--preset fast "));
    QVERIFY(help.output.contains("--set optimizer="));
    QVERIFY(help.output.contains("adamw"));
}

void CliTest::badPictureAmongGoodOnesTakesNoAnswerAway()
{
    QImage seven(40, 40, QImage::Format_Grayscale8);
    seven.fill(Qt::white);
    QPainter painter(&seven);
    painter.setPen(QPen(Qt::black, 4));
    painter.drawPolyline(QPolygon({{10, 6}, {30, 6}, {18, 34}}));
    painter.end();
    QVERIFY(seven.save(path(u"seven.png"_s)));
    writeFile(u"bad.png"_s, "hello");
    const CliResult result =
        runCli({u"predict"_s, u"--json"_s, u"--image"_s, path(u"bad.png"_s), path(u"seven.png"_s)});
    QCOMPARE(result.exitCode, 3);
    QVERIFY(result.complaints.contains(u"bad.png"_s));
    QCOMPARE(result.array().size(), 2);
    QVERIFY(result.array().at(0)[u"error"_s].toString().contains(u"bad.png"_s));
    QCOMPARE(result.array().at(1)[u"digit"_s].toInt(), 7);
}

void CliTest::unknownParameterNamesThoseThereAre()
{
    const CliResult result = runCli({u"train"_s, u"cnn"_s, u"--set"_s, u"speed=9"_s});
    QCOMPARE(result.exitCode, 2);
    QVERIFY(result.complaints.contains(u"speed"_s));
    QVERIFY(result.complaints.contains(u"learning_rate"_s));
}

void CliTest::builtinDataAreDescribed()
{
    const CliResult result = runCli({u"data"_s, u"info"_s, u"builtin"_s, u"--json"_s});
    QCOMPARE(result.exitCode, 0);
    QCOMPARE(result.object()[u"training_count"_s].toInt(), 60'000);
    QCOMPARE(result.object()[u"test_count"_s].toInt(), 10'000);
}

void CliTest::bundledWeightsReadWhereNoModelIsNamed()
{
    writeFile(
        u"one.ink.jsonl"_s, "{\"label\": 1, \"strokes\": [[[50, 0], [49, 40], [50, 100]]]}\n");
    const QStringList ink{u"--ink"_s, path(u"one.ink.jsonl"_s), u"--json"_s};
    const CliResult predicted = runCli(QStringList{u"predict"_s} + ink);
    QVERIFY2(predicted.exitCode == 0, qPrintable(predicted.complaints));
    QCOMPARE(predicted.array().first()[u"digit"_s].toInt(-1), 1);
    const CliResult evaluated = runCli(QStringList{u"evaluate"_s} + ink);
    QCOMPARE(evaluated.exitCode, 0);
    QCOMPARE(evaluated.object()[u"accuracy"_s].toDouble(), 1.0);
    QVERIFY(evaluated.object()[u"model"_s].toString().contains(u"pretrained"_s));
}

void CliTest::commaLocaleChangesNoNumber()
{
    qputenv("LC_ALL", "de_DE.UTF-8");
    const CliResult result = runCli({u"train"_s, u"cnn"_s, u"--set"_s, u"learning_rate=0,5"_s});
    qputenv("LC_ALL", "C.UTF-8");
    QCOMPARE(result.exitCode, 2);
}

void CliTest::fullDiskBehindStandardOutputIsReported()
{
    QProcess process;
    process.setStandardOutputFile(u"/dev/full"_s);
    process.start(cliProgram(), {u"data"_s, u"info"_s, u"builtin"_s});
    QVERIFY(process.waitForFinished());
    QCOMPARE(process.exitStatus(), QProcess::NormalExit);
    QCOMPARE(process.exitCode(), 3);
    QVERIFY(!process.readAllStandardError().isEmpty());
}

void CliTest::readerThatGoesAwayIsNoFault()
{
    QProcess shell;
    shell.start(u"/bin/sh"_s,
        {u"-c"_s, u"{ \"$0\" data info builtin; echo $? >\"$1\"; } | true"_s, cliProgram(),
            path(u"status"_s)});
    QVERIFY(shell.waitForFinished());
    QFile status(path(u"status"_s));
    QVERIFY(status.open(QIODevice::ReadOnly));
    QCOMPARE(status.readAll().trimmed(), "0");
}

QTEST_GUILESS_MAIN(CliTest)
#include "tst_cli.moc"
