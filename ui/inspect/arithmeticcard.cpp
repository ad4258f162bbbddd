// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inspect/layercards.h"
#include "ui/inspect/layertext.h"
#include "ui/inspect/matrixsheet.h"

#include <QComboBox>
#include <QGridLayout>
#include <QLabel>
#include <QLocale>
#include <QSignalBlocker>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace studio::ui {

namespace {

QString number(float value)
{
    return QLocale().toString(static_cast<double>(value), 'f', 3);
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
    auto* const grid = new QGridLayout;
    grid->setHorizontalSpacing(12);
    grid->setVerticalSpacing(4);
    const auto add = [this, grid](const QString& title, int place) {
        auto* const caption = new QLabel(title, this);
        caption->setProperty("role", u"caption"_s);
        auto* const sheet = new MatrixSheet(MatrixSheet::Kind::Numbers, this);
        sheet->setAccessibleName(title);
        grid->addWidget(caption, place / 2 * 2, place % 2);
        grid->addWidget(sheet, place / 2 * 2 + 1, place % 2);
        return sheet;
    };
    m_patch = add(tr("Patch"), 0);
    m_filter = add(tr("× filter"), 1);
    m_products = add(tr("= products"), 2);
    m_products->setObjectName(u"arithmeticProducts"_s);
    m_sumText->setObjectName(u"arithmeticSum"_s);
    m_sumText->setWordWrap(true);
    m_wayText->setObjectName(u"arithmeticWay"_s);
    m_wayText->setWordWrap(true);
    auto* const texts = new QVBoxLayout;
    texts->addWidget(m_sumText);
    texts->addWidget(m_wayText);
    texts->addStretch();
    grid->addLayout(texts, 3, 1);
    grid->setColumnStretch(1, 1);
    column().addLayout(grid);
    connect(m_input, &QComboBox::currentIndexChanged, this, &ArithmeticCard::showInputChannel);
}

void ArithmeticCard::setSum(
    const app::NetworkLook& look, std::size_t layer, const core::LayerPlace& place)
{
    m_sum = core::convolutionSum(
        look.network.layers[layer], look.weights[layer], look.activations[layer], place);
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
            lines.append(tr("%1: × %2, + %3, makes %4")
                             .arg(layerName(step), number(weights.values[place.channel]),
                                 number(weights.bias[place.channel]), number(value)));
        else
            lines.append(tr("%1, the activation: %2").arg(layerName(step), number(value)));
    }
    return lines.isEmpty() ? tr("The pooling behind it leaves out this edge.") : lines.join(u'\n');
}

} // namespace studio::ui
