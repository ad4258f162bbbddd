// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "clirun.h"

#include "core/data/idx.h"
#include "core/image/imagenormalizer.h"
#include "core/image/png.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <cmath>
#include <filesystem>

using namespace Qt::StringLiterals;
using namespace studio;

/// What `runs export` and `model export` leave, and that plain PyTorch gives the same answers.
class CliExportTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void exportsAreWrittenOnceAndNamed();
    void wrongWordsEndWithTwo();
    void unusableRunsEndWithThree();
    void modelsOfOneKindAreJoined();
    void pythonReadsTheSameProbabilities_data();
    void pythonReadsTheSameProbabilities();
    void pythonWritesTheSameDigits_data();
    void pythonWritesTheSameDigits();
    void scriptRefusesWhatItCannotRead();

private:
    QString path(const QString& name) const { return m_folder.filePath(name); }
    QString bundled(const QString& name) const
    {
        return qEnvironmentVariable("STUDIO_SOURCE_DIR") + u"/resources/pretrained/"_s + name;
    }
    CliResult exported(const QString& model, const QString& target) const
    {
        return runCli({u"model"_s, u"export"_s, model, u"--python"_s, u"--out"_s, path(target)});
    }
    /// `model join` of the last checkpoints of these runs.
    CliResult join(const QStringList& runs, const QString& target) const;
    QStringList pictures() const;
    QByteArray content(const QString& name) const
    {
        QFile file(path(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    QTemporaryDir m_folder;
    bool m_hasTorch = false;
};

CliResult CliExportTest::join(const QStringList& runs, const QString& target) const
{
    QStringList words{u"model"_s, u"join"_s};
    for (const QString& run : runs)
        words += path(run + u"/checkpoints/last.safetensors"_s);
    return runCli(words + QStringList{u"--out"_s, path(target)});
}

/// Generated digits and, where they are, MNIST's test images, as files that `predict` takes as
/// they are.
QStringList CliExportTest::pictures() const
{
    constexpr int kReal = 100;
    const std::filesystem::path folder = path(u"digits"_s).toStdString();
    QDir().mkpath(path(u"digits/real"_s));
    const QString images =
        qEnvironmentVariable("STUDIO_DATA") + u"/mnist/t10k-images-idx3-ubyte.gz"_s;
    if (QFile::exists(images)) {
        const core::IdxArray array = core::readIdxFile(images.toStdString());
        for (int i = 0; i < kReal; ++i) {
            core::GrayImage image(core::kDigitSide, core::kDigitSide);
            std::copy_n(array.bytes.begin() + std::ptrdiff_t{784} * i, 784, image.pixels.begin());
            core::writePng(folder / "real" / (std::to_string(i) + ".png"), image);
        }
    }
    QStringList files;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(folder)) {
        if (entry.path().extension() != ".png")
            continue;
        const core::GrayImage image = core::readPng(entry.path());
        if (core::normalizeDigitImage(image) == image)
            files += QString::fromStdString(entry.path().string());
    }
    files.sort();
    return files;
}

void CliExportTest::initTestCase()
{
    m_hasTorch = runPython({u"-c"_s, u"import torch, numpy"_s}).exitCode == 0;
    const auto train = [this](
                           const QString& family, const QString& run, const QStringList& values) {
        QStringList words{u"train"_s, family, u"--data"_s, u"builtin:300"_s, u"--epochs"_s, u"1"_s,
            u"--out"_s, path(run)};
        for (const QString& value : values)
            words += {u"--set"_s, value};
        const CliResult result = runCli(words);
        QVERIFY2(result.exitCode == 0, qPrintable(result.complaints));
    };
    train(u"cnn"_s, u"compact"_s, {u"architecture=compact"_s, u"width=5"_s});
    train(u"cnn"_s, u"compact2"_s, {u"architecture=compact"_s, u"width=5"_s, u"seed=2"_s});
    QCOMPARE(join({u"compact"_s, u"compact2"_s}, u"pair.safetensors"_s).exitCode, 0);
    train(u"cnn"_s, u"deep"_s,
        {u"architecture=deep"_s, u"width=4"_s, u"dropout=0.5"_s, u"non_digits=0.3"_s});
    const QStringList small{u"generator_width=8"_s, u"discriminator_width=8"_s,
        u"scored_digits=500"_s, u"average_decay=0.5"_s};
    train(u"dcgan"_s, u"by_digit"_s,
        small + QStringList{u"generator_norm=conditional"_s, u"latent_size=17"_s});
    train(u"dcgan"_s, u"free"_s, small + QStringList{u"conditional=false"_s});
    QCOMPARE(
        runCli({u"generate"_s, u"--count"_s, u"30"_s, u"--out"_s, path(u"digits"_s)}).exitCode, 0);
}

void CliExportTest::exportsAreWrittenOnceAndNamed()
{
    const QStringList csv{u"runs"_s, u"export"_s, path(u"free"_s), u"--csv"_s, u"--out"_s,
        path(u"free.csv"_s), u"--json"_s};
    const CliResult first = runCli(csv);
    QCOMPARE(first.exitCode, 0);
    QCOMPARE(first.object()[u"files"_s].toArray().first().toString(), path(u"free.csv"_s));
    QCOMPARE(content(u"free.csv"_s), content(u"free/metrics.csv"_s));
    const CliResult second = runCli(csv);
    QCOMPARE(second.exitCode, 3);
    QVERIFY(second.complaints.contains(u"free.csv: There is a file of this name already"_s));

    const QString logs = path(u"logs/free"_s);
    const CliResult events =
        runCli({u"runs"_s, u"export"_s, path(u"free"_s), u"--tensorboard"_s, u"--out"_s, logs});
    QVERIFY2(events.exitCode == 0, qPrintable(events.complaints));
    QCOMPARE(QDir(logs).entryList({u"events.out.tfevents.*"_s}, QDir::Files).size(), 1);

    // By its name below the folder of all runs.
    QVERIFY(QDir().mkpath(path(u"home/digit-studio"_s)));
    QVERIFY(QFile::link(m_folder.path(), path(u"home/digit-studio/runs"_s)));
    const CliResult weights = runCli({u"runs"_s, u"export"_s, u"deep"_s, u"--python"_s,
                                         u"--checkpoint"_s, u"last"_s, u"--out"_s, path(u"py"_s)},
        path(u"home"_s));
    QVERIFY2(weights.exitCode == 0, qPrintable(weights.complaints));
    QCOMPARE(QDir(path(u"py"_s)).entryList(QDir::Files),
        (QStringList{u"predict.py"_s, u"weights.safetensors"_s}));
    QVERIFY(!content(u"py/weights.safetensors"_s).contains("optimizer."));
    const CliResult again =
        runCli({u"runs"_s, u"export"_s, path(u"deep"_s), u"--python"_s, u"--out"_s, path(u"py"_s)});
    QCOMPARE(again.exitCode, 3);
    QVERIFY(again.complaints.contains(u"The folder is not empty"_s));
}

void CliExportTest::wrongWordsEndWithTwo()
{
    const QStringList words{u"runs"_s, u"export"_s, path(u"free"_s), u"--out"_s, path(u"x"_s)};
    QCOMPARE(runCli(words).exitCode, 2);
    QCOMPARE(runCli(words + QStringList{u"--csv"_s, u"--python"_s}).exitCode, 2);
    QCOMPARE(runCli(words + QStringList{u"--csv"_s, u"--checkpoint"_s, u"best"_s}).exitCode, 2);
    QCOMPARE(runCli({u"runs"_s}).exitCode, 2);
    QVERIFY(runCli({u"runs"_s}).complaints.contains(u"export"_s));
    QCOMPARE(runCli({u"model"_s, u"export"_s, bundled(u"cnn-robust.safetensors"_s), u"--out"_s,
                        path(u"x"_s)})
                 .exitCode,
        2);
}

void CliExportTest::unusableRunsEndWithThree()
{
    const CliResult none =
        runCli({u"runs"_s, u"export"_s, u"no-such-run"_s, u"--csv"_s, u"--out"_s, path(u"x"_s)});
    QCOMPARE(none.exitCode, 3);
    QVERIFY(none.complaints.contains(u"no-such-run: There is no run here"_s));
    QCOMPARE(exported(path(u"free/metrics.csv"_s), u"x"_s).exitCode, 3);
    QVERIFY(!QFile::exists(path(u"x"_s)));
}

void CliExportTest::modelsOfOneKindAreJoined()
{
    const CliResult other = join({u"compact"_s, u"deep"_s}, u"x.safetensors"_s);
    QCOMPARE(other.exitCode, 3);
    QVERIFY2(other.complaints.contains(u"these differ in: architecture"_s),
        qPrintable(other.complaints));
    const CliResult writer = join({u"compact"_s, u"free"_s}, u"x.safetensors"_s);
    QCOMPARE(writer.exitCode, 3);
    QVERIFY(writer.complaints.contains(u"another kind of network"_s));
    QCOMPARE(join({u"free"_s, u"free"_s}, u"x.safetensors"_s).exitCode, 3);
    QVERIFY(!QFile::exists(path(u"x.safetensors"_s)));
    const QByteArray before = content(u"pair.safetensors"_s);
    QCOMPARE(join({u"compact2"_s, u"compact"_s}, u"pair.safetensors"_s).exitCode, 3);
    QCOMPARE(content(u"pair.safetensors"_s), before);
    QCOMPARE(join({u"compact"_s}, u"x.safetensors"_s).exitCode, 2);
}

void CliExportTest::pythonReadsTheSameProbabilities_data()
{
    QTest::addColumn<QString>("model");
    QTest::newRow("bundled") << bundled(u"cnn-robust.safetensors"_s);
    QTest::newRow("compact") << path(u"compact/checkpoints/last.safetensors"_s);
    QTest::newRow("deep") << path(u"deep/checkpoints/last.safetensors"_s);
    QTest::newRow("ensemble") << path(u"pair.safetensors"_s);
}

void CliExportTest::pythonReadsTheSameProbabilities()
{
    if (!m_hasTorch)
        QSKIP("/usr/bin/python3 has no torch");
    QFETCH(const QString, model);
    const QString folder = u"read-"_s + QString::fromLatin1(QTest::currentDataTag());
    QCOMPARE(exported(model, folder).exitCode, 0);
    const QStringList files = pictures();
    QVERIFY(files.size() >= 25);
    const CliResult theirs =
        runPython(QStringList{path(folder + u"/predict.py"_s), u"--json"_s} + files);
    QVERIFY2(theirs.exitCode == 0, qPrintable(theirs.complaints));
    const QJsonArray ours =
        runCli(QStringList{u"predict"_s, u"--json"_s, u"--model"_s, model, u"--image"_s} + files)
            .array();
    QCOMPARE(theirs.array().size(), files.size());
    QCOMPARE(ours.size(), files.size());
    double worst = 0;
    for (qsizetype i = 0; i < files.size(); ++i) {
        const QJsonArray expected = ours[i].toObject()[u"probabilities"_s].toArray();
        const QJsonArray actual = theirs.array()[i].toArray();
        QCOMPARE(actual.size(), 10);
        for (int digit = 0; digit < 10; ++digit)
            worst =
                std::max(worst, std::abs(actual[digit].toDouble() - expected[digit].toDouble()));
    }
    qInfo("largest difference over %d pictures: %g", static_cast<int>(files.size()), worst);
    QVERIFY(worst < 1e-5);
}

void CliExportTest::pythonWritesTheSameDigits_data()
{
    QTest::addColumn<QString>("model");
    QTest::newRow("bundled") << bundled(u"dcgan-best.safetensors"_s);
    QTest::newRow("by digit") << path(u"by_digit/checkpoints/last.safetensors"_s);
    QTest::newRow("free") << path(u"free/checkpoints/last.safetensors"_s);
}

void CliExportTest::pythonWritesTheSameDigits()
{
    if (!m_hasTorch)
        QSKIP("/usr/bin/python3 has no torch");
    QFETCH(const QString, model);
    const QString folder = u"write-"_s + QString::fromLatin1(QTest::currentDataTag());
    QCOMPARE(exported(model, folder).exitCode, 0);
    const QStringList words{
        u"--count"_s, u"25"_s, u"--seed"_s, u"40"_s, u"--truncation"_s, u"0.75"_s, u"--out"_s};
    const CliResult theirs = runPython(QStringList{path(folder + u"/generate.py"_s)} + words
        + QStringList{path(folder + u"/theirs.npy"_s)});
    QVERIFY2(theirs.exitCode == 0, qPrintable(theirs.complaints));
    QCOMPARE(runCli(QStringList{u"generate"_s, u"--model"_s, model} + words
                 + QStringList{path(folder + u"/images-idx3-ubyte"_s)})
                 .exitCode,
        0);
    constexpr qsizetype kBytes = 25 * 784;
    const QByteArray actual = content(folder + u"/theirs.npy"_s).last(kBytes);
    const QByteArray expected = content(folder + u"/images-idx3-ubyte"_s).last(kBytes);
    int worst = 0;
    for (qsizetype i = 0; i < kBytes; ++i)
        worst = std::max(worst,
            std::abs(
                static_cast<std::uint8_t>(actual[i]) - static_cast<std::uint8_t>(expected[i])));
    qInfo("largest difference: %d", worst);
    QVERIFY(worst <= 1);
    QVERIFY(actual.count(actual.front()) < kBytes);
}

void CliExportTest::scriptRefusesWhatItCannotRead()
{
    if (!m_hasTorch)
        QSKIP("/usr/bin/python3 has no torch");
    QCOMPARE(exported(bundled(u"cnn-robust.safetensors"_s), u"reader"_s).exitCode, 0);
    core::writePng(path(u"wide.png"_s).toStdString(), core::GrayImage(30, 28));
    for (const auto& [file, words] : {std::pair{u"wide.png"_s, u"is not a PNG of 28x28"_s},
             std::pair{u"free.csv"_s, u"is neither a PNG"_s}}) {
        const CliResult result = runPython({path(u"reader/predict.py"_s), path(file)});
        QCOMPARE(result.exitCode, 1);
        QVERIFY2(result.complaints.contains(words), qPrintable(result.complaints));
        QVERIFY(!result.complaints.contains(u"Traceback"_s));
    }
}

QTEST_GUILESS_MAIN(CliExportTest)
#include "tst_cliexport.moc"
