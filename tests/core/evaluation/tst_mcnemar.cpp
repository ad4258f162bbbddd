// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/evaluation/mcnemar.h"
#include "tests/support/errorof.h"

#include <QTest>

using namespace studio::core;

namespace {

Evaluation answers(const std::vector<int>& truths, const std::vector<int>& digits)
{
    Evaluation evaluation;
    for (std::size_t i = 0; i < truths.size(); ++i) {
        EvaluatedImage image;
        image.index = i;
        image.truth = truths[i];
        image.reading.digit = digits[i];
        evaluation.images.push_back(image);
    }
    return evaluation;
}

} // namespace

class TestMcNemar : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void fewDisagreementsAreTestedExactly()
    {
        // R: binom.test(2, 12)$p.value, binom.test(6, 12)$p.value
        const McNemar test = mcNemar(2, 10);
        QVERIFY(test.isExact);
        QVERIFY(std::abs(test.p - 0.03857421875) < 1e-12);
        QVERIFY(test.isSignificant());
        QCOMPARE(mcNemar(10, 2).p, test.p);
        QCOMPARE(mcNemar(6, 6).p, 1.0);
        QCOMPARE(mcNemar(0, 0).p, 1.0);
        QVERIFY(std::abs(mcNemar(0, 5).p - 0.0625) < 1e-12);
    }

    void manyAreTestedByChiSquare()
    {
        // R: mcnemar.test(matrix(c(0, 150, 86, 0), 2)): X-squared = 16.818, p = 4.115e-05
        const McNemar test = mcNemar(86, 150);
        QVERIFY(!test.isExact);
        QVERIFY2(std::abs(test.p - 4.115e-5) < 1e-8, qPrintable(QString::number(test.p)));
        QCOMPARE(mcNemar(20, 20).p, 1.0);
        QVERIFY(mcNemar(12, 12).isExact && !mcNemar(12, 13).isExact);
    }

    void onlyWhatOneModelAloneReadsRightlyCounts()
    {
        const std::vector<int> truths{1, 2, 3, 4, -1, 5};
        const auto first = answers(truths, {1, 2, 0, 0, 7, 5});
        const auto second = answers(truths, {1, 0, 3, 0, -1, 0});
        const McNemar test = mcNemar(first, second);
        QCOMPARE(test.onlyFirst, 2U);
        QCOMPARE(test.onlySecond, 1U);
        QVERIFY(QByteArray(sentenceOf(test)).contains("may be chance"));
        QVERIFY(QByteArray(sentenceOf(mcNemar(1, 20))).contains("second model is better"));
        QVERIFY(QByteArray(sentenceOf(mcNemar(0, 0))).contains("the same images"));
    }

    void otherImagesAreRefused()
    {
        QVERIFY(failsWith(ErrorCode::UnusableInput, "same images", [] {
            mcNemar(answers({1, 2}, {1, 2}), answers({1, 3}, {1, 3}));
        }));
    }
};

QTEST_GUILESS_MAIN(TestMcNemar)
#include "tst_mcnemar.moc"
