// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ink/inkfile.h"
#include "tests/support/fakeclassifier.h"
#include "tests/ui/windowfixture.h"
#include "ui/canvas/correction.h"
#include "ui/canvas/drawingcanvas.h"
#include "ui/canvas/drawpanel.h"
#include "ui/canvas/probabilitybars.h"
#include "ui/mydigits/mydigitsdialog.h"
#include "ui/mydigits/mydigitsmodel.h"
#include "ui/mydigits/teachingcard.h"
#include "ui/window/mydigitswiring.h"
#include "ui/window/studioactions.h"

#include <QLabel>
#include <QListView>
#include <QPushButton>
#include <QSignalSpy>

using namespace studio;
using namespace studio::ui;
using namespace Qt::StringLiterals;

/// Correcting an answer on the canvas, and the dialog on what was corrected.
class MyDigitsTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void aClickOnABarKeepsTheDrawingAsThatDigit();
    void anotherClickCorrectsTheCorrection();
    void aKeyOnTheCanvasDoesTheSame();
    void withoutADrawingNothingIsKept();
    void ofANumberThePartThatIsShownIsMeant();
    void aDamagedFileIsNamedWhereTheDrawingsWouldBe();
    void whatIsDeletedComesBack();
    void aDrawingIsShownOnTheCanvasAgain();
    void theCardSaysWhatItNeeds();
    void theResultIsShownUntilTheDrawingsChange();

private:
    DrawPanel& panel() { return m_fixture->window->drawPanel(); }
    DrawingCanvas& canvas() { return panel().canvas(); }
    MyDigitsDialog& dialog() { return m_fixture->window->myDigits().dialog(); }
    const std::vector<core::InkRecord>& kept() { return m_fixture->myDigits.drawings(); }
    void draw(const core::Ink& ink);
    void clickBar(int digit);

    std::unique_ptr<WindowFixture> m_fixture;
};

namespace {

const core::Ink kStroke{{{{60, 60}, {60, 220}}}};

QAction* actionNamed(const QWidget& widget, const QString& text)
{
    for (QAction* const action : widget.actions()) {
        if (action->text() == text)
            return action;
    }
    return nullptr;
}

} // namespace

void MyDigitsTest::init()
{
    m_fixture = std::make_unique<WindowFixture>();
    m_fixture->window->show();
    m_fixture->inference.setClassifier(
        std::make_shared<core::FakeClassifier>(), app::ModelOrigin::OpenedFile);
}

void MyDigitsTest::draw(const core::Ink& ink)
{
    QSignalSpy read(&m_fixture->inference, &app::InferenceController::reading);
    QSignalSpy numbers(&m_fixture->inference, &app::InferenceController::numberRead);
    canvas().setInk(ink);
    QTRY_VERIFY(read.count() + numbers.count() > 0);
}

void MyDigitsTest::clickBar(int digit)
{
    auto* const bars = m_fixture->find<ProbabilityBars>("probabilityBars");
    const int row = bars->height() / core::kDigitClasses;
    QTest::mouseClick(bars, Qt::LeftButton, {}, {bars->width() / 2, row * digit + row / 2});
}

void MyDigitsTest::aClickOnABarKeepsTheDrawingAsThatDigit()
{
    draw(kStroke);
    clickBar(7);
    QTRY_COMPARE(kept().size(), std::size_t{1});
    QCOMPARE(kept()[0].label, 7);
    QVERIFY(kept()[0].ink == canvas().ink());
    QCOMPARE(m_fixture->find<QLabel>("drawAnswerDetail")->text(), u"kept in My digits as 7"_s);
}

void MyDigitsTest::anotherClickCorrectsTheCorrection()
{
    draw(kStroke);
    clickBar(7);
    QTRY_COMPARE(kept().size(), std::size_t{1});
    clickBar(7); // says nothing new
    clickBar(1);
    QTRY_VERIFY(!kept().empty() && kept().back().label == 1);
    QCOMPARE(kept().size(), std::size_t{1});
    draw({{{{60, 60}, {60, 220}}, {{20, 20}, {100, 20}}}});
    clickBar(5);
    QTRY_COMPARE(kept().size(), std::size_t{2}); // another drawing
}

void MyDigitsTest::aKeyOnTheCanvasDoesTheSame()
{
    draw(kStroke);
    QTest::keyClick(&canvas(), Qt::Key_4);
    QTRY_COMPARE(kept().size(), std::size_t{1});
    QCOMPARE(kept()[0].label, 4);
    QTest::keyClick(&canvas(), Qt::Key_N);
    QTRY_VERIFY(kept().back().truth == core::InkTruth::NotADigit);
    QCOMPARE(kept().size(), std::size_t{1});
}

void MyDigitsTest::withoutADrawingNothingIsKept()
{
    QSignalSpy said(&panel().correction(), &Correction::said);
    QTest::keyClick(&canvas(), Qt::Key_4);
    clickBar(3);
    QCOMPARE(said.count(), qsizetype(0));
}

