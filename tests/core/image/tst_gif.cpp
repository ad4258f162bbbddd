// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/image/gif.h"
#include "tests/support/errorof.h"

#include <QImageReader>
#include <QTemporaryDir>
#include <QTest>

using namespace studio::core;

/// Animations, read back by Qt.
class GifTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void framesAndTheirTimesAreReadBack();
    void framesOfOtherSizesAreRefused();

private:
    QTemporaryDir m_folder;
};

void GifTest::framesAndTheirTimesAreReadBack()
{
    std::vector<GrayImage> frames;
    for (int i = 0; i < 3; ++i) {
        GrayImage frame(30, 20, static_cast<std::uint8_t>(i));
        for (int x = 0; x < 30; ++x)
            frame.at(x, 7) = static_cast<std::uint8_t>(x * 8 + i);
        frames.push_back(frame);
    }
    const QString file = m_folder.filePath(QStringLiteral("a.gif"));
    writeGif(file.toStdString(), frames, 120);
    QImageReader reader(file);
    QCOMPARE(reader.imageCount(), 3);
    QCOMPARE(reader.loopCount(), -1);
    for (const GrayImage& frame : frames) {
        const QImage image = reader.read().convertToFormat(QImage::Format_Grayscale8);
        QCOMPARE(image.size(), QSize(30, 20));
        for (int x = 0; x < 30; ++x)
            QCOMPARE(int(image.constScanLine(7)[x]), int(frame.at(x, 7)));
        QCOMPARE(reader.nextImageDelay(), 120);
    }
}

void GifTest::framesOfOtherSizesAreRefused()
{
    const auto error = errorOf([this] {
        writeGif(m_folder.filePath(QStringLiteral("b.gif")).toStdString(),
            {GrayImage(3, 3), GrayImage(4, 3)}, 100);
    });
    QVERIFY(error && error->code() == ErrorCode::Internal);
    QVERIFY(!QFile::exists(m_folder.filePath(QStringLiteral("b.gif"))));
}

QTEST_GUILESS_MAIN(GifTest)
#include "tst_gif.moc"
