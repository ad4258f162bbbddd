// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/runs/rundifference.h"
#include "tests/support/runfiles.h"

#include <QTest>

using namespace studio::core;

namespace {

std::string idsOf(const std::vector<ParameterDifference>& rows)
{
    std::string ids;
    for (const ParameterDifference& row : rows)
        ids += row.id + " ";
    return ids;
}

} // namespace

class TestRunDifference : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void runsThatAreTheSameDifferInNothing()
    {
        RunRecord a = sampleRecord("a");
        RunRecord b = sampleRecord("b"); // names and results are no parameters
        b.summary["test_accuracy"] = 0.5;
        b.created = "2027-01-01T00:00:00Z";
        QVERIFY(differences({&a, &b}).empty());
        QVERIFY(differences({&a}).empty());
        QVERIFY(differences({}).empty());
    }

    void onlyParametersThatDifferAreListed()
    {
        RunRecord a = sampleRecord();
        RunRecord b = sampleRecord();
        RunRecord c = sampleRecord();
        b.config.parameters["rate"] = 0.2;
        c.config.parameters.erase("seed");
        const auto rows = differences({&a, &b, &c});
        QVERIFY(idsOf(rows) == "rate seed ");
        QVERIFY(rows[0].values[0] == ParameterValue(0.1));
        QVERIFY(rows[0].values[1] == ParameterValue(0.2));
        QVERIFY(rows[1].values[0] == ParameterValue(std::int64_t{1}));
        QVERIFY(!rows[1].values[2]);
    }

    void whatRunsAreAndLearnFromComesFirst()
    {
        RunRecord a = sampleRecord();
        RunRecord b = sampleRecord();
        b.config.family = "other";
        b.config.preset = "slow";
        b.config.parameters["epochs"] = std::int64_t{9};
        b.config.generated = GeneratedShare{0.5, {}};
        b.datasetSha256 = std::string(64, 'c'); // of the same name
        b.software = {{"torch", "2.0"}};
        const auto rows = differences({&a, &b});
        QVERIFY(idsOf(rows) == "family preset data generated epochs software ");
        QVERIFY(rows[2].values[1] == ParameterValue(std::string("MNIST (cccccccc)")));
        QVERIFY(!rows[3].values[0] && rows[3].values[1] == ParameterValue(0.5));
    }

    void runsWithoutARecordHaveNoValues()
    {
        RunRecord a = sampleRecord();
        const auto rows = differences({&a, nullptr});
        QVERIFY(!rows.empty());
        for (const ParameterDifference& row : rows)
            QVERIFY(row.values.size() == 2 && !row.values[1]);
    }
};

QTEST_GUILESS_MAIN(TestRunDifference)
#include "tst_rundifference.moc"
