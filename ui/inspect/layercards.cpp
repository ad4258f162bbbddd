// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inspect/layercards.h"

#include "ui/inspect/colorscale.h"
#include "ui/inspect/layertext.h"
#include "ui/inspect/matrixsheet.h"
#include "ui/inspect/tilegrid.h"
#include "ui/inspect/weighthistogram.h"
#include "ui/text/quantitytext.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <algorithm>
#include <numeric>

using namespace Qt::StringLiterals;

namespace studio::ui {

namespace {

using core::LayerKind;

constexpr int kScoreDecimals = 2;
constexpr int kMapDecimals = 3;

QLabel* captionIn(QVBoxLayout& column, QWidget* parent)
{
    auto* const label = new QLabel(parent);
    label->setProperty("role", u"caption"_s);
    label->setWordWrap(true);
    column.addWidget(label);
    return label;
}

/// The filters' part for one input channel.
Matrices filtersOf(
    const core::LayerDescription& layer, const core::LayerWeights& weights, std::size_t input)
{
    const std::size_t size = layer.kernel * layer.kernel;
    Matrices filters{layer.output.channels, layer.kernel, layer.kernel, {}};
    for (std::size_t output = 0; output < layer.output.channels; ++output) {
        const auto begin = weights.values.begin()
            + static_cast<std::ptrdiff_t>((output * layer.input.channels + input) * size);
        filters.values.insert(
            filters.values.end(), begin, begin + static_cast<std::ptrdiff_t>(size));
    }
    return filters;
}

/// The mean over all input channels.
Matrices meanFilters(const core::LayerDescription& layer, const core::LayerWeights& weights)
{
    Matrices mean = filtersOf(layer, weights, 0);
    for (std::size_t input = 1; input < layer.input.channels; ++input) {
        const Matrices part = filtersOf(layer, weights, input);
        std::transform(mean.values.begin(), mean.values.end(), part.values.begin(),
            mean.values.begin(), std::plus<>());
    }
    for (float& value : mean.values)
        value /= static_cast<float>(layer.input.channels);
    return mean;
}

} // namespace

WeightsCard::WeightsCard(QWidget* parent)
    : AnswerCard(tr("What it has learned"), QString(), parent)
    , m_part(new QComboBox(this))
    , m_tiles(new TileGrid(this))
    , m_scale(new ColorScale(this))
{
    m_part->setObjectName(u"weightsPart"_s);
    m_part->setAccessibleName(tr("Which weights"));
    m_tiles->setObjectName(u"weightsTiles"_s);
    m_tiles->setAccessibleName(tr("Weights as pictures"));
    column().addWidget(m_part, 0, Qt::AlignLeft);
    column().addWidget(m_tiles);
    column().addWidget(m_scale);
    m_histogramText = captionIn(column(), this);
    m_histogram = new WeightHistogram(this);
    column().addWidget(m_histogram);
    connect(m_part, &QComboBox::currentIndexChanged, this, &WeightsCard::showTiles);
}

void WeightsCard::setLayer(const app::NetworkLook& look, std::size_t layer)
{
    const bool isOther = m_layer != look.network.layers[layer];
    m_layer = look.network.layers[layer];
    m_weights = look.weights[layer];
    m_rowShape = m_layer.input;
    if (layer > 0 && look.network.layers[layer - 1].kind == LayerKind::Flatten)
        m_rowShape = look.network.layers[layer - 1].input;
    setVisible(!m_weights.values.empty());
    if (isOther)
        fillChoices();
    showTiles();
    m_histogram->setValues(m_weights.values);
    m_histogramText->setText(m_layer.kind == LayerKind::BatchNorm
            ? tr("What the channels are multiplied by, and how many by how much")
            : tr("All %1 weights of the layer: how many have which value")
                  .arg(countText(static_cast<double>(m_weights.values.size()))));
}

void WeightsCard::fillChoices()
{
    const QSignalBlocker blocker(m_part);
    m_part->clear();
    if (m_layer.kind == LayerKind::Convolution && m_layer.input.channels > 1) {
        m_part->addItem(tr("Mean over all %1 input channels").arg(m_layer.input.channels));
        for (std::size_t i = 0; i < m_layer.input.channels; ++i)
            m_part->addItem(tr("For input channel %1").arg(i + 1));
    } else if (m_layer.kind == LayerKind::Linear) {
        for (std::size_t i = 0; i < m_layer.output.channels; ++i)
            m_part->addItem(i < core::kDigitClasses ? tr("For the score of the %1").arg(i)
                                                    : tr("For the score of “not a digit”"));
    }
    m_part->setVisible(m_part->count() > 0);
}

void WeightsCard::showTiles()
{
    const bool hasTiles = m_layer.kind != LayerKind::BatchNorm && !m_weights.values.empty();
    m_tiles->setVisible(hasTiles);
    m_scale->setVisible(hasTiles);
    if (!hasTiles)
        setText({});
    else if (m_layer.kind == LayerKind::Linear)
        showRow();
    else
        showFilters();
}

void WeightsCard::showFilters()
{
    const int chosen = m_part->currentIndex();
    const bool isMean = chosen == 0;
    const Matrices filters = isMean
        ? meanFilters(m_layer, m_weights)
        : filtersOf(m_layer, m_weights, static_cast<std::size_t>(std::max(0, chosen - 1)));
    m_tiles->setMatrices(filters);
    m_scale->setStrongest(filters.strongest());
    const QString colors = tr("Blue weights add where there is ink, orange ones subtract.");
    setText(m_layer.input.channels == 1
            ? tr("One filter a channel.") + u' ' + colors
            : tr("Each filter has a square for every input channel; these are one square of each "
                 "filter, or their mean.")
                + u' ' + colors);
}

void WeightsCard::showRow()
{
    const std::size_t size = m_layer.input.size();
    const auto begin = m_weights.values.begin()
        + static_cast<std::ptrdiff_t>(
            static_cast<std::size_t>(std::max(0, m_part->currentIndex())) * size);
    const Matrices row{m_rowShape.channels, m_rowShape.height, m_rowShape.width,
        {begin, begin + static_cast<std::ptrdiff_t>(size)}};
    m_tiles->setMatrices(row);
    m_scale->setStrongest(row.strongest());
    setText(tr("The weights of one score, laid out as the maps that they are multiplied by: blue "
               "speaks for this digit, orange against it."));
}

MapsCard::MapsCard(QWidget* parent)
    : AnswerCard(tr("What it makes of the picture"), QString(), parent)
    , m_tiles(new TileGrid(this))
    , m_scale(new ColorScale(this))
    , m_sheet(new MatrixSheet(MatrixSheet::Kind::Picture, this))
{
    m_tiles->setObjectName(u"mapsTiles"_s);
    m_tiles->setAccessibleName(tr("Maps of all channels"));
    m_sheet->setObjectName(u"mapsSheet"_s);
    m_sheet->setAccessibleName(tr("The chosen map, enlarged"));
    column().addWidget(m_tiles);
    column().addWidget(m_scale);
    m_placeText = captionIn(column(), this);
    m_placeText->setObjectName(u"mapsPlace"_s);
    column().addWidget(m_sheet);
    connect(m_tiles, &TileGrid::currentChanged, this, [this] {
        showChannel();
        Q_EMIT placeChanged();
    });
    connect(m_sheet, &MatrixSheet::cellChanged, this, [this] {
        describePlace();
        Q_EMIT placeChanged();
    });
}

void MapsCard::setMaps(const core::FeatureMaps& maps)
{
    m_maps = maps;
    const bool areMaps = maps.height > 1 || maps.width > 1;
    for (QWidget* const widget : {static_cast<QWidget*>(m_tiles), static_cast<QWidget*>(m_scale),
             static_cast<QWidget*>(m_sheet), static_cast<QWidget*>(m_placeText)})
        widget->setVisible(areMaps);
    if (maps.values.empty())
        setText(tr("Draw a digit on the right, or choose an example above."));
    else if (!areMaps)
        setText(scoresText(maps));
    else
        setText(tr("Each small picture is the map of one channel; choose one to enlarge it."));
    if (!areMaps)
        return;
    m_tiles->setMatrices({maps.channels, maps.height, maps.width, maps.values});
    showChannel();
}

QString MapsCard::scoresText(const core::FeatureMaps& scores)
{
    const bool areScores = scores.channels <= core::kDigitClasses + 1;
    if (!areScores)
        return tr("The same %1 numbers as in the maps before.").arg(scores.channels);
    std::vector<std::size_t> order(scores.channels);
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::sort(order.begin(), order.end(),
        [&](auto a, auto b) { return scores.values[a] > scores.values[b]; });
    QStringList lines;
    for (const std::size_t digit : order) {
        const QString name =
            digit < core::kDigitClasses ? QString::number(digit) : tr("not a digit");
        lines.append(name + u":\u00a0"_s
            + decimalText(static_cast<double>(scores.values[digit]), kScoreDecimals));
    }
    return tr("The scores, the highest first: %1").arg(lines.join(u" · "_s));
}

core::LayerPlace MapsCard::place() const
{
    return {static_cast<std::size_t>(m_tiles->current()),
        static_cast<std::size_t>(m_sheet->cell().y()),
        static_cast<std::size_t>(m_sheet->cell().x())};
}

void MapsCard::showChannel()
{
    const Matrices all{m_maps.channels, m_maps.height, m_maps.width, m_maps.values};
    const float strongest = all.strongest();
    const auto values = all.at(static_cast<std::size_t>(m_tiles->current()));
    m_sheet->setMatrix({1, all.height, all.width, {values.begin(), values.end()}}, strongest);
    m_scale->setStrongest(strongest);
    describePlace();
}

void MapsCard::describePlace()
{
    const core::LayerPlace at = place();
    m_placeText->setText(
        tr("Channel %1, row %2, column %3: %4 (point at a cell with the mouse or the arrow keys)")
            .arg(at.channel + 1)
            .arg(at.row + 1)
            .arg(at.column + 1)
            .arg(decimalText(
                static_cast<double>(m_maps.at(at.channel, at.row, at.column)), kMapDecimals)));
}

} // namespace studio::ui

#include "moc_layercards.cpp"
