// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inspect/histogramscard.h"
#include "ui/inspect/layerlist.h"
#include "ui/inspect/matrixsheet.h"
#include "ui/inspect/networkview.h"
#include "ui/inspect/tilegrid.h"
#include "ui/inspect/weighthistogram.h"
#include "ui/theme/theme.h"
#include "ui/theme/themetokens.h"

#include <QComboBox>
#include <QLabel>
#include <QScrollArea>
#include <QSignalSpy>
#include <QTest>

using namespace studio;
using namespace studio::ui;
using namespace Qt::StringLiterals;

/// Shows networks that a test makes up: small enough to work them out.
class NetworkViewTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void itSaysWhatToDoUntilThereIsANetwork();
    void eachLayerIsABoxWithItsCosts();
    void anEnsembleIsSaidToBeOne();
    void filtersAreBlueAndOrange();
    void filtersOfAnInputChannelOrTheirMean();
    void aDenseLayerIsShownPerDigit();
    void aPointedCellIsWorkedOut();
    void theCellMovesWithKeys();
    void withoutADrawingTheWeightsRemain();
    void aNewLookKeepsWhatIsChosen();
    void histogramsCountEveryWeight();
    void anExampleIsChosen();
    void itFitsTheSmallestWindow();

private:
    static std::shared_ptr<app::NetworkLook> look();
    void showLayer(int row) { find<LayerList>("networkLayers")->setCurrentRow(row); }
    template <typename Widget> Widget* find(const char* name) const
    {
        return m_view->findChild<Widget*>(QString::fromLatin1(name));
    }

    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<NetworkView> m_view;
};

/// 1x4x4 -> convolution 3x3 to 2 channels -> ReLU -> convolution 1x1 to 1 -> flat -> 10.
std::shared_ptr<app::NetworkLook> NetworkViewTest::look()
{
    using core::LayerKind;
    auto result = std::make_shared<app::NetworkLook>();
    auto& layers = result->network.layers;
    layers.push_back({LayerKind::Convolution, {1, 4, 4}, {2, 4, 4}, 3, 1, 1, 18, 288});
    layers.push_back({LayerKind::Relu, {2, 4, 4}, {2, 4, 4}});
    layers.push_back({LayerKind::Convolution, {2, 4, 4}, {1, 4, 4}, 1, 1, 0, 3, 32});
    layers.push_back({LayerKind::Flatten, {1, 4, 4}, {16}});
    layers.push_back({LayerKind::Linear, {16}, {10}, 0, 1, 0, 170, 160});
    std::vector<float> filters(18, 0.0F);
    filters[4] = 1; // the first one copies, the second one is the opposite
    filters[9 + 4] = -1;
    std::vector<float> rows(160, 0.0F);
    rows[7 * 16] = 2;
    result->weights = {{filters, {}}, {}, {{3, 1}, {0.5F}}, {}, {rows, std::vector<float>(10)}};
    result->seen = core::GrayImage(core::kDigitSide, core::kDigitSide);
    std::vector<float> picture(16);
    for (std::size_t i = 0; i < picture.size(); ++i)
        picture[i] = static_cast<float>(i);
    std::vector<float> maps = picture;
    for (const float value : picture)
        maps.push_back(-value);
    std::vector<float> positive = picture;
    positive.resize(32, 0.0F);
    std::vector<float> last;
    for (const float value : picture)
        last.push_back(3 * value + 0.5F);
    std::vector<float> scores(10, 0.0F);
    scores[7] = 2 * last[0];
    result->activations = {{1, 4, 4, picture}, {2, 4, 4, maps}, {2, 4, 4, positive},
        {1, 4, 4, last}, {16, 1, 1, last}, {10, 1, 1, scores}};
    return result;
}

void NetworkViewTest::init()
{
    m_theme = std::make_unique<Theme>(*qApp);
    m_view = std::make_unique<NetworkView>();
    m_view->resize(636, 520);
    m_view->show();
}

void NetworkViewTest::itSaysWhatToDoUntilThereIsANetwork()
{
    QVERIFY(!find<LayerList>("networkLayers")->isVisible());
    m_view->showLook(look());
    QVERIFY(find<LayerList>("networkLayers")->isVisible());
    m_view->showNothing();
    QVERIFY(!find<LayerList>("networkLayers")->isVisible());
}

