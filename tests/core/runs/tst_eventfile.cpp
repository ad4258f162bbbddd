// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/runs/eventfile.h"

#include "core/data/crc32c.h"
#include "tests/support/eventreader.h"

#include <QTest>

#include <cmath>
#include <limits>
#include <numeric>

using namespace studio::core;

namespace {

std::vector<std::uint8_t> bytesOf(std::string_view text)
{
    return {text.begin(), text.end()};
}

} // namespace

class TestEventFile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void crcsAreThoseOfTheStandard();
    void fileBeginsWithItsVersion();
    void emptyFileHasTheBytesThatTensorFlowWrites();
    void scalarsAndPicturesReadBack();
    void extremeNumbersReadBack();
    void stepWithoutValuesLeavesNothing();
    void everyDamagedByteIsNoticed();
    void nameIsWhatTensorBoardLooksFor();
};

void TestEventFile::crcsAreThoseOfTheStandard()
{
    // RFC 3720, appendix B.4; the last is the check value of the catalogues of CRCs.
    std::vector<std::uint8_t> rising(32);
    std::iota(rising.begin(), rising.end(), std::uint8_t{0});
    const std::vector<std::uint8_t> falling(rising.rbegin(), rising.rend());
    QCOMPARE(crc32c(std::vector<std::uint8_t>(32, 0x00)), 0x8A9136AAU);
    QCOMPARE(crc32c(std::vector<std::uint8_t>(32, 0xFF)), 0x62A8AB43U);
    QCOMPARE(crc32c(rising), 0x46DD794EU);
    QCOMPARE(crc32c(falling), 0x113FDB5CU);
    QCOMPARE(crc32c(bytesOf("123456789")), 0xE3069283U);
    QCOMPARE(crc32c({}), 0U);
    QCOMPARE(slowCrc32c(rising), 0x46DD794EU);
}

void TestEventFile::fileBeginsWithItsVersion()
{
    const auto events = readEvents(EventFile(1'767'323'045).bytes());
    QCOMPARE(events.size(), 1U);
    QCOMPARE(events[0].fileVersion, std::string("brain.Event:2"));
    QCOMPARE(events[0].wallTime, 1'767'323'045.0);
}

void TestEventFile::emptyFileHasTheBytesThatTensorFlowWrites()
{
    // Every event file begins with these twelve bytes: 24 as length, and its masked CRC.
    const std::vector<std::uint8_t> expected{0x18, 0, 0, 0, 0, 0, 0, 0, 0xA3, 0x7F, 0x4B, 0x22};
    const EventFile file(0);
    QVERIFY(std::equal(expected.begin(), expected.end(), file.bytes().begin()));
}

void TestEventFile::scalarsAndPicturesReadBack()
{
    const std::vector<std::uint8_t> png = bytesOf(std::string(300, 'p'));
    EventFile file(1000);
    file.addScalars(7, 0.5, {{"train.loss", 2.25}, {"learning_rate", 0.125}});
    file.addPicture(300, 12.5, "samples", {png, 280, 28});
    const auto events = readEvents(file.bytes());
    QCOMPARE(events.size(), 3U);
    QCOMPARE(events[1].step, 7U);
    QCOMPARE(events[1].wallTime, 1000.5);
    QCOMPARE(events[1].values.size(), 2U);
    QCOMPARE(events[1].values[0].tag, std::string("train.loss"));
    QCOMPARE(events[1].values[0].number, 2.25F);
    QCOMPARE(events[1].values[1].tag, std::string("learning_rate"));
    QCOMPARE(events[2].step, 300U);
    QCOMPARE(events[2].values.size(), 1U);
    const ReadEvent::Value& picture = events[2].values[0];
    QCOMPARE(picture.tag, std::string("samples"));
    QCOMPARE(picture.picture, std::string(300, 'p'));
    QCOMPARE(picture.width, 280U);
    QCOMPARE(picture.height, 28U);
    QCOMPARE(picture.colorspace, 1U);
}

void TestEventFile::extremeNumbersReadBack()
{
    constexpr std::int64_t kLast = std::numeric_limits<std::int64_t>::max();
    EventFile file(0);
    file.addScalars(kLast, 0, {{"a", std::numeric_limits<double>::quiet_NaN()}, {"b", -1e300}});
    const auto events = readEvents(file.bytes());
    QCOMPARE(events.at(1).step, static_cast<std::uint64_t>(kLast));
    QVERIFY(std::isnan(events[1].values.at(0).number));
    QVERIFY(std::isinf(events[1].values.at(1).number));
}

void TestEventFile::stepWithoutValuesLeavesNothing()
{
    EventFile file(0);
    const auto before = file.bytes();
    file.addScalars(1, 1, {});
    QCOMPARE(file.bytes(), before);
}

void TestEventFile::everyDamagedByteIsNoticed()
{
    EventFile file(1);
    file.addScalars(1, 1, {{"train.loss", 0.5}});
    std::vector<std::uint8_t> bytes = file.bytes();
    for (std::uint8_t& byte : bytes) {
        byte ^= 0x10U;
        QVERIFY_EXCEPTION_THROWN(readEvents(bytes), std::runtime_error);
        byte ^= 0x10U;
    }
}

void TestEventFile::nameIsWhatTensorBoardLooksFor()
{
    QCOMPARE(EventFile::nameFor(1767323045, "desk"),
        std::string("events.out.tfevents.1767323045.desk.digit-studio"));
    QCOMPARE(EventFile::nameFor(1, "a/b"), std::string("events.out.tfevents.1.a_b.digit-studio"));
    QCOMPARE(
        EventFile::nameFor(1, ""), std::string("events.out.tfevents.1.localhost.digit-studio"));
}

QTEST_APPLESS_MAIN(TestEventFile)
#include "tst_eventfile.moc"
