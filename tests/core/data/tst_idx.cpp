// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/idx.h"
#include "tests/support/errorof.h"
#include "tests/support/rawfiles.h"

#include <QTemporaryDir>
#include <QtTest>

#include <optional>

using namespace studio::core;
namespace fs = std::filesystem;
using Bytes = std::vector<std::uint8_t>;

namespace {

Bytes smallImages(std::uint32_t count)
{
    Bytes pixels(count * kDigitPixels);
    for (std::size_t i = 0; i < pixels.size(); ++i)
        pixels[i] = static_cast<std::uint8_t>(i * 7);
    return makeIdx({count, 28, 28}, pixels);
}

Bytes joined(const Bytes& first, const Bytes& second)
{
    Bytes result = first;
    result.insert(result.end(), second.begin(), second.end());
    return result;
}

bool refuses(const Bytes& content, const std::string& words)
{
    return failsWith(ErrorCode::UnusableInput, words, [&] { unpackIdx(content, "some-file"); });
}

} // namespace

class IdxTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void arraysOfOneToThreeDimensionsAreRead()
    {
        const IdxArray list = parseIdx(makeIdx({3}, {1, 2, 3}), "f");
        QCOMPARE(list.dimensions, std::vector<std::uint32_t>{3});
        QCOMPARE(list.bytes, (Bytes{1, 2, 3}));
        const IdxArray table = parseIdx(makeIdx({2, 2}, {1, 2, 3, 4}), "f");
        QCOMPARE(table.dimensions, (std::vector<std::uint32_t>{2, 2}));
        const IdxArray images = parseIdx(smallImages(2), "f");
        QCOMPARE(images.dimensions, (std::vector<std::uint32_t>{2, 28, 28}));
        QCOMPARE(images.bytes.size(), 2 * kDigitPixels);
    }

    void gzipGivesTheSameAsRaw_data()
    {
        QTest::addColumn<int>("size");
        for (const int size : {0, 1, 7, 8, 9, 100, 100'000})
            QTest::addRow("%d", size) << size;
    }

    void gzipGivesTheSameAsRaw()
    {
        QFETCH(int, size);
        const Bytes raw = makeIdx({static_cast<std::uint32_t>(size)}, Bytes(std::size_t(size), 5));
        QCOMPARE(unpackIdx(gzipped(raw), "f").bytes, parseIdx(raw, "f").bytes);
    }

    void gzipInSeveralMembersIsRead()
    {
        const Bytes raw = smallImages(1);
        const auto whole = std::span(raw);
        const Bytes packed = joined(gzipped(whole.first(10)), gzipped(whole.subspan(10)));
        QCOMPARE(unpackIdx(packed, "f").bytes, parseIdx(raw, "f").bytes);
    }

    void everyPrefixIsRefused()
    {
        const Bytes raw = smallImages(1);
        for (const Bytes& content : {raw, gzipped(raw)}) {
            QVERIFY(!unpackIdx(content, "f").bytes.empty());
            for (std::size_t size = 0; size < content.size(); ++size) {
                const auto prefix = std::span(content).first(size);
                const auto error = errorOf([&] { unpackIdx(prefix, "prefix"); });
                QVERIFY2(error && error->code() == ErrorCode::UnusableInput,
                    qPrintable(QString::number(size)));
                QCOMPARE(error->file(), fs::path("prefix"));
            }
        }
    }

    void flippedBitsOfGzipNeverGiveOtherData()
    {
        const Bytes raw = smallImages(1);
        const Bytes packed = gzipped(raw);
        const Bytes expected = parseIdx(raw, "f").bytes;
        for (std::size_t i = 0; i < packed.size(); ++i) {
            Bytes damaged = packed;
            damaged[i] ^= 0x10;
            std::optional<IdxArray> array;
            const auto error = errorOf([&] { array = unpackIdx(damaged, "f"); });
            QVERIFY2(error ? error->code() == ErrorCode::UnusableInput : array->bytes == expected,
                qPrintable(QString::number(i)));
        }
    }

    void wrongHeadersAreRefused()
    {
        QVERIFY(refuses({}, "empty"));
        QVERIFY(refuses({'P', 'K', 3, 4, 0, 0}, "not an IDX file"));
        QVERIFY(refuses({0, 0, 8}, "not an IDX file"));
        QVERIFY(refuses({0, 0, 0x0d, 1, 0, 0, 0, 0}, "type 13"));
        QVERIFY(refuses({0, 0, 8, 0}, "0 dimensions"));
        QVERIFY(refuses({0, 0, 8, 4, 0, 0, 0, 0}, "4 dimensions"));
        QVERIFY(refuses({0, 0, 8, 255}, "255 dimensions"));
        QVERIFY(refuses({0, 0, 8, 2, 0, 0, 0, 0, 0}, "within its header"));
    }

    void sizesThatOverflowAreRefusedBeforeAllocation()
    {
        constexpr std::uint32_t kHuge = 0xffffffff;
        QVERIFY(refuses(makeIdx({kHuge}, {}), "200 MB"));
        QVERIFY(refuses(makeIdx({kHuge, kHuge, kHuge}, {}), "200 MB"));
        QVERIFY(refuses(makeIdx({65'536, 65'536, 1}, {}), "200 MB"));
        QVERIFY(refuses(makeIdx({0x80000000, 2, 1}, {}), "200 MB"));
        QVERIFY(refuses(gzipped(makeIdx({kHuge, 1, 1}, {})), "200 MB"));
        QVERIFY(refuses(gzipped(makeIdx({190'000'000}, {})), "too short"));
        QVERIFY(refuses(makeIdx({190'000'000}, {}), "breaks off"));
    }

    void trailingBytesAreRefused()
    {
        QVERIFY(refuses(makeIdx({2}, {1, 2, 3}), "more bytes"));
        QVERIFY(refuses(gzipped(makeIdx({2}, {1, 2, 3})), "more bytes"));
        QVERIFY(refuses(gzipped(makeIdx({0}, {1})), "more bytes"));
        QVERIFY(refuses(joined(gzipped(makeIdx({2}, {1, 2})), {0, 0}), "after the end"));
    }

    void aGzipBombIsNotUnpacked()
    {
        // 50 MB of zeros behind a header that declares ten bytes.
        Bytes content = makeIdx({10}, Bytes(50'000'000));
        const Bytes bomb = gzipped(content);
        QVERIFY(bomb.size() < 100'000);
        QVERIFY(refuses(bomb, "more bytes"));
    }

    void filesAreReadByContentNotByName()
    {
        const QTemporaryDir folder;
        const fs::path path = folder.path().toStdString();
        const Bytes raw = smallImages(2);
        writeBytes(path / "raw.gz", raw);
        writeBytes(path / "packed", gzipped(raw));
        QCOMPARE(readIdxFile(path / "raw.gz").bytes, readIdxFile(path / "packed").bytes);
        const std::vector<std::uint32_t> expected{2, 28, 28};
        QCOMPARE(readIdxDimensions(path / "raw.gz"), expected);
        QCOMPARE(readIdxDimensions(path / "packed"), expected);
    }

    void whatIsNoFileIsRefused()
    {
        const QTemporaryDir folder;
        const fs::path path = folder.path().toStdString();
        for (const fs::path& file : {path, path / "absent", fs::path("/dev/zero")}) {
            QVERIFY(failsWith(ErrorCode::UnusableInput, file.string(), [&] { readIdxFile(file); }));
            QVERIFY(failsWith(
                ErrorCode::UnusableInput, file.string(), [&] { readIdxDimensions(file); }));
        }
    }

    void imagesAndLabelsAreJoined()
    {
        const DigitSet set = joinIdx(
            parseIdx(smallImages(3), "i"), "i", parseIdx(makeIdx({3}, {0, 9, 5}), "l"), "l");
        QCOMPARE(set.size(), std::size_t(3));
        QCOMPARE(set.labels, (Bytes{0, 9, 5}));
        QCOMPARE(set.pixelsOf(1)[0], static_cast<std::uint8_t>(kDigitPixels * 7));
    }

    void arraysThatDoNotFitAreRefused_data()
    {
        QTest::addColumn<QByteArray>("images");
        QTest::addColumn<QByteArray>("labels");
        QTest::addColumn<QString>("words");
        const auto row = [](const char* name, const Bytes& images, const Bytes& labels,
                             const char* words) {
            const auto array = [](const Bytes& bytes) {
                return QByteArray(
                    reinterpret_cast<const char*>(bytes.data()), qsizetype(bytes.size()));
            };
            QTest::newRow(name) << array(images) << array(labels) << QString::fromLatin1(words);
        };
        const Bytes labels = makeIdx({2}, {1, 2});
        row("counts differ", smallImages(3), labels, "2 labels for 3 images");
        row("no images", makeIdx({0, 28, 28}, {}), makeIdx({0}, {}), "no images");
        row("other size", makeIdx({2, 14, 28}, Bytes(784)), labels, "28 x 28");
        row("swapped", labels, labels, "28 x 28");
        row("labels are images", smallImages(2), smallImages(2), "list of labels");
        row("label 10", smallImages(2), makeIdx({2}, {3, 10}), "Label 2 is 10");
    }

    void arraysThatDoNotFitAreRefused()
    {
        QFETCH(QByteArray, images);
        QFETCH(QByteArray, labels);
        QFETCH(QString, words);
        const auto parsed = [](const QByteArray& bytes) {
            return parseIdx(Bytes(bytes.begin(), bytes.end()), "f");
        };
        QVERIFY(failsWith(ErrorCode::UnusableInput, words.toStdString(),
            [&] { joinIdx(parsed(images), "images", parsed(labels), "labels"); }));
    }
};

QTEST_GUILESS_MAIN(IdxTest)
#include "tst_idx.moc"
