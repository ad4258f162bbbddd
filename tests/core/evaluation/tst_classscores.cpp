// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/evaluation/classscores.h"
#include "core/evaluation/reliability.h"

#include <QTest>

using namespace studio::core;

class TestClassScores : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void scoresFollowFromTheConfusion()
    {
        Evaluation evaluation;
        evaluation.confusion[1][1] = 8;
        evaluation.confusion[1][7] = 1;
        evaluation.countOf[1] = 10; // one of them was blank
        evaluation.confusion[7][7] = 3;
        evaluation.confusion[7][1] = 1;
        evaluation.countOf[7] = 4;
        const ClassScores scores = classScores(evaluation);
        QCOMPARE(scores[1].precision.value(), 8.0 / 9);
        QCOMPARE(scores[1].recall.value(), 0.8);
        QCOMPARE(scores[1].f1.value(), 16.0 / 19);
        QCOMPARE(scores[7].precision.value(), 0.75);
        QCOMPARE(scores[7].answers, 4U);
        QVERIFY(std::abs(macroF1(scores).value() - (16.0 / 19 + 0.75) / 2) < 1e-12);
    }

    void whatNeverOccurredHasNoScore()
    {
        Evaluation evaluation;
        evaluation.countOf[3] = 2; // shown, but never answered
        const ClassScores scores = classScores(evaluation);
        QVERIFY(!scores[3].precision);
        QCOMPARE(scores[3].recall.value(), 0.0);
        QCOMPARE(scores[3].f1.value(), 0.0);
        QVERIFY(!scores[4].recall && !scores[4].f1);
        QVERIFY(!macroF1(classScores({})));
    }

    void binsOfTheDiagramMakeUpTheError()
    {
        CalibrationError calibration;
        calibration.add(0.99F, true);
        calibration.add(0.97F, false);
        calibration.add(0.5F, true);
        calibration.add(1.0F, true);
        const ReliabilityBins bins = reliabilityBins(calibration);
        QCOMPARE(bins.back().count, 3U);
        QVERIFY(std::abs(bins.back().accuracy - 2.0 / 3) < 1e-12);
        QCOMPARE(bins[7].count, 1U); // 0.5 * 15 = 7.5
        QVERIFY(std::abs(bins[7].low - 7.0 / 15) < 1e-12);
        double gap = 0;
        for (const ReliabilityBin& bin : bins)
            gap += std::abs(bin.confidence - bin.accuracy) * double(bin.count) / 4;
        QVERIFY(std::abs(gap - calibration.value()) < 1e-12);
    }
};

QTEST_GUILESS_MAIN(TestClassScores)
#include "tst_classscores.moc"
