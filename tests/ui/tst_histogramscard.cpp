// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inspect/histogramscard.h"
#include "ui/inspect/histogramsheet.h"
#include "ui/theme/theme.h"
#include "ui/theme/themetokens.h"

#include <QComboBox>
#include <QLabel>
#include <QSignalSpy>
#include <QTest>

using namespace studio;
using namespace studio::ui;
using namespace Qt::StringLiterals;
using core::LayerHistogram;

/// Shows histograms that a test makes up.
class HistogramsCardTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void theNewestRunIsShownUntilAnotherIsChosen();
    void aRunThatIsGoneIsChosenNoMore();
    void eachLayerHasASheet();
    void whatIsMissingOrDamagedIsSaid();
    void aColumnIsDrawnWhereItsNumbersAre();

private:
    static app::HistogramHistory history();
    qsizetype sheets() const
    {
        const auto all = m_card->findChildren<HistogramSheet*>();
        return std::count_if(
            all.begin(), all.end(), [](auto* sheet) { return sheet->isVisible(); });
    }
    bool says(const QString& words) const
    {
        const auto labels = m_card->findChildren<QLabel*>();
        return std::any_of(labels.begin(), labels.end(), [&](const QLabel* label) {
            return label->isVisible() && label->text().contains(words);
        });
    }
    QComboBox* runs() const { return m_card->findChild<QComboBox*>(u"histogramsRun"_s); }

    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<HistogramsCard> m_card;
};

app::HistogramHistory HistogramsCardTest::history()
{
    std::vector<core::LayerHistograms> all;
    for (int epoch = 1; epoch <= 3; ++epoch) {
        core::LayerHistograms record{epoch * 10, static_cast<double>(epoch), {}};
        for (const auto* name : {"features.0.weight", "classifier.weight"}) {
            for (const auto of : {LayerHistogram::Of::Weights, LayerHistogram::Of::Gradients}) {
                LayerHistogram layer{name, of, {}};
                layer.count(std::vector<float>(4, 0.5F));
                record.layers.push_back(layer);
            }
        }
        all.push_back(record);
    }
    return std::make_shared<const std::vector<core::LayerHistograms>>(all);
}

void HistogramsCardTest::init()
{
    m_theme = std::make_unique<Theme>(*qApp);
    m_card = std::make_unique<HistogramsCard>(nullptr);
    m_card->resize(420, 500);
    m_card->show();
}

void HistogramsCardTest::theNewestRunIsShownUntilAnotherIsChosen()
{
    QSignalSpy chosen(m_card.get(), &HistogramsCard::runChosen);
    m_card->setRuns({{u"old"_s, "/runs/old"}});
    QVERIFY(chosen.last()[0].value<std::filesystem::path>() == "/runs/old");
    m_card->setRuns({{u"new"_s, "/runs/new"}, {u"old"_s, "/runs/old"}});
    QVERIFY(chosen.last()[0].value<std::filesystem::path>() == "/runs/new");
    runs()->setFocus();
    QTest::keyClick(runs(), Qt::Key_Down);
    QVERIFY(chosen.last()[0].value<std::filesystem::path>() == "/runs/old");
    m_card->setRuns(
        {{u"newer"_s, "/runs/newer"}, {u"new"_s, "/runs/new"}, {u"old"_s, "/runs/old"}});
    QVERIFY(chosen.last()[0].value<std::filesystem::path>() == "/runs/old");
    QCOMPARE(runs()->currentText(), u"old"_s);
}

void HistogramsCardTest::aRunThatIsGoneIsChosenNoMore()
{
    QSignalSpy chosen(m_card.get(), &HistogramsCard::runChosen);
    m_card->setRuns({{u"one"_s, "/runs/one"}});
    m_card->setRuns({});
    QVERIFY(chosen.last()[0].value<std::filesystem::path>().empty());
    QVERIFY(says(u"There is no run yet"_s));
}

void HistogramsCardTest::eachLayerHasASheet()
{
    m_card->setRuns({{u"one"_s, "/runs/one"}});
    m_card->showHistory(history());
    QCOMPARE(sheets(), qsizetype(2));
    QVERIFY(says(u"features.0.weight"_s) && says(u"more weights"_s));
    m_card->findChild<QComboBox*>(u"histogramsOf"_s)->setCurrentIndex(1);
    QCOMPARE(sheets(), qsizetype(2));
    QVERIFY(says(u"gradients"_s));
}

void HistogramsCardTest::whatIsMissingOrDamagedIsSaid()
{
    m_card->setRuns({{u"one"_s, "/runs/one"}});
    m_card->showHistory(history());
    m_card->showHistory(std::make_shared<const std::vector<core::LayerHistograms>>());
    QCOMPARE(sheets(), qsizetype(0));
    QVERIFY(says(u"recorded none"_s));
    m_card->showProblem(u"Line 3 is none"_s);
    QVERIFY(says(u"Line 3 is none"_s));
}

void HistogramsCardTest::aColumnIsDrawnWhereItsNumbersAre()
{
    HistogramSheet sheet;
    sheet.resize(52 + 2 + 60, sheet.sizeHint().height());
    LayerHistogram positive;
    positive.count(std::vector<float>(4, 0.5F));
    LayerHistogram negative;
    negative.count(std::vector<float>(4, -0.5F));
    sheet.setColumns({{1, positive}, {2, negative}});
    QImage picture(sheet.size(), QImage::Format_RGB32);
    sheet.render(&picture);
    const ThemeTokens& tokens = ThemeTokens::fromPalette(sheet.palette());
    const auto yOf = [](float value) {
        return 1 + static_cast<int>(LayerHistogram::kBins - 1 - LayerHistogram::binOf(value)) * 2;
    };
    QCOMPARE(picture.pixelColor(70, yOf(0.5F)), tokens.series[0]);
    QCOMPARE(picture.pixelColor(70, yOf(-0.5F)), tokens.field);
    QCOMPARE(picture.pixelColor(100, yOf(-0.5F)), tokens.series[1]);
    QCOMPARE(sheet.textAt({70, yOf(0.5F)}), u"Epoch 1: 4 numbers from 0.5 to 1"_s);
    QCOMPARE(sheet.textAt({100, yOf(-0.5F)}), u"Epoch 2: 4 numbers from −0.5 to −1"_s);
    QVERIFY(sheet.textAt({10, 10}).isEmpty());
}

QTEST_MAIN(HistogramsCardTest)
#include "tst_histogramscard.moc"
