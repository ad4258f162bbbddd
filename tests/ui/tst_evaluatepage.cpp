// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/fakeclassifier.h"
#include "tests/ui/madeupevaluation.h"
#include "tests/ui/windowfixture.h"
#include "ui/evaluate/classtable.h"
#include "ui/evaluate/evaluateform.h"
#include "ui/evaluate/evaluatepage.h"
#include "ui/evaluate/imagedetail.h"
#include "ui/evaluate/mistakescard.h"
#include "ui/inspect/heatsheet.h"
#include "ui/window/studioactions.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHeaderView>
#include <QLabel>
#include <QScrollArea>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

using namespace studio;
using namespace studio::ui;
using namespace Qt::StringLiterals;

/// What the page shows of results that a test makes up.
class EvaluatePageTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void cellsOfTheMatrixFilterTheImages();
    void arrowKeysWalkThroughTheMatrix();
    void sharesTakeThePlaceOfCounts();
    void imagesAreSortedAndFiltered();
    void anImageOpensInTheCanvas();
    void scoresAreSortedByTheirNumbers();
    void twoModelsAreShownInTurn();
    void whatIsChosenStaysWhenTheListChanges();
    void itFitsTheSmallestWindow();
    void scoresAreNeverCutOff_data();
    void scoresAreNeverCutOff();

private:
    EvaluatePage& page() { return m_fixture->window->evaluatePage(); }

    std::unique_ptr<WindowFixture> m_fixture;
};

void EvaluatePageTest::init()
{
    m_fixture = std::make_unique<WindowFixture>();
}

void EvaluatePageTest::cleanup()
{
    m_fixture.reset();
}

void EvaluatePageTest::cellsOfTheMatrixFilterTheImages()
{
    page().showResult(madeUpEvaluation());
    auto& images = page().mistakes().model();
    QCOMPARE(images.rowCount(), 3);
    ConfusionMatrix& matrix = page().matrix();
    matrix.resize(400, 400);
    const QPoint place = matrix.cellRect({4, 3}).center().toPoint();
    QTest::mouseClick(&matrix, Qt::LeftButton, {}, place);
    QCOMPARE(images.rowCount(), 2);
    QCOMPARE(images.index(0).data().toString(), u"4 \u2192 3"_s);
    QTest::mouseClick(&matrix, Qt::LeftButton, {}, matrix.cellRect({7, 7}).center().toPoint());
    QCOMPARE(images.rowCount(), 10);
    QTest::mouseClick(&matrix, Qt::LeftButton, {}, matrix.cellRect({7, 7}).center().toPoint());
    QCOMPARE(images.rowCount(), 3);
}

void EvaluatePageTest::arrowKeysWalkThroughTheMatrix()
{
    page().showResult(madeUpEvaluation());
    ConfusionMatrix& matrix = page().matrix();
    for (int i = 0; i < 6; ++i)
        QTest::keyClick(&matrix, Qt::Key_Down);
    for (int i = 0; i < 5; ++i)
        QTest::keyClick(&matrix, Qt::Key_Right);
    QVERIFY2(matrix.accessibleDescription().startsWith(u"6 read as 5: 1 of 11 images"_s),
        qPrintable(matrix.accessibleDescription()));
    QTest::keyClick(&matrix, Qt::Key_Return);
    QCOMPARE(page().mistakes().model().rowCount(), 1);
    QTest::keyClick(&matrix, Qt::Key_Right);
    QVERIFY((matrix.chosen() == std::pair(6, 6)));
    QTest::keyClick(&matrix, Qt::Key_Escape);
    QVERIFY(!matrix.chosen());
    QCOMPARE(page().mistakes().model().rowCount(), 3);
}

void EvaluatePageTest::sharesTakeThePlaceOfCounts()
{
    page().showResult(madeUpEvaluation());
    QCOMPARE(page().matrix().cellText({4, 3}), u"2"_s);
    QVERIFY(page().matrix().cellText({1, 0}).isEmpty());
    m_fixture->find<QCheckBox>("confusionShares")->setChecked(true);
    QCOMPARE(page().matrix().cellText({4, 3}), u"16.7"_s); // of 12
}

void EvaluatePageTest::imagesAreSortedAndFiltered()
{
    page().showResult(madeUpEvaluation());
    auto& images = page().mistakes().model();
    QCOMPARE(images.image(0).index, 13U); // the highest loss
    m_fixture->find<QComboBox>("mistakesOrder")->setCurrentIndex(3);
    QCOMPARE(images.image(0).index, 3U);
    auto* const shown = m_fixture->find<QComboBox>("mistakesShow");
    QCOMPARE(shown->count(), 3);
    shown->setCurrentIndex(1);
    QCOMPARE(images.rowCount(), 100);
    shown->setCurrentIndex(2);
    QCOMPARE(images.rowCount(), 1);
    QVERIFY(
        m_fixture->find<QLabel>("imageTitle")->text().contains(u"Image 25: a 6, read as a 5"_s));
    QVERIFY(m_fixture->find<QLabel>("imageGuesses")->text().contains(u"Refused"_s));
    QVERIFY(m_fixture->find<QLabel>("evaluationNote")->text().contains(u"refuse"_s));
}