void NetworkViewTest::eachLayerIsABoxWithItsCosts()
{
    m_view->showLook(look());
    const auto* const layers = find<LayerList>("networkLayers");
    QCOMPARE(layers->count(), 6);
    QCOMPARE(layers->currentRow(), 1);
    QCOMPARE(layers->item(1)->text(), u"Convolution 3×3"_s);
    const auto spoken = layers->item(1)->data(Qt::AccessibleTextRole).toString();
    QCOMPARE(spoken, u"Convolution 3×3, 2 × 4 × 4, 18 learned numbers, 288 multiply-adds"_s);
    QCOMPARE(
        layers->item(5)->data(Qt::AccessibleTextRole).toString().left(15), u"Dense layer, 10"_s);
    const auto total = find<QLabel>("networkTotals")->text();
    QVERIFY2(total.contains(u"191 "_s) && total.contains(u"480 "_s), qPrintable(total));
}

void NetworkViewTest::anEnsembleIsSaidToBeOne()
{
    const auto ensemble = look();
    ensemble->network.networks = 5;
    m_view->showLook(ensemble);
    QVERIFY(find<QLabel>("networkTotals")->text().contains(u"One of 5"_s));
}

void NetworkViewTest::filtersAreBlueAndOrange()
{
    m_view->showLook(look());
    auto* const tiles = find<TileGrid>("weightsTiles");
    QImage picture(tiles->size(), QImage::Format_RGB32);
    tiles->render(&picture);
    const ThemeTokens& tokens = ThemeTokens::fromPalette(tiles->palette());
    // Tiles of 3x18 and a frame of 2 pixels, 6 apart: the middles of the first two.
    QCOMPARE(picture.pixelColor(29, 29), tokens.series[0]);
    QCOMPARE(picture.pixelColor(58 + 6 + 29, 29), tokens.series[1]);
    QCOMPARE(picture.pixelColor(10, 10), tokens.field);
}

void NetworkViewTest::filtersOfAnInputChannelOrTheirMean()
{
    m_view->showLook(look());
    auto* const part = find<QComboBox>("weightsPart");
    QVERIFY(!part->isVisible()); // one input channel: nothing to choose
    showLayer(3);
    QVERIFY(part->isVisible());
    QCOMPARE(part->count(), 3);
    QCOMPARE(part->currentIndex(), 0);
    QVERIFY(part->currentText().startsWith(u"Mean"_s));
}

void NetworkViewTest::aDenseLayerIsShownPerDigit()
{
    m_view->showLook(look());
    showLayer(5);
    auto* const part = find<QComboBox>("weightsPart");
    QCOMPARE(part->count(), 10);
    part->setCurrentIndex(7);
    QVERIFY(part->currentText().contains(u"7"_s));
    QVERIFY(!find<TileGrid>("mapsTiles")->isVisible());
    bool isTold = false;
    for (const auto* const label : m_view->findChildren<QLabel*>())
        isTold = isTold || label->text().contains(u"highest first: 7:\u00a01.00"_s);
    QVERIFY(isTold);
}

void NetworkViewTest::aPointedCellIsWorkedOut()
{
    m_view->showLook(look());
    find<TileGrid>("mapsTiles")->setCurrent(1);
    find<MatrixSheet>("mapsSheet")->setCell({2, 1}); // number 6 of the picture
    const auto place = find<QLabel>("mapsPlace")->text();
    QVERIFY2(place.startsWith(u"Channel 2, row 2, column 3: \u22126.000"_s), qPrintable(place));
    const auto sum = find<QLabel>("arithmeticSum")->text();
    QVERIFY2(sum.startsWith(u"Sum of the 9 products: \u22126.000"_s), qPrintable(sum));
    QCOMPARE(find<QLabel>("arithmeticWay")->text(), u"ReLU, the activation: 0.000"_s);
    const auto& products = find<MatrixSheet>("arithmeticProducts")->matrix().values;
    QCOMPARE(products, (std::vector<float>{0, 0, 0, 0, -6, 0, 0, 0, 0}));
    showLayer(3);
    find<MatrixSheet>("mapsSheet")->setCell({3, 0});
    const auto all = find<QLabel>("arithmeticSum")->text();
    QVERIFY2(all.contains(u"with the bias 0.500: 9.500"_s), qPrintable(all));
    showLayer(2);
    QVERIFY(!find<QLabel>("arithmeticSum")->isVisible()); // no convolution
}

