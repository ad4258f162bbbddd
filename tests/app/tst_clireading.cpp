// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "clirun.h"

#include "core/data/builtindigits.h"
#include "core/image/png.h"
#include "core/ink/inkfile.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <cmath>
#include <random>

using namespace Qt::StringLiterals;
using namespace studio;

/// What digit-studio-cli tells of a model, and what the model reads.
class CliReadingTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void modelIsDescribed();
    void testSetIsEvaluated();
    void inkIsEvaluatedAndPredicted();
    void picturesAreEvaluatedAndPredicted();
    void blankDrawingHasNoAnswer();

private:
    QString path(const QString& name) const { return m_folder.filePath(name); }
    QString model() const { return path(u"run/checkpoints/best.safetensors"_s); }

    QTemporaryDir m_folder;
    CliResult m_trained;
};

void CliReadingTest::initTestCase()
{
    m_trained = runCli({u"train"_s, u"cnn"_s, u"--data"_s, u"builtin:1200"_s, u"--epochs"_s, u"1"_s,
        u"--threads"_s, u"1"_s, u"--seed"_s, u"7"_s, u"--out"_s, path(u"run"_s), u"--json"_s});
    QVERIFY2(m_trained.exitCode == 0, qPrintable(m_trained.complaints));
}

void CliReadingTest::modelIsDescribed()
{
    const CliResult result = runCli({u"model"_s, u"info"_s, model(), u"--json"_s});
    QCOMPARE(result.exitCode, 0);
    const QJsonObject info = result.object();
    QCOMPARE(info[u"family"_s].toString(), u"cnn"_s);
    QCOMPARE(info[u"epoch"_s].toInt(), 1);
    QCOMPARE(info[u"parameters"_s][u"seed"_s].toInt(), 7);
    QCOMPARE(info[u"classes"_s].toArray().size(), 10);
    QVERIFY(info[u"weights"_s].toInt() > 1000);
}

void CliReadingTest::testSetIsEvaluated()
{
    const CliResult result =
        runCli({u"evaluate"_s, u"--model"_s, model(), u"--data"_s, u"builtin:1200"_s, u"--json"_s});
    QVERIFY2(result.exitCode == 0, qPrintable(result.complaints));
    const QJsonObject evaluation = result.object();
    QCOMPARE(evaluation[u"count"_s].toInt(), 200);
    QCOMPARE(evaluation[u"accuracy"_s], m_trained.object()[u"test_accuracy"_s]);
    QCOMPARE(evaluation[u"per_class"_s].toArray().size(), 10);
    int total = 0;
    for (const auto& row : evaluation[u"confusion"_s].toArray()) {
        for (const auto& count : row.toArray())
            total += count.toInt();
    }
    QCOMPARE(total, 200);
    QVERIFY(!evaluation.contains(u"digits_accepted"_s));
}

void CliReadingTest::inkIsEvaluatedAndPredicted()
{
    std::mt19937 generator(3);
    std::vector<core::InkRecord> records;
    for (int digit = 0; digit < 10; ++digit)
        records.push_back({core::drawBuiltinDigit(digit, generator), core::InkTruth::Digit, digit});
    records.push_back({core::Ink{}, core::InkTruth::NotADigit, -1});
    core::writeInkFile(path(u"drawn.ink.jsonl"_s).toStdString(), records);

    const QStringList ink{
        u"--model"_s, model(), u"--ink"_s, path(u"drawn.ink.jsonl"_s), u"--json"_s};
    const CliResult evaluated = runCli(QStringList{u"evaluate"_s} + ink);
    QCOMPARE(evaluated.exitCode, 0);
    QCOMPARE(evaluated.object()[u"count"_s].toInt(), 10);
    QCOMPARE(evaluated.object()[u"digits_accepted"_s].toDouble(), 1.0);
    QCOMPARE(evaluated.object()[u"non_digits_rejected"_s].toDouble(), 1.0);

    const CliResult predicted = runCli(QStringList{u"predict"_s} + ink);
    QCOMPARE(predicted.exitCode, 0);
    QCOMPARE(predicted.array().size(), 11);
    const QJsonObject first = predicted.array().first().toObject();
    double sum = 0;
    for (const auto& probability : first[u"probabilities"_s].toArray())
        sum += probability.toDouble();
    QVERIFY(std::abs(sum - 1) < 1e-4);
    QVERIFY(first[u"is_digit"_s].toBool());
}

void CliReadingTest::picturesAreEvaluatedAndPredicted()
{
    const core::DigitSet digits = core::makeBuiltinDigits(20, 5);
    const QDir pictures(path(u"pictures"_s));
    QStringList files;
    for (std::size_t i = 0; i < digits.size(); ++i) {
        const QString folder = QString::number(digits.labels[i]);
        QVERIFY(pictures.mkpath(folder));
        files << pictures.filePath(folder + u"/%1.png"_s.arg(i));
        core::writePng(files.last().toStdString(), digits.image(i));
    }
    QVERIFY(pictures.mkpath(u"other"_s));
    core::writePng(pictures.filePath(u"other/blank.png"_s).toStdString(), core::GrayImage(28, 28));
    QFile broken(pictures.filePath(u"0/broken.png"_s));
    QVERIFY(broken.open(QIODevice::WriteOnly));

    const CliResult evaluated =
        runCli({u"evaluate"_s, u"--model"_s, model(), u"--images"_s, pictures.path(), u"--json"_s});
    QCOMPARE(evaluated.exitCode, 0);
    QCOMPARE(evaluated.object()[u"count"_s].toInt(), 20);
    QCOMPARE(evaluated.object()[u"non_digits_rejected"_s].toDouble(), 1.0);
    QVERIFY(evaluated.complaints.contains(u"left out: 1"_s));

    const CliResult predicted =
        runCli(QStringList{u"predict"_s, u"--model"_s, model(), u"--json"_s, u"--image"_s} + files);
    QCOMPARE(predicted.exitCode, 0);
    QCOMPARE(predicted.array().size(), 20);
}

void CliReadingTest::blankDrawingHasNoAnswer()
{
    QFile file(path(u"blank.ink.jsonl"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("{\"strokes\": []}\n");
    file.close();
    const CliResult result =
        runCli({u"predict"_s, u"--model"_s, model(), u"--ink"_s, file.fileName(), u"--json"_s});
    QCOMPARE(result.exitCode, 0);
    const QJsonObject reading = result.array().first().toObject();
    QVERIFY(reading[u"digit"_s].isNull());
    QVERIFY(!reading[u"is_digit"_s].toBool());
}

QTEST_GUILESS_MAIN(CliReadingTest)
#include "tst_clireading.moc"
