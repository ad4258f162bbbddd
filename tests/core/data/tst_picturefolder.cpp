// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/dataset.h"
#include "core/data/naturalorder.h"
#include "core/data/picturefolder.h"
#include "core/image/png.h"
#include "tests/support/errorof.h"
#include "tests/support/rawfiles.h"

#include <QTemporaryDir>
#include <QtTest>

#include <memory>

using namespace studio::core;
namespace fs = std::filesystem;

namespace {

/// A picture as MNIST has them, told apart by where its ink begins.
GrayImage picture(int mark)
{
    GrayImage image(kDigitSide, kDigitSide);
    for (int x = 4; x < 24; ++x)
        image.at(x, 4 + mark) = 255;
    return image;
}

void writePictures(const fs::path& folder, int count, int mark = 0)
{
    fs::create_directories(folder);
    for (int i = 1; i <= count; ++i)
        writePng(folder / (std::to_string(i) + ".png"), picture(mark));
}

} // namespace

class PictureFolderTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_path = m_folder->path().toStdString();
    }

    void namesAreSortedAsPeopleCount()
    {
        const char* const sorted[] = {
            "", "1", "01b", "2", "10", "a", "a2", "a010", "a10", "a10b", "b"};
        for (std::size_t i = 0; i < std::size(sorted); ++i) {
            for (std::size_t j = 0; j < std::size(sorted); ++j)
                QVERIFY2(isNaturallyLess(sorted[i], sorted[j]) == (i < j),
                    qPrintable(QString::asprintf("%s < %s", sorted[i], sorted[j])));
        }
    }

    void everyTenthPictureIsForTheTest()
    {
        writePictures(m_path / "0", 20);
        writePictures(m_path / "1", 5);
        writePictures(m_path / "2", 1);
        const auto folder = findPictureFolder(m_path, {});
        QVERIFY(folder);
        QCOMPARE(folder->training.size(), std::size_t(18 + 4 + 1));
        QCOMPARE(folder->test.size(), std::size_t(2 + 1));
        QCOMPARE(folder->test[0].file, m_path / "0" / "10.png");
        QCOMPARE(folder->test[1].file, m_path / "0" / "20.png");
        QCOMPARE(folder->test[2].file, m_path / "1" / "5.png");
    }

    void trainAndTestFoldersAreObeyed()
    {
        writePictures(m_path / "train" / "cat", 8, 1);
        writePictures(m_path / "train" / "dog", 8, 2);
        writePictures(m_path / "test" / "dog", 3, 2);
        const Dataset dataset = loadDataset(m_path.string());
        QCOMPARE(dataset.training.size() + dataset.validation.size(), std::size_t(16));
        QCOMPARE(dataset.validation.size(), std::size_t(1));
        QCOMPARE(dataset.test.labels, (std::vector<std::uint8_t>{1, 1, 1}));
        QCOMPARE(dataset.classNames[0], std::string("cat"));
        QCOMPARE(dataset.classNames[1], std::string("dog"));
        QVERIFY(dataset.classNames[2].empty());
        QCOMPARE(dataset.test.image(0), picture(2));
    }

    void digitsKeepTheirOwnLabel()
    {
        writePictures(m_path / "3", 4, 3);
        writePictures(m_path / "7", 4, 7);
        const Dataset dataset = loadDataset(m_path.string());
        QCOMPARE(dataset.test.labels, (std::vector<std::uint8_t>{3, 7}));
        QCOMPARE(dataset.classNames[9], std::string("9"));
        for (std::size_t i = 0; i < dataset.training.size(); ++i)
            QCOMPARE(dataset.training.image(i), picture(dataset.training.labels[i]));
    }

    void theClassesAreMixedButAlwaysTheSameWay()
    {
        writePictures(m_path / "a", 100, 1);
        writePictures(m_path / "b", 100, 2);
        const Dataset dataset = loadDataset(m_path.string());
        const auto& labels = dataset.validation.labels;
        QVERIFY(std::count(labels.begin(), labels.end(), 0) > 0);
        QVERIFY(std::count(labels.begin(), labels.end(), 1) > 0);
        QCOMPARE(loadDataset(m_path.string()).sha256, dataset.sha256);
    }

    void whatCannotBeReadIsSkippedAndCounted()
    {
        writePictures(m_path / "a", 12);
        writePictures(m_path / "b", 12);
        writeBytes(m_path / "a" / "13.png", std::string("not a picture"));
        writeBytes(m_path / "b" / "notes.txt", std::string("words"));
        writeBytes(m_path / "b" / ".hidden", std::string("words"));
        fs::create_symlink("/dev/zero", m_path / "b" / "device.png");
        fs::create_symlink(m_path / "b" / "loop.png", m_path / "b" / "loop.png");
        fs::create_symlink(m_path, m_path / "b" / "again");
        fs::create_symlink(m_path, m_path / "again");
        writeBytes(m_path / "empty" / "readme.txt", std::string("no pictures here"));
        const Dataset dataset = loadDataset(m_path.string());
        QCOMPARE(dataset.skippedCount, std::uint64_t(4));
        QCOMPARE(dataset.training.size() + dataset.validation.size(), std::size_t(22));
        const DatasetSummary summary = summarizeDataset(m_path.string());
        QCOMPARE(summary.format, std::string("PNG folders"));
        QCOMPARE(summary.skippedCount, std::uint64_t(4));
        QCOMPARE(summary.trainingCount, std::uint64_t(22));
        QCOMPARE(summary.testCount, dataset.test.size());
    }

    void anImageBombIsSkippedWithoutBeingUnpacked()
    {
        writePictures(m_path / "a", 10);
        writePng(m_path / "bomb.png", GrayImage(4, 4));
        QFile bomb(QString::fromStdString((m_path / "bomb.png").string()));
        QVERIFY(bomb.open(QIODevice::ReadOnly));
        QByteArray bytes = bomb.readAll();
        bytes.replace(16, 8, QByteArray::fromHex("0000ffff0000ffff")); // width and height
        writeBytes(m_path / "a" / "bomb.png", bytes.toStdString());
        QCOMPARE(loadDataset(m_path.string()).skippedCount, std::uint64_t(1));
        QCOMPARE(summarizeDataset(m_path.string()).skippedCount, std::uint64_t(1));
    }

    void foldersThatDoNotServeAreRefused()
    {
        const auto refuses = [this](const char* words) {
            return failsWith(
                ErrorCode::UnusableInput, words, [this] { loadDataset(m_path.string()); });
        };
        fs::create_directory(m_path / "empty");
        QVERIFY(refuses("nor sub-folders with PNG"));
        writeBytes(m_path / "a" / "1.png", std::string("nothing"));
        QVERIFY(refuses("Too few of the pictures can be read"));
        for (int i = 0; i < 11; ++i)
            writePictures(m_path / ("class" + std::to_string(i)), 1);
        QVERIFY(refuses("12 classes"));
        fs::remove_all(m_path);
        writePictures(m_path / "train" / "a", 3);
        writePictures(m_path / "test" / "b", 3);
        QVERIFY(refuses("in the test pictures, but not in the training pictures"));
    }

    void loadingCanBeCancelled()
    {
        writePictures(m_path / "a", 20);
        std::atomic<bool> cancelled = false;
        WorkControl control;
        control.cancelled = &cancelled;
        control.onProgress = [&cancelled](double) { cancelled = true; };
        const auto error = errorOf([&] { loadDataset(m_path.string(), control); });
        QVERIFY(error && error->code() == ErrorCode::Cancelled);
    }

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    fs::path m_path;
};

QTEST_GUILESS_MAIN(PictureFolderTest)
#include "tst_picturefolder.moc"
