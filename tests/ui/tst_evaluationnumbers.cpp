// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/controllers/errortext.h"
#include "app/controllers/evaluationcontroller.h"
#include "core/data/builtindigits.h"
#include "core/ink/inkfile.h"
#include "core/run/runcontrol.h"
#include "core/runs/bundledreferee.h"
#include "models/families.h"
#include "tests/app/clirun.h"
#include "tests/support/recordingobserver.h"
#include "tests/ui/naiveevaluation.h"
#include "ui/evaluate/classtable.h"
#include "ui/evaluate/evaluatepage.h"
#include "ui/evaluate/reliabilitydiagram.h"
#include "ui/text/quantitytext.h"

#include <QFile>
#include <QLabel>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <cmath>

using namespace Qt::StringLiterals;
using namespace studio;
using app::EvaluationController;
using core::kDigitPixels;
using Kind = core::EvaluationSource::Kind;

namespace {

bool isClose(double a, double b)
{
    return std::abs(a - b) < 1e-9;
}

void compare(const QJsonObject& json, const Naive& naive)
{
    QVERIFY(isClose(json[u"accuracy"_s].toDouble(), naive.accuracy));
    QVERIFY(isClose(json[u"interval"_s][0].toDouble(), naive.low));
    QVERIFY(isClose(json[u"interval"_s][1].toDouble(), naive.high));
    QVERIFY(isClose(json[u"loss"_s].toDouble(), naive.loss));
    QVERIFY(isClose(json[u"calibration_error"_s].toDouble(), naive.calibrationError));
    for (int k = 0; k < 10; ++k) {
        QVERIFY(isClose(json[u"precision"_s][k].toDouble(), naive.precision[k]));
        QVERIFY(isClose(json[u"recall"_s][k].toDouble(), naive.recall[k]));
        QVERIFY(isClose(json[u"per_class"_s][k].toDouble(), naive.recall[k]));
        QVERIFY(isClose(json[u"f1"_s][k].toDouble(), naive.f1[k]));
        for (int j = 0; j < 10; ++j)
            QCOMPARE(json[u"confusion"_s][k][j].toInt(), naive.confusion[k][j]);
    }
}

} // namespace

/// Every number on the Evaluate page equals that of `evaluate --json` and one that is counted here.
class TestEvaluationNumbers : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void pageCommandLineAndSimpleCountAgree();
    void soDoTheyOnWhatIsNoDigit();

private:
    QString path(const QString& name) const { return m_folder.filePath(name); }
    /// The page after the models have read `data`.
    void evaluate(const core::EvaluationSource& data, bool isCompared);
    QString figure(const QString& name) const
    {
        const auto* const label = m_page.findChild<QLabel*>(u"figure."_s + name);
        return label == nullptr ? QString() : label->text();
    }
    QString cell(int row, int column) const
    {
        const auto* const table = m_page.findChild<ui::ClassTable*>();
        return table->model()->index(row, column).data().toString();
    }
    void comparePage(const QString& model, const Naive& naive);

    QTemporaryDir m_folder;
    std::shared_ptr<const core::FamilyCatalog> m_catalog;
    QString m_small; ///< a network that was trained for a moment
    QString m_bundled;
    EvaluationController m_controller;
    ui::EvaluatePage m_page;
};

void TestEvaluationNumbers::initTestCase()
{
    m_catalog = models::createFamilyCatalog();
    m_controller.setCatalog(m_catalog);
    const auto data = std::make_shared<core::Dataset>(core::loadDataset("builtin:900"));
    const auto& family = m_catalog->family("cnn");
    const auto config = family.makeConfig("fast",
        {{"batch_size", std::int64_t{32}}, {"epochs", std::int64_t{2}},
            {"threads", std::int64_t{1}}});
    core::RecordingObserver observer;
    core::RunControl control;
    family.createTrainer(config, data, nullptr)->run(observer, control);
    m_small = path(u"small.safetensors"_s);
    core::writeCheckpoint(
        app::toPath(m_small), *observer.all<core::CheckpointReady>().back().checkpoint);
    const auto bundled = core::bundledReader(*m_catalog);
    QVERIFY(bundled);
    m_bundled = app::toQString(*bundled);
    connect(
        &m_controller, &EvaluationController::evaluated, &m_page, &ui::EvaluatePage::showResult);
}