void NetworkViewTest::theCellMovesWithKeys()
{
    m_view->showLook(look());
    auto* const sheet = find<MatrixSheet>("mapsSheet");
    sheet->setCell({0, 0});
    QTest::keyClick(sheet, Qt::Key_Left);
    QCOMPARE(sheet->cell(), QPoint(0, 0));
    QTest::keyClick(sheet, Qt::Key_Right);
    QTest::keyClick(sheet, Qt::Key_Down);
    QCOMPARE(sheet->cell(), QPoint(1, 1));
    auto* const tiles = find<TileGrid>("mapsTiles");
    QTest::keyClick(tiles, Qt::Key_Right);
    QCOMPARE(tiles->current(), 1);
    QTest::keyClick(tiles, Qt::Key_Right);
    QCOMPARE(tiles->current(), 1);
}

void NetworkViewTest::withoutADrawingTheWeightsRemain()
{
    const auto blank = look();
    blank->activations.clear();
    blank->seen = {};
    m_view->showLook(blank);
    QVERIFY(find<TileGrid>("weightsTiles")->isVisible());
    QVERIFY(!find<MatrixSheet>("mapsSheet")->isVisible());
    QVERIFY(!find<QLabel>("arithmeticSum")->isVisible());
}

void NetworkViewTest::aNewLookKeepsWhatIsChosen()
{
    m_view->showLook(look());
    showLayer(3);
    find<QComboBox>("weightsPart")->setCurrentIndex(2);
    find<MatrixSheet>("mapsSheet")->setCell({3, 3});
    m_view->showLook(look());
    QCOMPARE(find<LayerList>("networkLayers")->currentRow(), 3);
    QCOMPARE(find<QComboBox>("weightsPart")->currentIndex(), 2);
    QCOMPARE(find<MatrixSheet>("mapsSheet")->cell(), QPoint(3, 3));
}

void NetworkViewTest::histogramsCountEveryWeight()
{
    WeightHistogram histogram;
    const std::vector<float> values{-1, -1, 0, 0.02F, 1, 0.5F};
    histogram.setValues(values);
    const auto& counts = histogram.counts();
    QCOMPARE(counts.size(), WeightHistogram::kBars);
    QCOMPARE(counts.front(), std::size_t{2});
    QCOMPARE(counts[20], std::size_t{2});
    QCOMPARE(counts[30], std::size_t{1});
    QCOMPARE(counts.back(), std::size_t{1});
    histogram.setValues({});
    QCOMPARE(std::count(counts.begin(), counts.end(), std::size_t{0}), std::ptrdiff_t{41});
}

void NetworkViewTest::anExampleIsChosen()
{
    QSignalSpy chosen(m_view.get(), &NetworkView::exampleChosen);
    m_view->showLook(look());
    find<QComboBox>("networkPicture")->setCurrentIndex(4);
    find<QComboBox>("networkPicture")->setCurrentIndex(0);
    QCOMPARE(chosen.count(), qsizetype(2));
    QCOMPARE(chosen[0][0].toInt(), 3);
    QCOMPARE(chosen[1][0].toInt(), app::NetworkController::kDrawing);
}

void NetworkViewTest::itFitsTheSmallestWindow()
{
    m_view->showLook(look());
    m_view->histograms().setRuns({{u"20261123-185532-cnn-fast-and-a-long-name"_s, "one"}});
    const core::LayerHistograms moment{0, 0, {{"features.0.weight", {}, {}}}};
    m_view->histograms().showHistory(
        std::make_shared<const std::vector<core::LayerHistograms>>(1, moment));
    const auto* const area = find<QScrollArea>("networkScroll");
    for (int row = 0; row < 6; ++row) {
        showLayer(row);
        QVERIFY2(area->widget()->minimumSizeHint().width() <= area->viewport()->width(),
            qPrintable(QString::number(area->widget()->minimumSizeHint().width())));
    }
}

QTEST_MAIN(NetworkViewTest)
#include "tst_networkview.moc"
