// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inspect/answerview.h"
#include "ui/inspect/heatsheet.h"
#include "ui/inspect/historychart.h"
#include "ui/inspect/similarstrip.h"
#include "ui/theme/theme.h"
#include "ui/theme/themetokens.h"

#include <QComboBox>
#include <QLabel>
#include <QScrollArea>
#include <QSignalSpy>
#include <QSlider>
#include <QTest>

using namespace studio;
using namespace studio::ui;
using namespace Qt::StringLiterals;

/// Shows explanations that a test makes up.
class AnswerViewTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void itSaysWhatToDoUntilThereIsSomething();
    void whatSpeaksForAndAgainstIsTold();
    void whatIsNotFoundIsSaid();
    void similarImagesAreReadAloud();
    void aRunIsChosenAndTheChoiceStays();
    void theSliderWalksThroughTheEpochs();
    void itIsWatchedWhileItIsSeen();
    void itFitsTheSmallestWindow();

private:
    static app::Explanation explanation();
    template <typename Widget> Widget* find(const char* name) const
    {
        return m_view->findChild<Widget*>(QString::fromLatin1(name));
    }

    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<AnswerView> m_view;
};

app::Explanation AnswerViewTest::explanation()
{
    app::Explanation result;
    result.seen = core::GrayImage(core::kDigitSide, core::kDigitSide);
    result.seen.pixels[400] = 255;
    result.reading.digit = 7;
    result.reading.isDigit = true;
    result.gradient[400] = 1;
    result.gradient[401] = -1;
    result.layers.push_back({2, 2, 2, {0, 1, 0, 0, 3, 3, 3, 3}});
    return result;
}

void AnswerViewTest::init()
{
    m_theme = std::make_unique<Theme>(*qApp);
    m_view = std::make_unique<AnswerView>();
    m_view->resize(636, 560);
}

void AnswerViewTest::itSaysWhatToDoUntilThereIsSomething()
{
    m_view->show();
    QVERIFY(!find<QLabel>("inspectTitle")->isVisible());
    m_view->showExplanation(explanation());
    QVERIFY(find<QLabel>("inspectTitle")->isVisible());
    QCOMPARE(find<QLabel>("inspectTitle")->text(), u"Why is this a 7?"_s);
    m_view->showNothing();
    QVERIFY(!find<QLabel>("inspectTitle")->isVisible());
}

void AnswerViewTest::whatSpeaksForAndAgainstIsTold()
{
    app::Explanation whole = explanation();
    whole.occlusion.emplace();
    whole.flip = core::Flip{whole.seen, 1, 0.05};
    whole.isFlipSearched = true;
    m_view->showExplanation(whole);
    for (const HeatSheet* const sheet : m_view->findChildren<HeatSheet*>())
        QVERIFY(sheet->hasMap());
    QVERIFY(find<QLabel>("flipCaption")->text().contains(u"makes it a 1: 5.0 %"_s));
    // A pixel that speaks for the answer is blue, one against it orange.
    const auto* const sheet = m_view->findChildren<HeatSheet*>().constFirst();
    QImage picture(sheet->size(), QImage::Format_RGB32);
    const_cast<HeatSheet*>(sheet)->render(&picture);
    const auto at = [&picture](int pixel) {
        return picture.pixelColor(1 + pixel % core::kDigitSide * HeatSheet::kZoom + 2,
            1 + pixel / core::kDigitSide * HeatSheet::kZoom + 2);
    };
    const ThemeTokens& tokens = ThemeTokens::fromPalette(sheet->palette());
    QCOMPARE(at(400), tokens.series[0]);
    QCOMPARE(at(401), tokens.series[1]);
    QCOMPARE(at(0), tokens.field);
}

void AnswerViewTest::whatIsNotFoundIsSaid()
{
    app::Explanation whole = explanation();
    whole.isFlipSearched = true;
    whole.reading.isDigit = false;
    m_view->showExplanation(whole);
    QVERIFY(!m_view->findChildren<HeatSheet*>().at(2)->hasMap());
    QVERIFY(find<QLabel>("inspectTitle")->text().startsWith(u"Not a digit"_s));
    m_view->showProblem(u"no room"_s);
    QVERIFY(find<QLabel>("inspectTitle")->text().contains(u"no room"_s));
}

void AnswerViewTest::similarImagesAreReadAloud()
{
    app::Explanation whole = explanation();
    whole.similar = {{whole.seen, 7}, {whole.seen, 1}};
    m_view->showExplanation(whole);
    QCOMPARE(m_view->findChild<SimilarStrip*>()->accessibleDescription(), u"7, 1"_s);
}

void AnswerViewTest::aRunIsChosenAndTheChoiceStays()
{
    QSignalSpy chosen(m_view.get(), &AnswerView::runChosen);
    auto* const runs = find<QComboBox>("inspectRun");
    m_view->setRuns({{u"old"_s, "/runs/old"}});
    runs->setCurrentIndex(1);
    QCOMPARE(chosen.count(), qsizetype(1));
    QVERIFY(chosen[0][0].value<std::filesystem::path>() == "/runs/old");
    m_view->setRuns({{u"new"_s, "/runs/new"}, {u"old"_s, "/runs/old"}});
    QCOMPARE(runs->currentText(), u"old"_s);
    QCOMPARE(chosen.count(), qsizetype(1));
    m_view->setRuns({{u"new"_s, "/runs/new"}}); // deleted
    QCOMPARE(runs->currentIndex(), 0);
    QCOMPARE(chosen.count(), qsizetype(2));
    QVERIFY(chosen[1][0].value<std::filesystem::path>().empty());
}

void AnswerViewTest::theSliderWalksThroughTheEpochs()
{
    HistoryChart chart;
    QVERIFY(chart.text().isEmpty());
    std::vector<core::HistoryEntry> history;
    for (const int digit : {1, 7, 7}) {
        core::HistoryEntry entry{static_cast<std::int64_t>(history.size()) + 1, {}};
        entry.reading.digit = digit;
        entry.reading.isDigit = true;
        entry.reading.digitness = 1;
        entry.reading.probabilities[static_cast<std::size_t>(digit)] = 1;
        history.push_back(entry);
    }
    chart.setHistory(history);
    QVERIFY2(chart.text().startsWith(u"After epoch 3: 7"_s), qPrintable(chart.text()));
    auto* const slider = chart.findChild<QSlider*>();
    slider->setValue(0);
    QVERIFY2(chart.text().startsWith(u"After epoch 1: 1"_s), qPrintable(chart.text()));
    chart.setHistory(history); // the drawing went on: the place stays
    QCOMPARE(slider->value(), 0);
}

void AnswerViewTest::itIsWatchedWhileItIsSeen()
{
    QSignalSpy watched(m_view.get(), &AnswerView::watched);
    m_view->show();
    m_view->hide();
    QCOMPARE(watched.count(), qsizetype(2));
    QVERIFY(watched[0][0].toBool() && !watched[1][0].toBool());
}

void AnswerViewTest::itFitsTheSmallestWindow()
{
    m_view->showExplanation(explanation());
    m_view->show();
    const auto* const area = find<QScrollArea>("inspectScroll");
    QVERIFY2(area->widget()->minimumSizeHint().width() <= area->viewport()->width(),
        qPrintable(QString::number(area->widget()->minimumSizeHint().width())));
}

QTEST_MAIN(AnswerViewTest)
#include "tst_answerview.moc"
