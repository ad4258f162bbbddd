// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/controllers/evaluationcontroller.h"

#include "app/controllers/errortext.h"
#include "app/controllers/evaluationexporter.h"
#include "core/evaluation/evaluationcsv.h"
#include "core/ink/inkfile.h"
#include "tests/support/fakeclassifier.h"
#include "tests/support/fakefamily.h"
#include "tests/support/tinydataset.h"

#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace studio;
using app::EvaluationController;
using app::ModelSource;
using Kind = core::EvaluationSource::Kind;

/// Judges the fake model, which reads the tiny data set rightly.
class TestEvaluationController : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void theModelThatAnswersIsJudged();
    void twoModelsAreCompared();
    void beforeTheEngineIsThereNothingHappens();
    void whatCannotBeUsedIsSaidAndTheLastResultStays();
    void aModelThatWritesIsRefused();
    void theNewestRequestWins();
    void itCanBeCancelled();
    void robustnessIsAddedToTheResult();
    void filesAreWritten();

private:
    QString path(const QString& name) const { return m_folder.filePath(name); }
    app::EvaluationRequest request(const QString& data) const
    {
        app::EvaluationRequest request;
        request.model.name = u"the model"_s;
        request.data.source = path(data).toStdString();
        return request;
    }

    QTemporaryDir m_folder;
};