void EvaluatePageTest::anImageOpensInTheCanvas()
{
    QSignalSpy wanted(&page(), &EvaluatePage::explanationWanted);
    page().showResult(madeUpEvaluation());
    QVERIFY(wanted.count() > 0);
    QCOMPARE(wanted.last()[0].toULongLong(), 13ULL);
    core::SaliencyMap map{};
    map[400] = 1;
    page().showExplanation(99, map); // of an image that is no longer shown
    auto* const heat = page().mistakes().detail().findChild<HeatSheet*>();
    QVERIFY(!heat->hasMap());
    page().showExplanation(13, map);
    QVERIFY(heat->hasMap());
    QSignalSpy canvas(&page(), &EvaluatePage::canvasRequested);
    m_fixture->find<QToolButton>("imageToCanvas")->click();
    QCOMPARE(canvas.count(), qsizetype(1));
    QVERIFY(canvas[0][0].value<core::GrayImage>() == core::FakeClassifier::imageOf(3));
}

void EvaluatePageTest::scoresAreSortedByTheirNumbers()
{
    page().showResult(madeUpEvaluation());
    auto* const table = m_fixture->find<ClassTable>("classTable");
    QCOMPARE(table->model()->index(0, 0).data().toString(), u"0"_s);
    table->sortByColumn(ClassTable::Precision, Qt::AscendingOrder);
    QCOMPARE(table->model()->index(0, 0).data().toString(), u"3"_s); // 8 of 10
    table->sortByColumn(ClassTable::Recall, Qt::AscendingOrder);
    QCOMPARE(table->model()->index(0, 0).data().toString(), u"4"_s); // 10 of 12
}

void EvaluatePageTest::twoModelsAreShownInTurn()
{
    page().showResult(madeUpEvaluation(true));
    QCOMPARE(m_fixture->find<QLabel>("figure.first.errors")->text(), u"3"_s);
    QCOMPARE(m_fixture->find<QLabel>("figure.other.errors")->text(), u"2"_s);
    const QString difference = m_fixture->find<QLabel>("difference")->text();
    QVERIFY2(
        difference.contains(u"The difference may be chance (p = 1.00)"_s), qPrintable(difference));
    auto& images = page().mistakes().model();
    m_fixture->find<QComboBox>("mistakesShow")->setCurrentIndex(3); // only the other is right
    QCOMPARE(images.rowCount(), 1);
    QCOMPARE(images.image(0).index, 3U);
    m_fixture->find<QComboBox>("evaluateWhich")->setCurrentIndex(1);
    QCOMPARE(page().matrix().cellText({4, 3}), u"1"_s);
    QCOMPARE(images.rowCount(), 0);
    page().showResult(madeUpEvaluation());
    QVERIFY(m_fixture->find<QComboBox>("evaluateWhich")->isHidden());
    QVERIFY(m_fixture->find<QLabel>("figure.other.errors") == nullptr);
}

void EvaluatePageTest::whatIsChosenStaysWhenTheListChanges()
{
    using Source = app::ModelSource;
    EvaluateForm& form = page().form();
    const Source bundled{Source::Kind::Bundled, {}, u"bundled"_s};
    const Source run{Source::Kind::File, u"/runs/a"_s, u"a"_s};
    form.setModels({bundled, run});
    QVERIFY(form.request().model == bundled); // the first, as nobody chose
    form.setModels({run, bundled});
    QVERIFY(form.request().model == run);
    form.chooseModel(bundled);
    form.chooseOther(run);
    form.setModels({{Source::Kind::File, u"/runs/b"_s, u"b"_s}, run, bundled});
    QVERIFY(form.request().model == bundled);
    QVERIFY(form.request().other == run);
    form.setModels({bundled}); // the run was deleted
    QVERIFY(!form.request().other);
    form.chooseOther({Source::Kind::File, u"/opened"_s, u"opened"_s});
    form.setModels({bundled}); // what was opened by hand stays
    QCOMPARE(form.request().other->file, u"/opened"_s);
}

void EvaluatePageTest::itFitsTheSmallestWindow()
{
    m_fixture->window->resize(1024, 640);
    m_fixture->window->show();
    m_fixture->window->actions().at(Command::ShowEvaluate)->trigger();
    page().showResult(madeUpEvaluation(true));
    const auto* const area = page().findChild<QScrollArea*>(u"evaluateScroll"_s);
    QTRY_VERIFY2(area->widget()->minimumSizeHint().width() <= area->viewport()->width(),
        qPrintable(QString::number(area->widget()->minimumSizeHint().width())));
    QVERIFY(page().form().minimumSizeHint().width() <= page().width());
}

void EvaluatePageTest::scoresAreNeverCutOff_data()
{
    QTest::addColumn<int>("width");
    for (const int width : {1024, 1280, 1600})
        QTest::addRow("%d", width) << width;
}

void EvaluatePageTest::scoresAreNeverCutOff()
{
    QFETCH(int, width);
    m_fixture->window->resize(width, 800);
    m_fixture->window->show();
    m_fixture->window->actions().at(Command::ShowEvaluate)->trigger();
    auto* const table = m_fixture->find<ClassTable>("classTable");
    page().showResult(madeUpEvaluation(true));
    table->setScores({core::ClassScore{10'000, 10'000, 1.0, 1.0, 1.0}}, {"Ankle boot"});
    const auto* const header = table->horizontalHeader();
    for (int column = 0; column < ClassTable::ColumnCount; ++column) {
        const int text = table->sizeHintForIndex(table->model()->index(0, column)).width();
        const int wanted = std::max(header->sectionSizeHint(column), text);
        QTRY_VERIFY2(header->sectionSize(column) >= wanted,
            qPrintable(
                u"column %1: %2 < %3"_s.arg(column).arg(header->sectionSize(column)).arg(wanted)));
    }
}

QTEST_MAIN(EvaluatePageTest)
#include "tst_evaluatepage.moc"
