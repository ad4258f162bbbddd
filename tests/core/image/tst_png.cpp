// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/image/png.h"
#include "tests/support/errorof.h"
#include "tests/support/rawfiles.h"

#include <QFile>
#include <QTemporaryDir>
#include <QtTest>

#include <png.h>
#include <zlib.h>

#include <array>
#include <cstring>
#include <memory>

using namespace studio::core;
namespace fs = std::filesystem;

namespace {

GrayImage ramp(int width, int height)
{
    GrayImage image(width, height);
    for (std::size_t i = 0; i < image.pixels.size(); ++i)
        image.pixels[i] = static_cast<std::uint8_t>(i * 3);
    return image;
}

/// Writes one RGBA pixel by libpng alone.
void writePixel(const fs::path& file, std::array<std::uint8_t, 4> rgba)
{
    png_image image;
    std::memset(&image, 0, sizeof(image));
    image.version = PNG_IMAGE_VERSION;
    image.width = 1;
    image.height = 1;
    image.format = PNG_FORMAT_RGBA;
    QVERIFY(png_image_write_to_file(&image, file.c_str(), 0, rgba.data(), 0, nullptr) != 0);
}

} // namespace

class PngTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_path = m_folder->path().toStdString();
    }

    void aPictureComesBackAsItWas_data()
    {
        QTest::addColumn<int>("width");
        QTest::addColumn<int>("height");
        QTest::newRow("one pixel") << 1 << 1;
        QTest::newRow("digit") << 28 << 28;
        QTest::newRow("wide") << 1'000 << 3;
        QTest::newRow("tall") << 3 << 1'000;
    }

    void aPictureComesBackAsItWas()
    {
        QFETCH(int, width);
        QFETCH(int, height);
        const GrayImage image = ramp(width, height);
        writePng(m_path / "a.png", image);
        QCOMPARE(readPng(m_path / "a.png"), image);
        QCOMPARE(std::distance(fs::directory_iterator(m_path), fs::directory_iterator()), 1);
    }

    void textIsKept()
    {
        writePng(m_path / "a.png", ramp(28, 28), {{"seed", "42"}, {"label", "Größe"}});
        const QByteArray bytes = contentOf(m_path / "a.png");
        QVERIFY(bytes.contains(QByteArray("tEXtseed\0"
                                          "42",
            11)));
        QVERIFY(bytes.contains(QByteArray("iTXtlabel\0\0\0\0\0"
                                          "Größe",
            21)));
        QCOMPARE(readPng(m_path / "a.png"), ramp(28, 28)); // the checksums of the chunks are right
        png_image strict;
        std::memset(&strict, 0, sizeof(strict));
        strict.version = PNG_IMAGE_VERSION;
        QVERIFY(png_image_begin_read_from_file(&strict, (m_path / "a.png").c_str()) != 0);
        QCOMPARE(strict.warning_or_error, 0U);
        png_image_free(&strict);
    }

    void colourAndTransparencyBecomeGrey()
    {
        const auto grey = [this](std::array<std::uint8_t, 4> rgba) {
            writePixel(m_path / "pixel.png", rgba);
            return int(readPng(m_path / "pixel.png").pixels.at(0));
        };
        QCOMPARE(grey({0, 0, 0, 255}), 0);
        QCOMPARE(grey({255, 255, 255, 255}), 255);
        QCOMPARE(grey({0, 0, 0, 0}), 255); // nothing there: white paper
        const int green = grey({0, 255, 0, 255});
        const int blue = grey({0, 0, 255, 255});
        QVERIFY(green > 180 && blue < 100);
    }

    void whatIsNoPngIsRefused()
    {
        writeBytes(m_path / "text.png", std::string("just words"));
        writeBytes(m_path / "empty.png", std::string());
        const auto refuses = [](const fs::path& file, const char* words) {
            return failsWith(ErrorCode::UnusableInput, words, [&] { readPng(file); });
        };
        QVERIFY(refuses(m_path / "text.png", "not a PNG picture"));
        QVERIFY(refuses(m_path / "empty.png", "not a PNG picture"));
        QVERIFY(refuses(m_path / "absent.png", "absent.png"));
        QVERIFY(refuses(m_path, m_path.c_str()));
    }

    void everyPrefixIsRefused()
    {
        writePng(m_path / "a.png", ramp(6, 5), {{"key", "value"}});
        const QByteArray whole = contentOf(m_path / "a.png");
        constexpr qsizetype kEndChunk = 12; // libpng does without it: the pixels are complete
        for (qsizetype size = 0; size < whole.size() - kEndChunk; ++size) {
            writeBytes(m_path / "part.png", whole.first(size).toStdString());
            QVERIFY2(failsWith(ErrorCode::UnusableInput, "part.png",
                         [this] { readPng(m_path / "part.png"); }),
                qPrintable(QString::number(size)));
        }
    }

    void aHugePictureIsRefusedBeforeItIsUnpacked()
    {
        writePng(m_path / "a.png", ramp(4, 4));
        QByteArray bytes = contentOf(m_path / "a.png");
        bytes.replace(16, 8, QByteArray::fromHex("0000ffff0000ffff")); // width and height
        const uLong checksum = crc32(0, reinterpret_cast<const Bytef*>(bytes.constData()) + 12, 17);
        for (int i = 0; i < 4; ++i)
            bytes[29 + i] = static_cast<char>(checksum >> (24 - 8 * i));
        writeBytes(m_path / "bomb.png", bytes.toStdString());
        QVERIFY(failsWith(ErrorCode::UnusableInput, "65535 x 65535 pixels",
            [this] { readPng(m_path / "bomb.png"); }));
    }

    void whatCannotBeWrittenIsSaid()
    {
        QVERIFY(failsWith(ErrorCode::CannotWrite, "absent",
            [this] { writePng(m_path / "absent" / "a.png", ramp(2, 2)); }));
        QVERIFY(
            failsWith(ErrorCode::CannotWrite, "empty", [this] { writePng(m_path / "a.png", {}); }));
        fs::create_directory(m_path / "folder.png");
        writeBytes(m_path / "folder.png" / "file", std::string("x"));
        QVERIFY(failsWith(ErrorCode::CannotWrite, "folder.png",
            [this] { writePng(m_path / "folder.png", ramp(2, 2)); }));
        QCOMPARE(std::distance(fs::directory_iterator(m_path), fs::directory_iterator()), 1);
    }

private:
    static QByteArray contentOf(const fs::path& file)
    {
        QFile source(QString::fromStdString(file.string()));
        return source.open(QIODevice::ReadOnly) ? source.readAll() : QByteArray();
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    fs::path m_path;
};

QTEST_GUILESS_MAIN(PngTest)
#include "tst_png.moc"
