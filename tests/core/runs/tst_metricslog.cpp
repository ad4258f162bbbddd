// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checkpoint/durablefile.h"
#include "core/runs/metricslog.h"
#include "tests/support/errorof.h"
#include "tests/support/smalldisk.h"

#include <QTemporaryDir>
#include <QTest>

#include <cmath>
#include <fstream>
#include <limits>

using namespace studio::core;
namespace fs = std::filesystem;

namespace {

const std::vector<std::string> kIds{"train.loss", "validation.accuracy"};

std::string textOf(const fs::path& file)
{
    const auto bytes = readWholeFile(file, 1U << 30U);
    return {bytes.begin(), bytes.end()};
}

void put(const fs::path& file, const std::string& text)
{
    std::ofstream(file, std::ios::binary | std::ios::trunc) << text;
}

} // namespace

class TestMetricsLog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_file = fs::path(m_folder->path().toStdString()) / "metrics.csv";
    }

    void rowsHaveACellForEachMetric()
    {
        MetricsLog log(m_file, kIds);
        log.append(1, 0.5, 0.25, {{"train.loss", 2.3}});
        log.append(2, 1, 0.5, {{"validation.accuracy", 0.1}, {"train.loss", 1e-10}});
        log.append(2, 1, 0.5, {{"unknown", 7}});
        log.flush();
        QVERIFY(textOf(m_file)
            == "step,epoch,seconds,train.loss,validation.accuracy\n"
               "1,0.5,0.25,2.3,\n"
               "2,1,0.5,1e-10,0.1\n"
               "2,1,0.5,,\n");
    }

    void numbersAreReadBackBitForBit()
    {
        const std::vector<double> values{
            0.1, 1.0 / 3, 5e-324, 1.7976931348623157e308, -0.0, 123456789.123456789};
        {
            MetricsLog log(m_file, kIds);
            for (const double value : values)
                log.append(1, value, value, {{"train.loss", value}});
        }
        const auto rows = readMetrics(m_file);
        QCOMPARE(rows.size(), values.size());
        for (std::size_t i = 0; i < rows.size(); ++i) {
            QVERIFY(rows[i].values.at(0).value == values[i] && rows[i].epoch == values[i]);
            QVERIFY(std::signbit(rows[i].seconds) == std::signbit(values[i]));
        }
    }

    void numbersThatAreNotFiniteStayInTheLog()
    {
        {
            MetricsLog log(m_file, kIds);
            log.append(1, 0, 0,
                {{"train.loss", std::numeric_limits<double>::quiet_NaN()},
                    {"validation.accuracy", std::numeric_limits<double>::infinity()}});
        }
        const auto rows = readMetrics(m_file);
        QVERIFY(std::isnan(rows.at(0).values.at(0).value));
        QVERIFY(std::isinf(rows.at(0).values.at(1).value));
    }

    void aTornLastLineIsLeftOut()
    {
        put(m_file, "step,epoch,seconds,train.loss\n1,0.1,0.1,2.5\n2,0.2,0.2,2.");
        const auto rows = readMetrics(m_file);
        QCOMPARE(rows.size(), 1U);
        QCOMPARE(rows[0].values.at(0).value, 2.5);
    }

    void everyPrefixOfALogIsReadable()
    {
        {
            MetricsLog log(m_file, kIds);
            for (int step = 1; step <= 20; ++step)
                log.append(step, step * 0.1, step, {{"train.loss", 1.0 / step}});
        }
        std::size_t rows = 20;
        for (std::uintmax_t length = fs::file_size(m_file); length-- > 0;) {
            fs::resize_file(m_file, length);
            const std::size_t now = readMetrics(m_file).size();
            QVERIFY(now == rows || now + 1 == rows);
            rows = now;
        }
        QCOMPARE(rows, 0U);
    }

    void brokenLinesAreNamed_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("words");
        const QByteArray head("step,epoch,seconds,a\n1,1,1,1\n");
        QTest::newRow("header") << QByteArray("time,loss\n") << QByteArray("The first line");
        QTest::newRow("joined header")
            << QByteArray("step,epoch,secondsx\n") << QByteArray("The first line");
        QTest::newRow("cell too few") << head + "2,1,1\n" << QByteArray("Line 3");
        QTest::newRow("cell too many") << head + "2,1,1,1,1\n" << QByteArray("Line 3");
        QTest::newRow("no number") << head + "2,1,1,x\n" << QByteArray("Line 3");
        QTest::newRow("fraction of a step") << head + "2.5,1,1,1\n" << QByteArray("Line 3");
        QTest::newRow("no step") << head + ",1,1,1\n" << QByteArray("Line 3");
        QTest::newRow("comma as point") << head + "2,1,1,\"0,5\"\n" << QByteArray("Line 3");
        QTest::newRow("empty line") << head + "\n2,1,1,1\n" << QByteArray("Line 3");
        QTest::newRow("zeros") << head + QByteArray(5, '\0') + "\n" << QByteArray("Line 3");
    }

    void brokenLinesAreNamed()
    {
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, words);
        put(m_file, text.toStdString());
        QVERIFY(failsWith(
            ErrorCode::UnusableInput, words.toStdString(), [this] { readMetrics(m_file); }));
    }

    void windowsLineEndsAreUnderstood()
    {
        put(m_file, "step,epoch,seconds,a\r\n1,1,1,\r\n2,1,1,7\r\n");
        QCOMPARE(readMetrics(m_file).at(1).values.at(0).value, 7.0);
    }

    void continuingDropsLaterRowsAndTheTornOne()
    {
        put(m_file,
            "step,epoch,seconds,train.loss,validation.accuracy\n1,0.1,0.1,1,\n2,0.2,0.2,2,0.5\n"
            "3,0.3,0.3,3,\n3,0.4,0.");
        {
            MetricsLog log(m_file, kIds, 2);
            log.append(3, 0.3, 0.3, {{"train.loss", 33}});
        }
        const auto rows = readMetrics(m_file);
        QCOMPARE(rows.size(), 3U);
        QCOMPARE(rows[1].step, 2);
        QCOMPARE(rows[1].values.size(), 2U);
        QCOMPARE(rows[2].values.at(0).value, 33.0);
    }

    void continuingAddsNewColumnsAndKeepsOldOnes()
    {
        put(m_file, "step,epoch,seconds,old\n1,0.1,0.1,1\n");
        {
            MetricsLog log(m_file, {"new"}, 1);
            log.append(2, 0.2, 0.2, {{"new", 5}});
        }
        QVERIFY(textOf(m_file) == "step,epoch,seconds,old,new\n1,0.1,0.1,1,\n2,0.2,0.2,,5\n");
    }

    void continuingWhereTheHeaderWasTornBeginsAnew()
    {
        put(m_file, "step,epo");
        {
            const MetricsLog log(m_file, kIds, 5);
        }
        QVERIFY(readMetricIds(m_file) == kIds);
        QVERIFY(readMetrics(m_file).empty());
    }

    void aFullDiskIsReportedAndTheRowsFollowLater()
    {
        MetricsLog log(m_file, kIds);
        for (int step = 1; step <= 1000; ++step)
            log.append(step, 0, 0, {{"train.loss", 1.0 / step}});
        {
            const SmallDisk disk(4096);
            QVERIFY(failsWith(ErrorCode::CannotWrite, "metrics.csv", [&log] { log.flush(); }));
            QVERIFY(failsWith(ErrorCode::CannotWrite, "metrics.csv", [&log] { log.flush(); }));
            QVERIFY(!readMetrics(m_file).empty());
        }
        log.append(1001, 0, 0, {});
        log.flush();
        const auto rows = readMetrics(m_file);
        QCOMPARE(rows.size(), 1001U);
        for (std::size_t i = 0; i < rows.size(); ++i)
            QVERIFY(rows[i].step == static_cast<std::int64_t>(i) + 1);
    }

    void rowsReachTheFileWithinASecondOfTheNextOne()
    {
        MetricsLog log(m_file, kIds);
        int step = 0;
        QTRY_VERIFY_WITH_TIMEOUT(
            (log.append(++step, 0, 0, {}), !readMetrics(m_file).empty()), 3000);
    }

    void aLogThatCannotBeMadeIsRefused()
    {
        QVERIFY(failsWith(ErrorCode::CannotWrite, "metrics.csv",
            [this] { const MetricsLog log(m_file.parent_path() / "no" / "metrics.csv", kIds); }));
    }

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    fs::path m_file;
};

QTEST_GUILESS_MAIN(TestMetricsLog)
#include "tst_metricslog.moc"
