// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inspect/networkview.h"

#include "ui/inspect/histogramscard.h"
#include "ui/inspect/layercards.h"
#include "ui/inspect/layerlist.h"
#include "ui/inspect/layertext.h"
#include "ui/text/quantitytext.h"
#include "ui/theme/emptystate.h"

#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QScrollArea>
#include <QStackedWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace studio::ui {

namespace {

constexpr int kDiagramWidth = 240;

} // namespace

NetworkView::NetworkView(QWidget* parent)
    : QWidget(parent)
    , m_stack(new QStackedWidget(this))
{
    setObjectName(u"networkView"_s);
    auto* const column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->addWidget(m_stack);
    m_stack->addWidget(new EmptyState(u"inspect"_s, tr("No network to look into yet"),
        tr("Train a model or open a checkpoint: here you see its layers, what they have learned, "
           "and what they make of your drawing."),
        m_stack));
    auto* const both = new QWidget(m_stack);
    auto* const row = new QHBoxLayout(both);
    row->setContentsMargins({});
    row->setSpacing(0);
    row->addWidget(makeDiagram(both));
    row->addWidget(makeDetail(both), 1);
    m_stack->addWidget(both);
    for (QComboBox* const choice : findChildren<QComboBox*>())
        choice->installEventFilter(this);
    connect(m_layers, &QListWidget::currentRowChanged, this, &NetworkView::showLayer);
    connect(m_maps, &MapsCard::placeChanged, this, &NetworkView::showArithmetic);
    connect(m_picture, &QComboBox::currentIndexChanged, this,
        [this](int index) { Q_EMIT exampleChosen(index - 1); });
}

QWidget* NetworkView::makeDiagram(QWidget* parent)
{
    auto* const diagram = new QFrame(parent);
    diagram->setProperty("role", u"panel"_s);
    diagram->setProperty("edge", u"right"_s);
    diagram->setFixedWidth(kDiagramWidth);
    m_layers = new LayerList(diagram);
    m_totals = new QLabel(diagram);
    m_totals->setObjectName(u"networkTotals"_s);
    m_totals->setProperty("role", u"quiet"_s);
    m_totals->setWordWrap(true);
    auto* const column = new QVBoxLayout(diagram);
    column->setContentsMargins(12, 12, 12, 12);
    column->setSpacing(8);
    column->addWidget(m_layers, 1);
    column->addWidget(m_totals);
    return diagram;
}

QWidget* NetworkView::makeDetail(QWidget* parent)
{
    auto* const area = new QScrollArea(parent);
    area->setObjectName(u"networkScroll"_s);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto* const content = new QWidget(area->viewport());
    m_title = new QLabel(content);
    m_title->setObjectName(u"networkTitle"_s);
    m_title->setProperty("role", u"title"_s);
    m_explanation = new QLabel(content);
    m_explanation->setProperty("role", u"quiet"_s);
    m_explanation->setWordWrap(true);
    m_picture = new QComboBox(content);
    m_picture->setObjectName(u"networkPicture"_s);
    m_picture->setAccessibleName(tr("Picture"));
    m_picture->addItem(tr("Your drawing"));
    for (int digit = 0; digit < core::kDigitClasses; ++digit)
        m_picture->addItem(tr("Example of a %1").arg(digit));
    m_maps = new MapsCard(content);
    m_arithmetic = new ArithmeticCard(content);
    m_weights = new WeightsCard(content);
    m_histograms = new HistogramsCard(content);
    auto* const head = new QHBoxLayout;
    head->addWidget(m_title, 1);
    head->addWidget(m_picture);
    auto* const column = new QVBoxLayout(content);
    column->setContentsMargins(12, 12, 12, 12);
    column->setSpacing(12);
    column->addLayout(head);
    column->addWidget(m_explanation);
    column->addWidget(m_weights);
    column->addWidget(m_maps);
    column->addWidget(m_arithmetic);
    column->addWidget(m_histograms);
    column->addStretch(1);
    area->setWidget(content);
    return area;
}

void NetworkView::showLook(const std::shared_ptr<const app::NetworkLook>& look)
{
    m_look = look;
    m_layers->setNetwork(look->network); // shows the layer if another one is chosen by that
    showTotals();
    showLayer();
    m_stack->setCurrentIndex(1);
}

void NetworkView::showNothing()
{
    m_look.reset();
    m_stack->setCurrentIndex(0);
}

void NetworkView::showProblem(const QString& reason)
{
    m_explanation->setText(tr("This cannot be shown: %1").arg(reason));
}

void NetworkView::showTotals()
{
    const core::NetworkDescription& network = m_look->network;
    const QString total = tr("Together %1 learned numbers and %2 multiply-adds an image")
                              .arg(countText(static_cast<double>(network.parameters())),
                                  countText(static_cast<double>(network.multiplyAdds())));
    m_totals->setText(network.networks == 1 ? total
                                            : total + u'\n'
                + tr("One of %1 such networks: the model answers with the mean of them.")
                      .arg(network.networks));
}

void NetworkView::showLayer()
{
    const int row = m_layers->currentRow();
    if (!m_look || row < 0 || row > static_cast<int>(m_look->network.layers.size()))
        return;
    const bool isPicture = row == 0;
    const auto layer = static_cast<std::size_t>(std::max(0, row - 1));
    const core::LayerDescription& description = m_look->network.layers[layer];
    m_title->setText(isPicture ? tr("Picture") : layerName(description));
    m_explanation->setText(isPicture
            ? tr("What the network gets: the grey levels, shifted and scaled so that they are "
                 "around zero. Paper is a little below it, ink above.")
            : layerExplanation(description));
    if (isPicture)
        m_weights->hide();
    else
        m_weights->setLayer(*m_look, layer);
    const auto place = static_cast<std::size_t>(row);
    m_maps->setMaps(m_look->activations.empty() ? core::FeatureMaps() : m_look->activations[place]);
    showArithmetic();
}

void NetworkView::showArithmetic()
{
    const int row = m_layers->currentRow();
    const bool isShown = m_look && row > 0 && !m_look->activations.empty()
        && m_look->network.layers[static_cast<std::size_t>(row - 1)].kind
            == core::LayerKind::Convolution;
    m_arithmetic->setVisible(isShown);
    if (isShown)
        m_arithmetic->setSum(*m_look, static_cast<std::size_t>(row - 1), m_maps->place());
}

void NetworkView::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    Q_EMIT watched(true);
}

void NetworkView::hideEvent(QHideEvent* event)
{
    QWidget::hideEvent(event);
    Q_EMIT watched(false);
}

/// Whoever scrolls the view does not mean the choice that comes under the mouse.
bool NetworkView::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::Wheel) {
        event->ignore();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace studio::ui

#include "moc_networkview.cpp"
