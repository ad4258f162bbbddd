// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inspect/layercards.h"
#include "ui/inspect/layertext.h"
#include "ui/inspect/matrixsheet.h"
#include "ui/text/quantitytext.h"

#include <QComboBox>
#include <QGridLayout>
#include <QLabel>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <cmath>

using namespace Qt::StringLiterals;

namespace studio::ui {

namespace {

constexpr int kDecimals = 3;
constexpr std::size_t kSideBySide = 3; ///< up to this kernel three sheets fit beside each other

QString number(float value)
{
    return decimalText(static_cast<double>(value), kDecimals);
}

/// "+ 0.5" or "− 0.5".
QString addend(float value)
{
    return (value < 0 ? QString(QChar(0x2212)) : u"+"_s) + u' ' + number(std::abs(value));
}

} // namespace

ArithmeticCard::ArithmeticCard(QWidget* parent)
    : AnswerCard(tr("How that number comes about"),
        tr("The convolution lays its filter on a patch of its input, multiplies each number by "
           "the weight on it, and adds everything up."),
        parent)
    , m_input(new QComboBox(this))
    , m_sumText(new QLabel(this))
    , m_wayText(new QLabel(this))
{
    m_input->setObjectName(u"arithmeticInput"_s);
    m_input->setAccessibleName(tr("Input channel"));
    column().addWidget(m_input, 0, Qt::AlignLeft);
    m_grid = new QGridLayout;
    m_grid->setHorizontalSpacing(12);
    m_grid->setVerticalSpacing(8);
    m_grid->setColumnStretch(3, 1);
    m_patch = makeSheet(tr("Patch"));
    m_filter = makeSheet(tr("× filter"));
    m_products = makeSheet(tr("= products"));
    m_products->setObjectName(u"arithmeticProducts"_s);
    m_grid->addWidget(m_patch->parentWidget(), 0, 0);
    m_grid->addWidget(m_filter->parentWidget(), 0, 1);
    column().addLayout(m_grid);
    m_sumText->setObjectName(u"arithmeticSum"_s);
    m_sumText->setWordWrap(true);
    m_wayText->setObjectName(u"arithmeticWay"_s);
    m_wayText->setWordWrap(true);
    column().addWidget(m_sumText);
    column().addWidget(m_wayText);
    connect(m_input, &QComboBox::currentIndexChanged, this, &ArithmeticCard::showInputChannel);
}

MatrixSheet* ArithmeticCard::makeSheet(const QString& title)
{
    auto* const box = new QWidget(this);
    auto* const caption = new QLabel(title, box);
    caption->setProperty("role", u"caption"_s);
    auto* const sheet = new MatrixSheet(MatrixSheet::Kind::Numbers, box);
    sheet->setAccessibleName(title);
    auto* const both = new QVBoxLayout(box);
    both->setContentsMargins({});
    both->setSpacing(2);
    both->addWidget(caption);
    both->addWidget(sheet);
    return sheet;
}

void ArithmeticCard::setSum(
    const app::NetworkLook& look, std::size_t layer, const core::LayerPlace& place)
{
    m_sum = core::convolutionSum(
        look.network.layers[layer], look.weights[layer], look.activations[layer], place);
    const bool isWide = m_sum.kernel > kSideBySide;
    m_grid->addWidget(m_products->parentWidget(), isWide ? 1 : 0, isWide ? 0 : 2);
    if (m_input->count() != static_cast<int>(m_sum.channels)) {
        const QSignalBlocker blocker(m_input);
        m_input->clear();
        for (std::size_t i = 0; i < m_sum.channels; ++i)
            m_input->addItem(tr("Input channel %1").arg(i + 1));
    }
    m_input->setVisible(m_sum.channels > 1);
    m_wayText->setText(wayText(look, layer, place));
    showInputChannel();
}

void ArithmeticCard::showInputChannel()
{
    const auto channel = static_cast<std::size_t>(std::max(0, m_input->currentIndex()));
    const auto partOf = [&](const std::vector<float>& all) {
        const Matrices matrices{m_sum.channels, m_sum.kernel, m_sum.kernel, all};
        const auto part = matrices.at(channel);
        return Matrices{1, m_sum.kernel, m_sum.kernel, {part.begin(), part.end()}};
    };
    const auto show = [](MatrixSheet* sheet, const Matrices& matrix) {
        sheet->setMatrix(matrix, matrix.strongest());
    };
    show(m_patch, partOf(m_sum.patch));
    show(m_filter, partOf(m_sum.filter));
    show(m_products, partOf(m_sum.products));
    QString text = m_sum.channels == 1
        ? tr("Sum of the %1 products: %2")
              .arg(m_sum.products.size())
              .arg(number(m_sum.result - m_sum.bias))
        : tr("Sum of these products: %1; over all %2 input channels: %3")
              .arg(number(m_sum.partOf(channel)))
              .arg(m_sum.channels)
              .arg(number(m_sum.result - m_sum.bias));
    if (m_sum.bias != 0)
        text += u'\n' + tr("with the bias %1: %2").arg(number(m_sum.bias), number(m_sum.result));
    else
        text += u'\n'
            + tr("This convolution has no bias: the normalisation behind it adds a number of its "
                 "own.");
    m_sumText->setText(text);
}

QString ArithmeticCard::wayText(
    const app::NetworkLook& look, std::size_t layer, const core::LayerPlace& place) const
{
    QStringList lines;
    for (const auto& [index, value] :
        core::wayToActivation(look.network, look.activations, layer, place)) {
        const core::LayerDescription& step = look.network.layers[index];
        const core::LayerWeights& weights = look.weights[index];
        if (step.kind == core::LayerKind::MaxPooling)
            lines.append(
                tr("%1: the largest number around it is %2").arg(layerName(step), number(value)));
        else if (step.kind == core::LayerKind::BatchNorm)
            lines.append(tr("%1: × %2 %3 makes %4")
                             .arg(layerName(step), number(weights.values[place.channel]),
                                 addend(weights.bias[place.channel]), number(value)));
        else
            lines.append(tr("%1, the activation: %2").arg(layerName(step), number(value)));
    }
    return lines.isEmpty() ? tr("The pooling behind it leaves out this edge.") : lines.join(u'\n');
}

} // namespace studio::ui
