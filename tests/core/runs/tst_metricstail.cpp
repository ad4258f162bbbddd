// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/runs/metricslog.h"
#include "core/runs/metricstail.h"
#include "tests/support/errorof.h"
#include "tests/support/rawfiles.h"
#include "tests/support/runfiles.h"

#include <QTemporaryDir>
#include <QTest>

#include <cmath>
#include <memory>

using namespace studio::core;
namespace fs = std::filesystem;

namespace {

const std::string kHeader = "step,epoch,seconds,loss,accuracy\n";

std::size_t rowsOf(MetricsTail& tail)
{
    return tail.poll().table.rowCount();
}

} // namespace

class TestMetricsTail : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_file = m_folder->path().toStdString() + "/metrics.csv";
    }

    void theFirstLookReadsAllThatIsThere()
    {
        writeBytes(m_file, kHeader + "1,0.5,0.1,2.5,\n2,1,0.2,,0.75\n2,1,0.25,nan,0.8\n");
        const MetricsPart part = MetricsTail(m_file).poll();
        QVERIFY(!part.isFresh && !part.hasMore);
        const MetricsTable& table = part.table;
        QCOMPARE(table.rowCount(), 3U);
        QVERIFY(table.steps == std::vector<std::int64_t>({1, 2, 2}));
        QVERIFY(table.epochs == std::vector<double>({0.5, 1, 1}));
        QVERIFY(table.seconds == std::vector<double>({0.1, 0.2, 0.25}));
        QVERIFY(table.find("accuracy")->rows == std::vector<std::uint32_t>({1, 2}));
        QVERIFY(table.find("accuracy")->values == std::vector<double>({0.75, 0.8}));
        QVERIFY(table.find("loss")->rows == std::vector<std::uint32_t>({0, 2}));
        QVERIFY(std::isnan(table.find("loss")->values[1]));
        QVERIFY(table.find("speed") == nullptr);
    }

    void laterLooksReadOnlyWhatIsNew()
    {
        writeBytes(m_file, kHeader + "1,1,1,1,\n");
        MetricsTail tail(m_file);
        MetricsTable whole = tail.poll().table;
        QCOMPARE(rowsOf(tail), 0U);
        appendText(m_file, "2,2,2,,2\n3,3,3,3,\n");
        const MetricsPart part = tail.poll();
        QCOMPARE(part.table.rowCount(), 2U);
        QVERIFY(!part.isFresh);
        whole.append(part.table);
        QCOMPARE(whole.rowCount(), 3U);
        QVERIFY(whole.find("loss")->rows == std::vector<std::uint32_t>({0, 2}));
        QVERIFY(whole.find("accuracy")->rows == std::vector<std::uint32_t>({1}));
    }

    void aTornLineWaitsForItsEnd()
    {
        writeBytes(m_file, kHeader.substr(0, 9));
        MetricsTail tail(m_file);
        QCOMPARE(rowsOf(tail), 0U);
        appendText(m_file, kHeader.substr(9) + "1,1,1,0.1");
        QCOMPARE(rowsOf(tail), 0U);
        appendText(m_file, "25,\n2,2");
        const MetricsPart part = tail.poll();
        QCOMPARE(part.table.rowCount(), 1U);
        QCOMPARE(part.table.find("loss")->values[0], 0.125);
        appendText(m_file, ",2,,\n");
        QCOMPARE(rowsOf(tail), 1U);
    }

    void aFileThatIsNotThereYetHasNoRows()
    {
        MetricsTail tail(m_file);
        QCOMPARE(rowsOf(tail), 0U);
        writeBytes(m_file, kHeader + "1,1,1,1,\n");
        const MetricsPart part = tail.poll();
        QCOMPARE(part.table.rowCount(), 1U);
        QVERIFY(!part.isFresh);
    }

    void aFileThatWasRewrittenIsReadAnew_data()
    {
        QTest::addColumn<QByteArray>("rest");
        QTest::newRow("shorter") << QByteArray("1,1,1,1,\n");
        QTest::newRow("as long") << QByteArray("1,1,1,1,\n2,2,2,7,\n");
        QTest::newRow("longer") << QByteArray("1,1,1,1,\n2,2,2,7,\n3,3,3,7,\n4,4,4,7,\n");
        QTest::newRow("header only") << QByteArray();
    }

    void aFileThatWasRewrittenIsReadAnew()
    {
        QFETCH(QByteArray, rest);
        writeBytes(m_file, kHeader + "1,1,1,1,\n2,2,2,2,\n");
        MetricsTail tail(m_file);
        QCOMPARE(rowsOf(tail), 2U);
        writeBytes(m_file, kHeader + rest.toStdString()); // in place: the inode stays
        fs::last_write_time(m_file, fs::file_time_type::clock::now() + std::chrono::seconds(1));
        const MetricsPart part = tail.poll();
        QVERIFY(part.isFresh);
        QCOMPARE(part.table.rowCount(), std::size_t(rest.count('\n')));
        QVERIFY(!tail.poll().isFresh);
    }

    void aRunThatIsResumedIsReadAnew()
    {
        {
            MetricsLog log(m_file, {"loss"});
            for (int step = 1; step <= 5; ++step)
                log.append(step, step, step, {{"loss", 1.0 / step}});
        }
        MetricsTail tail(m_file);
        QCOMPARE(rowsOf(tail), 5U);
        MetricsLog log(m_file, {"loss", "accuracy"}, 3);
        log.append(4, 4, 4, {{"accuracy", 0.5}});
        log.flush();
        const MetricsPart part = tail.poll();
        QVERIFY(part.isFresh);
        QCOMPARE(part.table.rowCount(), 4U);
        QCOMPARE(part.table.find("accuracy")->rows[0], 3U);
    }

    void aFileThatVanishedTakesItsRowsWithIt()
    {
        writeBytes(m_file, kHeader + "1,1,1,1,\n");
        MetricsTail tail(m_file);
        QCOMPARE(rowsOf(tail), 1U);
        fs::remove(m_file);
        QVERIFY(tail.poll().isFresh);
        QVERIFY(!tail.poll().isFresh);
    }

    void linesThatAreNoRowsAreCountedAndLeftOut()
    {
        writeBytes(m_file,
            kHeader + "1,1,1,1,\nx,1,1,1,\n1,1\n1,1,1,1,1,1\n1,1,1,one,\n" + std::string(20, '\0')
                + "\n,,,,\n2,2,2,,\r\n");
        const MetricsTable table = MetricsTail(m_file).poll().table;
        QCOMPARE(table.rowCount(), 2U);
        QCOMPARE(table.badLines, 6U);
    }

    void whatIsNoMetricsLogIsRefused()
    {
        writeBytes(m_file, "name,age\n");
        MetricsTail tail(m_file);
        QVERIFY(failsWith(ErrorCode::UnusableInput, "metrics.csv", [&] { tail.poll(); }));
        writeBytes(m_file, kHeader + "1,1,1,1,\n");
        QCOMPARE(rowsOf(tail), 1U); // it may become one
        MetricsTail folder(m_folder->path().toStdString());
        QVERIFY(failsWith(ErrorCode::UnusableInput, "regular file", [&] { folder.poll(); }));
    }

    void aLineWithoutEndIsRefusedAndTheRestReadAnewLater()
    {
        writeBytes(m_file, kHeader + "1,1,1,1,\n" + std::string(3U << 20U, '1'));
        MetricsTail tail(m_file);
        QVERIFY(failsWith(ErrorCode::UnusableInput, "line without end", [&] { tail.poll(); }));
        writeBytes(m_file, kHeader + "1,1,1,1,\n");
        QCOMPARE(rowsOf(tail), 1U);
    }

    void aLongFileComesInParts()
    {
        constexpr std::size_t kRows = 600'000;
        writeBytes(m_file, metricsText(kRows));
        MetricsTail tail(m_file);
        MetricsTable whole;
        bool hasMore = true;
        int parts = 0;
        while (hasMore) {
            const MetricsPart part = tail.poll();
            hasMore = part.hasMore;
            whole.append(part.table);
            ++parts;
        }
        QVERIFY(parts > 1);
        QCOMPARE(whole.rowCount(), kRows);
        QCOMPARE(whole.badLines, 0U);
        QCOMPARE(whole.steps.back(), std::int64_t{kRows});
        QCOMPARE(whole.find("validation.accuracy")->rows.size(), kRows / 10);
        QCOMPARE(whole.find("train.loss")->values.back(), 2.5 / kRows);
    }

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    fs::path m_file;
};

QTEST_GUILESS_MAIN(TestMetricsTail)
#include "tst_metricstail.moc"