void TestEvaluationNumbers::evaluate(const core::EvaluationSource& data, bool isCompared)
{
    using Source = app::ModelSource;
    app::EvaluationRequest request;
    request.model = {Source::Kind::File, isCompared ? m_small : m_bundled, u"first"_s};
    if (isCompared)
        request.other = Source{Source::Kind::Bundled, {}, u"second"_s};
    request.data = data;
    QSignalSpy evaluated(&m_controller, &EvaluationController::evaluated);
    m_controller.evaluate(request);
    QVERIFY(evaluated.wait(30'000));
}

void TestEvaluationNumbers::comparePage(const QString& model, const Naive& naive)
{
    const QLocale locale;
    const auto n = double(naive.isRight.size());
    QCOMPARE(figure(model + u".accuracy"_s), ui::percentText(naive.accuracy));
    QCOMPARE(figure(model + u".errors"_s), ui::countText(n - n * naive.accuracy));
    QCOMPARE(figure(model + u".loss"_s), locale.toString(naive.loss, 'f', 4));
    QCOMPARE(figure(model + u".calibration"_s), locale.toString(naive.calibrationError, 'f', 4));
    const auto* const label = m_page.findChild<QLabel*>(u"figure."_s + model + u".accuracy"_s);
    QVERIFY(label->accessibleName().contains(ui::percentText(naive.low)));
    QVERIFY(label->accessibleName().contains(ui::percentText(naive.high)));
}

void TestEvaluationNumbers::pageCommandLineAndSimpleCountAgree()
{
    const auto digits = core::loadDataset("builtin:900").test;
    auto small = m_catalog->open(app::toPath(m_small));
    auto bundled = m_catalog->open(app::toPath(m_bundled));
    const Naive first = countNaively(*small.classifier, digits);
    const Naive second = countNaively(*bundled.classifier, digits);
    QVERIFY(first.accuracy < 1 && first.accuracy > 0.5); // or there would be little to compare

    const CliResult cli = runCli({u"evaluate"_s, u"--model"_s, m_small, u"--against"_s, m_bundled,
        u"--data"_s, u"builtin:900"_s, u"--csv"_s, path(u"a.csv"_s), u"--report"_s,
        path(u"a.html"_s), u"--json"_s});
    QVERIFY2(cli.exitCode == 0, qPrintable(cli.complaints));
    QVERIFY(QFile::exists(path(u"a.csv"_s)) && QFile::exists(path(u"a.html"_s)));
    compare(cli.object(), first);
    compare(cli.object()[u"against"_s].toObject(), second);
    int b = 0;
    int c = 0;
    for (std::size_t i = 0; i < digits.size(); ++i) {
        b += first.isRight[i] && !second.isRight[i] ? 1 : 0;
        c += second.isRight[i] && !first.isRight[i] ? 1 : 0;
    }
    const QJsonObject test = cli.object()[u"mcnemar"_s].toObject();
    QCOMPARE(test[u"only_first"_s].toInt(), b);
    QCOMPARE(test[u"only_second"_s].toInt(), c);
    const bool isExact = b + c < 25;
    QCOMPARE(test[u"exact"_s].toBool(), isExact);
    const double z = (std::abs(b - c) - 1) / std::sqrt(double(b + c));
    QVERIFY(isClose(test[u"p"_s].toDouble(), isExact ? exactP(b, c) : std::erfc(z / M_SQRT2)));

    evaluate({Kind::TestSet, "builtin:900"}, true);
    comparePage(u"first"_s, first);
    comparePage(u"other"_s, second);
    const auto* const difference = m_page.findChild<QLabel*>(u"difference"_s);
    QVERIFY2(difference->text().contains(
                 u"reads %1 images rightly, only the second %2 "_s.arg(b).arg(c)),
        qPrintable(difference->text()));
    for (int k = 0; k < 10; ++k) {
        using Table = ui::ClassTable;
        QCOMPARE(cell(k, Table::Precision), ui::percentText(first.precision[k]));
        QCOMPARE(cell(k, Table::Recall), ui::percentText(first.recall[k]));
        QCOMPARE(cell(k, Table::F1), ui::percentText(first.f1[k]));
        for (int j = 0; j < 10; ++j) {
            const int count = first.confusion[k][j];
            QCOMPARE(
                m_page.matrix().cellText({k, j}), count == 0 ? QString() : QString::number(count));
        }
    }
    const auto bins = m_page.findChild<ui::ReliabilityDiagram*>()->bins();
    const auto told = cli.object()[u"reliability"_s].toArray();
    for (int i = 0; i < 15; ++i) {
        const auto& bin = bins.at(std::size_t(i));
        QCOMPARE(told[i][u"count"_s].toInt(), int(bin.count));
        QVERIFY(isClose(told[i][u"accuracy"_s].toDouble(), bin.accuracy));
        QVERIFY(isClose(told[i][u"confidence"_s].toDouble(), bin.confidence));
    }
}

void TestEvaluationNumbers::soDoTheyOnWhatIsNoDigit()
{
    std::vector<core::InkRecord> records;
    std::mt19937 generator(5);
    for (int digit = 0; digit < 10; ++digit)
        records.push_back({core::drawBuiltinDigit(digit, generator), core::InkTruth::Digit, digit});
    for (int i = 0; i < 6; ++i) {
        core::Stroke zigzag;
        for (int k = 0; k < 9 + i; ++k)
            zigzag.push_back({float(10 * k), float(k % 2 * 70 + 5 * i)});
        records.push_back({core::Ink{{zigzag}}, core::InkTruth::NotADigit, -1});
    }
    const QString file = path(u"mixed.ink.jsonl"_s);
    core::writeInkFile(app::toPath(file), records);
    auto bundled = m_catalog->open(app::toPath(m_bundled));
    const auto readings = bundled.classifier->classify(core::digitsOf(records).pixels, 1);
    const auto accepted = [&readings](std::size_t first, std::size_t end) {
        double count = 0;
        for (std::size_t i = first; i < end; ++i)
            count += readings[i].isDigit ? 1 : 0;
        return count / double(end - first);
    };
    const CliResult cli =
        runCli({u"evaluate"_s, u"--model"_s, m_bundled, u"--ink"_s, file, u"--json"_s});
    QCOMPARE(cli.exitCode, 0);
    QVERIFY(isClose(cli.object()[u"digits_accepted"_s].toDouble(), accepted(0, 10)));
    QVERIFY(isClose(cli.object()[u"non_digits_rejected"_s].toDouble(), 1 - accepted(10, 16)));
    evaluate({Kind::Ink, file.toStdString()}, false);
    QCOMPARE(figure(u"first.accepted"_s), ui::percentText(accepted(0, 10)));
    QCOMPARE(figure(u"first.refused"_s), ui::percentText(1 - accepted(10, 16)));
    QCOMPARE(figure(u"first.accuracy"_s), ui::percentText(cli.object()[u"accuracy"_s].toDouble()));
    QVERIFY(m_page.findChild<QLabel*>(u"evaluationNote"_s)->text().contains(u"few digits"_s));
}

QTEST_MAIN(TestEvaluationNumbers)
#include "tst_evaluationnumbers.moc"
