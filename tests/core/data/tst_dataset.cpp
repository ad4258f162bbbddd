// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/dataname.h"
#include "core/data/dataset.h"
#include "tests/support/errorof.h"
#include "tests/support/rawfiles.h"
#include "tests/support/tinydataset.h"

#include <QTemporaryDir>
#include <QtTest>

#include <memory>

using namespace studio::core;
namespace fs = std::filesystem;

namespace {

const char* const kNames[] = {"train-images-idx3-ubyte", "train-labels-idx1-ubyte",
    "t10k-images-idx3-ubyte", "t10k-labels-idx1-ubyte"};

std::vector<std::uint8_t> contentOf(const fs::path& file)
{
    QFile source(QString::fromStdString(file.string()));
    if (!source.open(QIODevice::ReadOnly))
        return {};
    const QByteArray bytes = source.readAll();
    return {bytes.begin(), bytes.end()};
}

} // namespace

class DatasetTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_path = m_folder->path().toStdString();
    }

    void anIdxFolderIsSplitIntoThree()
    {
        writeTinyDataset(m_path / "letters", 200, 40);
        const Dataset dataset = loadDataset((m_path / "letters").string());
        QCOMPARE(dataset.name, std::string("letters"));
        QCOMPARE(dataset.source, (m_path / "letters").string());
        QCOMPARE(dataset.training.size(), std::size_t(180));
        QCOMPARE(dataset.validation.size(), std::size_t(20));
        QCOMPARE(dataset.test.size(), std::size_t(40));
        QCOMPARE(dataset.training.pixels.size(), 180 * kDigitPixels);
        QCOMPARE(dataset.validation.labels[0], std::uint8_t(0)); // the 181st: labels go 0 to 9
        QCOMPARE(dataset.classNames[7], std::string("7"));
        QCOMPARE(dataset.sha256.size(), std::size_t(64));
        QCOMPARE(dataset.skippedCount, std::uint64_t(0));
    }

    void everyLayoutIsFoundAndGivesTheSame_data()
    {
        QTest::addColumn<QString>("subfolder");
        QTest::addColumn<bool>("isPacked");
        QTest::addColumn<bool>("isDotted");
        QTest::newRow("plain") << "" << false << false;
        QTest::newRow("packed") << "" << true << false;
        QTest::newRow("dotted") << "" << false << true;
        QTest::newRow("dotted and packed") << "" << true << true;
        QTest::newRow("raw") << "raw" << true << false;
        QTest::newRow("torchvision") << "MNIST/raw" << false << false;
    }

    void everyLayoutIsFoundAndGivesTheSame()
    {
        QFETCH(QString, subfolder);
        QFETCH(bool, isPacked);
        QFETCH(bool, isDotted);
        writeTinyDataset(m_path / "original", 50, 10);
        const fs::path target = m_path / "copy" / subfolder.toStdString();
        for (const char* const name : kNames) {
            std::string other = name;
            if (isDotted)
                other[other.find("-idx")] = '.';
            const auto bytes = contentOf(m_path / "original" / name);
            QVERIFY(!bytes.empty());
            writeBytes(
                target / (other + (isPacked ? ".gz" : "")), isPacked ? gzipped(bytes) : bytes);
        }
        const Dataset original = loadDataset((m_path / "original").string());
        const Dataset copy = loadDataset((m_path / "copy").string());
        QCOMPARE(copy.sha256, original.sha256);
        QCOMPARE(copy.training.pixels, original.training.pixels);
        const DatasetSummary summary = summarizeDataset((m_path / "copy").string());
        QCOMPARE(summary.format, std::string("IDX"));
        QCOMPARE(summary.trainingCount, std::uint64_t(50));
        QCOMPARE(summary.testCount, std::uint64_t(10));
        QCOMPARE(summary.name, copy.name);
    }

    void theHashTellsDataApart()
    {
        writeTinyDataset(m_path / "a", 50, 10, 0);
        writeTinyDataset(m_path / "b", 50, 10, 1);
        const std::string a = loadDataset((m_path / "a").string()).sha256;
        QVERIFY(a != loadDataset((m_path / "b").string()).sha256);
        QCOMPARE(loadDataset((m_path / "a").string() + "/").sha256, a);
    }

    void wellKnownFoldersGetTheirName()
    {
        writeTinyDataset(m_path / "Fashion_MNIST", 20, 10);
        QCOMPARE(summarizeDataset((m_path / "Fashion_MNIST").string()).name,
            std::string("Fashion-MNIST"));
    }

    void aSourceHasItsNameWithoutALookAtIt()
    {
        QCOMPARE(dataName("builtin"), std::string("Built-in digits"));
        QCOMPARE(dataName("builtin:2000"), std::string("Built-in digits"));
        QCOMPARE(dataName("mnist"), std::string("MNIST"));
        QCOMPARE(dataName("/nowhere/MNIST/raw/"), std::string("MNIST"));
        QCOMPARE(dataName("/nowhere/my letters"), std::string("my letters"));
    }

    void unusableFoldersAreNamedWithTheReason()
    {
        const std::string here = m_path.string();
        const auto refuses = [](const fs::path& source, const char* words) {
            return failsWith(ErrorCode::UnusableInput, words, [&] { loadDataset(source.string()); })
                && failsWith(
                    ErrorCode::UnusableInput, words, [&] { summarizeDataset(source.string()); });
        };
        QVERIFY(refuses(m_path, "neither IDX files"));
        QVERIFY(refuses(m_path / "absent", "absent: There is no such folder"));
        writeBytes(m_path / "file", std::string("x"));
        QVERIFY(refuses(m_path / "file", "file: This is a file where a folder is expected"));
        writeTinyDataset(m_path / "half", 20, 10);
        fs::remove(m_path / "half" / kNames[3]);
        QVERIFY(refuses(m_path / "half", "lacks the file t10k-labels-idx1-ubyte"));
        writeTinyDataset(m_path / "odd", 20, 10);
        fs::remove(m_path / "odd" / kNames[1]);
        fs::create_directory(m_path / "odd" / kNames[1]);
        QVERIFY(refuses(m_path / "odd", kNames[1]));
        writeTinyDataset(m_path / "one", 1, 10);
        QVERIFY(failsWith(ErrorCode::UnusableInput, "too few training images",
            [&] { loadDataset((m_path / "one").string()); }));
    }

    void builtinDigitsComeInTheSizeAskedFor()
    {
        const Dataset dataset = loadDataset("builtin:120");
        QCOMPARE(dataset.name, std::string("Built-in digits"));
        QCOMPARE(dataset.training.size(), std::size_t(108));
        QCOMPARE(dataset.validation.size(), std::size_t(12));
        QCOMPARE(dataset.test.size(), std::size_t(20));
        QCOMPARE(loadDataset("builtin:120").sha256, dataset.sha256);
        QVERIFY(loadDataset("builtin:121").sha256 != dataset.sha256);
        const DatasetSummary summary = summarizeDataset("builtin");
        QCOMPARE(summary.format, std::string("built-in"));
        QCOMPARE(summary.trainingCount, std::uint64_t(60'000));
        QCOMPARE(summary.testCount, std::uint64_t(10'000));
    }

    void sizesOfBuiltinThatMakeNoSenseAreWrongUsage()
    {
        for (const char* const source : {"builtin:", "builtin:x", "builtin:-5", "builtin:5",
                 "builtin:10x", "builtin:99999999999999999999"})
            QVERIFY2(
                failsWith(ErrorCode::WrongUsage, source, [&] { loadDataset(source); }), source);
        QVERIFY(
            failsWith(ErrorCode::UnusableInput, "no such folder", [] { loadDataset("builtins"); }));
    }

    void aDownloadedSetIsFoundByItsId()
    {
        const QByteArray before = qgetenv("XDG_DATA_HOME");
        qputenv("XDG_DATA_HOME", m_path.c_str());
        QVERIFY(failsWith(ErrorCode::UnusableInput, "has not been downloaded",
            [] { loadDataset("fashion-mnist"); }));
        writeTinyDataset(m_path / "digit-studio" / "data" / "fashion-mnist", 20, 10);
        QCOMPARE(loadDataset("fashion-mnist").test.size(), std::size_t(10));
        qputenv("XDG_DATA_HOME", before);
    }

    void loadingReportsProgressAndCanBeCancelled()
    {
        writeTinyDataset(m_path / "set", 20, 10);
        std::atomic<bool> cancelled = false;
        double last = 0;
        WorkControl control;
        control.cancelled = &cancelled;
        control.onProgress = [&last](double fraction) { last = fraction; };
        for (const std::string& source : {(m_path / "set").string(), std::string("builtin:60")}) {
            cancelled = false;
            last = 0;
            loadDataset(source, control);
            QCOMPARE(last, 1.0);
            cancelled = true;
            const auto error = errorOf([&] { loadDataset(source, control); });
            QVERIFY(error && error->code() == ErrorCode::Cancelled);
        }
    }

    void theRealSetsAreKnownUnderAnyName()
    {
        if (!qEnvironmentVariableIsSet("STUDIO_DATA"))
            QSKIP("STUDIO_DATA is not set");
        const fs::path data = qgetenv("STUDIO_DATA").toStdString();
        fs::create_symlink(data / "mnist", m_path / "some-digits");
        const Dataset dataset = loadDataset((m_path / "some-digits").string());
        QCOMPARE(dataset.name, std::string("MNIST"));
        QCOMPARE(dataset.training.size(), std::size_t(55'000));
        QCOMPARE(dataset.validation.size(), std::size_t(5'000));
        QCOMPARE(dataset.test.size(), std::size_t(10'000));
        QCOMPARE(dataset.training.labels[0], std::uint8_t(5));
        QCOMPARE(dataset.test.labels[0], std::uint8_t(7));
    }

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    fs::path m_path;
};

QTEST_GUILESS_MAIN(DatasetTest)
#include "tst_dataset.moc"
