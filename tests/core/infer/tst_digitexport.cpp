// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/dataset.h"
#include "core/image/png.h"
#include "core/infer/digitexport.h"
#include "core/infer/generatorreferee.h"
#include "tests/support/errorof.h"
#include "tests/support/fakeclassifier.h"
#include "tests/support/fakegenerator.h"
#include "tests/support/smalldisk.h"

#include <QImage>
#include <QTemporaryDir>
#include <QTest>

#include <fstream>
#include <numeric>

using namespace studio::core;
namespace fs = std::filesystem;

/// Generated digits on disk: as a data set, as pictures, and never by halves.
class DigitExportTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void kindFollowsTheName();
    void idxFilesAreADataset_data();
    void idxFilesAreADataset();
    void folderOfPicturesIsADataset();
    void picturesSayWhereTheyComeFrom();
    void gridHasAColumnADigit();
    void folderThatHoldsSomethingIsRefused();
    void fullDiskLeavesNothing_data();
    void fullDiskLeavesNothing();

private:
    static DigitCollection collection(std::size_t count);
    fs::path path(const char* name) const
    {
        return fs::path(m_folder->path().toStdString()) / name;
    }
    std::vector<std::string> names() const;

    std::unique_ptr<QTemporaryDir> m_folder;
};

void DigitExportTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
}

DigitCollection DigitExportTest::collection(std::size_t count)
{
    FakeGenerator generator;
    DigitCollection result;
    result.digits = generateDigits(generator, count, 100);
    result.seeds.resize(count);
    std::iota(result.seeds.begin(), result.seeds.end(), 100U);
    result.latentSize = generator.latentSize();
    result.model = "fake.safetensors";
    return result;
}

std::vector<std::string> DigitExportTest::names() const
{
    std::vector<std::string> result;
    for (const auto& entry : fs::directory_iterator(m_folder->path().toStdString()))
        result.push_back(entry.path().filename().string());
    return result;
}

void DigitExportTest::kindFollowsTheName()
{
    QVERIFY(exportKindOf("some/folder") == ExportKind::PictureFolder);
    QVERIFY(exportKindOf("grid.png") == ExportKind::Grid);
    QVERIFY(exportKindOf("train-images-idx3-ubyte") == ExportKind::Idx);
    QVERIFY(exportKindOf("x/images-idx3-ubyte.gz") == ExportKind::Idx);
    for (const char* const name : {"grid.jpg", "labels-idx1-ubyte", "a-idx3-ubyte", "digits.gz"}) {
        const auto error = errorOf([name] { exportKindOf(name); });
        QVERIFY(error && error->code() == ErrorCode::WrongUsage);
    }
}

void DigitExportTest::idxFilesAreADataset_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::newRow("raw") << QByteArray("train-images-idx3-ubyte");
    QTest::newRow("gz") << QByteArray("train-images-idx3-ubyte.gz");
}

void DigitExportTest::idxFilesAreADataset()
{
    QFETCH(QByteArray, name);
    exportDigits(collection(50), path(name.constData()));
    QCOMPARE(names().size(), std::size_t{2});
    const Dataset data = loadDataset(m_folder->path().toStdString());
    QCOMPARE(data.training.size() + data.validation.size(), std::size_t{50});
    QVERIFY(data.test.isEmpty());
    QCOMPARE(int(data.training.labels[13]), 3);
    QCOMPARE(data.training.image(13), FakeClassifier::imageOf(3));
}

void DigitExportTest::folderOfPicturesIsADataset()
{
    double last = 0;
    exportDigits(collection(30), path("digits"), [&last](double share) { last = share; });
    QCOMPARE(last, 1.0);
    QCOMPARE(names(), std::vector<std::string>{"digits"});
    QVERIFY(fs::exists(path("digits/7/seed-00000117.png")));
    QCOMPARE(readPng(path("digits/7/seed-00000117.png")), FakeClassifier::imageOf(7));
    const Dataset data = loadDataset(path("digits").string());
    QCOMPARE(data.training.size() + data.validation.size() + data.test.size(), std::size_t{30});
}

void DigitExportTest::picturesSayWhereTheyComeFrom()
{
    exportDigits(collection(10), path("digits"));
    const QImage image(QString::fromStdString(path("digits/3/seed-00000103.png").string()));
    QCOMPARE(image.text(QStringLiteral("Seed")), QStringLiteral("103"));
    QCOMPARE(image.text(QStringLiteral("Digit")), QStringLiteral("3"));
    QCOMPARE(image.text(QStringLiteral("Model")), QStringLiteral("fake.safetensors"));
    const auto numbers = image.text(QStringLiteral("Latent")).split(u' ');
    QCOMPARE(numbers.size(), 3);
    QCOMPARE(numbers[1].toFloat(), latentOf(103, 3)[1]);
}

void DigitExportTest::gridHasAColumnADigit()
{
    exportDigits(collection(25), path("grid.png"));
    const GrayImage grid = readPng(path("grid.png"));
    QCOMPARE(grid.width, 10 * kDigitSide);
    QCOMPARE(grid.height, 3 * kDigitSide);
    const GrayImage four = FakeClassifier::imageOf(4);
    for (int y = 0; y < kDigitSide; ++y) {
        for (int x = 0; x < kDigitSide; ++x)
            QCOMPARE(grid.at(4 * kDigitSide + x, 2 * kDigitSide + y), four.at(x, y));
    }
}

void DigitExportTest::folderThatHoldsSomethingIsRefused()
{
    fs::create_directory(path("mine"));
    std::ofstream(path("mine/letter.txt")) << "hello";
    const auto error = errorOf([this] { exportDigits(collection(3), path("mine")); });
    QVERIFY(error && error->code() == ErrorCode::CannotWrite);
    QVERIFY(fs::exists(path("mine/letter.txt")));
    fs::remove(path("mine/letter.txt"));
    exportDigits(collection(3), path("mine")); // empty now
    QVERIFY(fs::exists(path("mine/2/seed-00000102.png")));
}

void DigitExportTest::fullDiskLeavesNothing_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::newRow("data set") << QByteArray("images-idx3-ubyte");
    QTest::newRow("folder") << QByteArray("digits");
    QTest::newRow("grid") << QByteArray("grid.png");
}

void DigitExportTest::fullDiskLeavesNothing()
{
    QFETCH(QByteArray, name);
    const DigitCollection digits = collection(50);
    std::optional<Error> error;
    {
        const SmallDisk disk(100); // enough for the labels
        error = errorOf([&] { exportDigits(digits, path(name.constData())); });
    }
    QVERIFY(error && error->code() == ErrorCode::CannotWrite);
    QCOMPARE(names(), std::vector<std::string>{});
}

QTEST_GUILESS_MAIN(DigitExportTest)
#include "tst_digitexport.moc"