void MyDigitsTest::ofANumberThePartThatIsShownIsMeant()
{
    const core::Stroke left{{20, 60}, {20, 220}};
    const core::Stroke right{{200, 60}, {200, 220}, {260, 220}};
    canvas().setInk({{left, right}});
    core::NumberReading number;
    for (int i = 0; i < 2; ++i) {
        core::NumberPart part;
        part.box = i == 0 ? core::NumberBox{20, 60, 20, 220} : core::NumberBox{200, 60, 260, 220};
        part.seen = core::FakeClassifier::imageOf(i + 1);
        part.reading.digit = i + 1;
        part.reading.isDigit = true;
        part.reading.digitness = 1;
        part.reading.probabilities[static_cast<std::size_t>(i) + 1] = i == 0 ? 0.9F : 0.6F;
        number.parts.push_back(part);
    }
    QSignalSpy said(&panel().correction(), &Correction::said);
    panel().showNumber(number);
    QVERIFY(canvas().marks()[1].isChosen);
    panel().correction().say(7);
    QVERIFY((
        said[0][0].value<core::InkRecord>().ink == core::Ink{std::vector<core::Stroke>(1, right)}));
}

void MyDigitsTest::aDamagedFileIsNamedWhereTheDrawingsWouldBe()
{
    QDir(m_fixture->folder.path()).mkpath(u"my"_s);
    m_fixture->write(u"my/drawings.ink.jsonl"_s, "no ink\n");
    draw(kStroke);
    clickBar(7);
    QTRY_COMPARE(m_fixture->bannerTitle(), u"My digits cannot be kept"_s);
    dialog().show();
    bool isNamed = false;
    for (const QLabel* const label : dialog().findChildren<QLabel*>())
        isNamed =
            isNamed || (label->isVisible() && label->text().contains(u"drawings.ink.jsonl"_s));
    QVERIFY(isNamed);
}

void MyDigitsTest::whatIsDeletedComesBack()
{
    draw(kStroke);
    clickBar(7);
    QTRY_COMPARE(kept().size(), std::size_t{1});
    auto* const grid = dialog().findChild<QListView*>(u"myDigitsGrid"_s);
    QTRY_COMPARE(grid->model()->rowCount(), 1);
    QCOMPARE(grid->model()->index(0, 0).data().toString(), u"7"_s);
    QAction* const remove = actionNamed(dialog(), u"Delete"_s);
    QVERIFY(!remove->isEnabled());
    grid->selectAll();
    remove->trigger();
    QTRY_VERIFY(kept().empty());
    QAction* const undo = actionNamed(dialog(), u"Bring back what was deleted"_s);
    QTRY_VERIFY(undo->isEnabled());
    undo->trigger();
    QTRY_COMPARE(kept().size(), std::size_t{1});
    QCOMPARE(kept()[0].label, 7);
    QVERIFY(!undo->isEnabled());
}

void MyDigitsTest::aDrawingIsShownOnTheCanvasAgain()
{
    draw(kStroke);
    clickBar(7);
    QTRY_COMPARE(kept().size(), std::size_t{1});
    const core::Ink ink = canvas().ink();
    canvas().clear();
    auto* const grid = dialog().findChild<QListView*>(u"myDigitsGrid"_s);
    QTRY_COMPARE(grid->model()->rowCount(), 1);
    grid->setCurrentIndex(grid->model()->index(0, 0));
    actionNamed(dialog(), u"Show on the canvas"_s)->trigger();
    QVERIFY(canvas().ink() == ink);
}

void MyDigitsTest::theCardSaysWhatItNeeds()
{
    auto* const learn = dialog().findChild<QPushButton*>(u"teachingLearn"_s);
    QAction* const command = m_fixture->window->actions().at(Command::LearnMyDigits);
    QVERIFY(!learn->isEnabled() && !command->isEnabled()); // no drawing, no model
    draw(kStroke);
    clickBar(7);
    QTRY_COMPARE(kept().size(), std::size_t{1});
    QVERIFY(!learn->isEnabled());
    m_fixture->startEngine();
    m_fixture->teaching.setModel(m_fixture->folder.filePath(u"model.safetensors"_s));
    QVERIFY(learn->isEnabled() && command->isEnabled());
    command->trigger(); // there is no such file
    QVERIFY(dialog().isVisible());
    QTRY_COMPARE(m_fixture->bannerTitle(), u"The model has not learned"_s);
    QTRY_VERIFY(learn->isEnabled());
}

void MyDigitsTest::theResultIsShownUntilTheDrawingsChange()
{
    core::FineTuningResult result;
    result.rehearsal = "MNIST";
    result.lessons = 20;
    result.lessonsBefore = 3;
    result.lessonsAfter = 20;
    result.validationCount = 5000;
    result.validationBefore = 0.998;
    result.validationAfter = 0.9976;
    result.share = 0.5;
    dialog().show();
    dialog().teaching().showResult(result);
    auto* const table = dialog().findChild<QWidget*>(u"teachingTable"_s);
    QVERIFY(table->isVisible());
    QStringList cells;
    for (const QLabel* const cell : table->findChildren<QLabel*>())
        cells.append(cell->text());
    for (const char* text : {"3 of 20", "20 of 20", "99.80 %", "99.76 %"})
        QVERIFY2(cells.contains(QString::fromLatin1(text)), text);
    draw(kStroke);
    clickBar(7);
    QTRY_VERIFY(!table->isVisible());
}

QTEST_MAIN(MyDigitsTest)
#include "tst_mydigits.moc"