void TestEvaluationController::initTestCase()
{
    core::writeTinyDataset(path(u"digits"_s).toStdString(), 100, 40);
    core::writeTinyDataset(path(u"many"_s).toStdString(), 100, 20'000);
}

void TestEvaluationController::theModelThatAnswersIsJudged()
{
    EvaluationController controller;
    controller.setCatalog(core::makeFakeCatalog());
    controller.setAnswering(core::FakeClassifier(), u"run 1"_s);
    QCOMPARE(controller.answeringName(), u"run 1"_s);
    QSignalSpy evaluated(&controller, &EvaluationController::evaluated);
    QSignalSpy busy(&controller, &EvaluationController::busyChanged);
    controller.evaluate(request(u"digits"_s));
    QVERIFY(controller.isBusy());
    QVERIFY(evaluated.wait());
    QVERIFY(!controller.isBusy());
    QCOMPARE(busy.count(), qsizetype(2));
    const auto result = controller.result();
    QCOMPARE(result->model.evaluation.correct, 40U);
    QCOMPARE(result->model.evaluation.images.size(), 40U);
    QVERIFY(result->model.name == "the model");
    QVERIFY(!result->other && !result->difference);
}

void TestEvaluationController::twoModelsAreCompared()
{
    EvaluationController controller;
    controller.setCatalog(core::makeFakeCatalog());
    controller.setAnswering(core::FakeClassifier(), {});
    QSignalSpy evaluated(&controller, &EvaluationController::evaluated);
    auto both = request(u"digits"_s);
    both.other = ModelSource{ModelSource::Kind::Answering, {}, u"the same"_s};
    controller.evaluate(both);
    QVERIFY(evaluated.wait());
    QVERIFY(controller.result()->other->name == "the same");
    QCOMPARE(controller.result()->difference->p, 1.0);
}

void TestEvaluationController::beforeTheEngineIsThereNothingHappens()
{
    EvaluationController controller;
    controller.evaluate(request(u"digits"_s));
    controller.measureRobustness();
    controller.explain(0, false);
    QVERIFY(!controller.isBusy());
}

void TestEvaluationController::whatCannotBeUsedIsSaidAndTheLastResultStays()
{
    EvaluationController controller;
    controller.setCatalog(core::makeFakeCatalog());
    QSignalSpy failed(&controller, &EvaluationController::failed);
    controller.evaluate(request(u"digits"_s)); // no model answers yet
    QVERIFY(failed.wait());
    QVERIFY(failed.last()[0].toString().contains(u"no model yet"_s));
    controller.setAnswering(core::FakeClassifier(), {});
    QSignalSpy evaluated(&controller, &EvaluationController::evaluated);
    controller.evaluate(request(u"digits"_s));
    QVERIFY(evaluated.wait());
    const auto before = controller.result();
    controller.evaluate(request(u"nowhere"_s));
    QVERIFY(failed.wait());
    QVERIFY(failed.last()[0].toString().contains(u"nowhere"_s));
    QFile garbage(path(u"garbage.safetensors"_s));
    QVERIFY(garbage.open(QIODevice::WriteOnly) && garbage.write("no model") > 0);
    garbage.close();
    auto wrong = request(u"digits"_s);
    wrong.model = {ModelSource::Kind::File, garbage.fileName(), u"garbage"_s};
    controller.evaluate(wrong);
    QVERIFY(failed.wait());
    QVERIFY(failed.last()[0].toString().contains(u"garbage"_s));
    QVERIFY(!controller.isBusy());
    QCOMPARE(controller.result(), before);
}

void TestEvaluationController::aModelThatWritesIsRefused()
{
    core::FakeBehaviour behaviour;
    behaviour.hasClassifier = false;
    behaviour.writesDigits = true;
    EvaluationController controller;
    controller.setCatalog(core::makeFakeCatalog(behaviour));
    core::Checkpoint checkpoint;
    checkpoint.config =
        controller.hasEngine() ? core::FakeFamily(behaviour).makeConfig("fast") : core::RunConfig();
    checkpoint.tensors.push_back(
        {"model.weight", core::TensorType::F32, {4}, std::vector<std::uint8_t>(16)});
    const QString file = path(u"writer.safetensors"_s);
    core::writeCheckpoint(app::toPath(file), checkpoint);
    auto wrong = request(u"digits"_s);
    wrong.model = {ModelSource::Kind::File, file, u"writer"_s};
    QSignalSpy failed(&controller, &EvaluationController::failed);
    controller.evaluate(wrong);
    QVERIFY(failed.wait());
    QVERIFY2(failed[0][0].toString().contains(u"does not read digits"_s),
        qPrintable(failed[0][0].toString()));
}

void TestEvaluationController::theNewestRequestWins()
{
    EvaluationController controller;
    controller.setCatalog(core::makeFakeCatalog());
    controller.setAnswering(core::FakeClassifier(), {});
    QSignalSpy evaluated(&controller, &EvaluationController::evaluated);
    QSignalSpy cancelled(&controller, &EvaluationController::cancelled);
    controller.evaluate(request(u"many"_s));
    controller.evaluate(request(u"digits"_s));
    QVERIFY(evaluated.wait());
    QCOMPARE(controller.result()->model.evaluation.count, 40U);
    QVERIFY(!evaluated.wait(50));
    QCOMPARE(evaluated.count(), qsizetype(1));
    QCOMPARE(cancelled.count(), qsizetype(0));
}

void TestEvaluationController::itCanBeCancelled()
{
    EvaluationController controller;
    controller.setCatalog(core::makeFakeCatalog());
    controller.setAnswering(core::FakeClassifier(), {});
    QSignalSpy evaluated(&controller, &EvaluationController::evaluated);
    QSignalSpy cancelled(&controller, &EvaluationController::cancelled);
    controller.evaluate(request(u"many"_s));
    controller.cancel();
    QVERIFY(cancelled.wait());
    QVERIFY(!controller.isBusy());
    QCOMPARE(evaluated.count(), qsizetype(0));
    controller.evaluate(request(u"digits"_s)); // and it can be used again
    QVERIFY(evaluated.wait());
}

void TestEvaluationController::robustnessIsAddedToTheResult()
{
    EvaluationController controller;
    controller.setCatalog(core::makeFakeCatalog());
    controller.setAnswering(core::FakeClassifier(), {});
    QSignalSpy evaluated(&controller, &EvaluationController::evaluated);
    auto both = request(u"digits"_s);
    both.other = both.model;
    controller.evaluate(both);
    QVERIFY(evaluated.wait());
    QSignalSpy points(&controller, &EvaluationController::pointMeasured);
    QSignalSpy measured(&controller, &EvaluationController::measured);
    controller.measureRobustness();
    QVERIFY(measured.wait());
    QCOMPARE(points.count(), qsizetype(50));
    const auto result = controller.result();
    QCOMPARE(result->model.robustness.size(), 25U);
    QVERIFY(result->model.robustness == result->other->robustness);
    core::FakeClassifier classifier;
    QVERIFY(
        result->model.robustness == core::measureRobustness(classifier, result->data->images, 1));
}

void TestEvaluationController::filesAreWritten()
{
    EvaluationController controller;
    controller.setCatalog(core::makeFakeCatalog());
    controller.setAnswering(core::FakeClassifier(), {});
    QSignalSpy evaluated(&controller, &EvaluationController::evaluated);
    controller.evaluate(request(u"digits"_s));
    QVERIFY(evaluated.wait());
    app::EvaluationExporter exporter;
    QSignalSpy written(&exporter, &app::EvaluationExporter::written);
    QSignalSpy failed(&exporter, &app::EvaluationExporter::failed);
    exporter.writeCsv(controller.result(), path(u"a.csv"_s));
    exporter.writeHtml(controller.result(), path(u"a.html"_s));
    QImage picture(8, 8, QImage::Format_RGB32);
    picture.fill(Qt::white);
    exporter.writePng(picture, path(u"a.png"_s));
    QTRY_COMPARE(written.count(), qsizetype(3));
    QFile csv(path(u"a.csv"_s));
    QVERIFY(csv.open(QIODevice::ReadOnly));
    QCOMPARE(csv.readAll().toStdString(), core::evaluationCsv(*controller.result()));
    QCOMPARE(QImage(path(u"a.png"_s)).size(), QSize(8, 8));
    exporter.writeCsv(controller.result(), path(u"nowhere/a.csv"_s));
    QTRY_COMPARE(failed.count(), qsizetype(1));
}

QTEST_GUILESS_MAIN(TestEvaluationController)
#include "tst_evaluationcontroller.moc"
