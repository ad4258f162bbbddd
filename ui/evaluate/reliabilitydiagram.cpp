// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/evaluate/reliabilitydiagram.h"

#include "ui/text/quantitytext.h"
#include "ui/theme/fonts.h"
#include "ui/theme/themetokens.h"

#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

using namespace Qt::StringLiterals;

namespace studio::ui {

namespace {

constexpr std::size_t kFew = 10; ///< a bar of fewer images says little
constexpr qreal kFaint = 0.4;
constexpr QSize kSize{300, 250};

} // namespace

ReliabilityDiagram::ReliabilityDiagram(QWidget* parent)
    : QWidget(parent)
{
    setAccessibleName(tr("Reliability diagram"));
    setFixedSize(kSize);
}

QSize ReliabilityDiagram::sizeHint() const
{
    return kSize;
}

void ReliabilityDiagram::setBins(const core::ReliabilityBins& bins)
{
    m_bins = bins;
    QStringList spoken;
    for (const core::ReliabilityBin& bin : m_bins) {
        if (bin.count > 0)
            spoken += textOf(bin);
    }
    setAccessibleDescription(spoken.join(u"; "_s));
    update();
}

QRectF ReliabilityDiagram::plot() const
{
    return QRectF(rect()).adjusted(46, 8, -24, -38);
}

QString ReliabilityDiagram::textOf(const core::ReliabilityBin& bin) const
{
    return tr("%1 sure on average, %2 right (%3 images)")
        .arg(percentText(bin.confidence, 1), percentText(bin.accuracy, 1),
            countText(double(bin.count)));
}

void ReliabilityDiagram::paintEvent(QPaintEvent* /*event*/)
{
    const ThemeTokens& tokens = ThemeTokens::fromPalette(palette());
    const QRectF area = plot();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setFont(captionFont());
    for (const double share : {0.0, 0.25, 0.5, 0.75, 1.0}) {
        const qreal y = area.bottom() - share * area.height();
        const qreal x = area.left() + share * area.width();
        painter.setPen(tokens.hairline);
        painter.drawLine(QPointF(area.left(), y), QPointF(area.right(), y));
        painter.setPen(tokens.quietText);
        painter.drawText(QRectF(0, y - 8, area.left() - 6, 16), Qt::AlignRight | Qt::AlignVCenter,
            percentText(share, 0));
        painter.drawText(
            QRectF(x - 24, area.bottom() + 3, 48, 16), Qt::AlignCenter, percentText(share, 0));
    }
    for (const core::ReliabilityBin& bin : m_bins) {
        if (bin.count == 0)
            continue;
        const QRectF bar(area.left() + bin.low * area.width() + 1,
            area.bottom() - bin.accuracy * area.height(), (bin.high - bin.low) * area.width() - 2,
            bin.accuracy * area.height());
        painter.setOpacity(bin.count < kFew ? kFaint : 1);
        painter.fillRect(bar, tokens.series[0]);
        painter.setOpacity(1);
    }
    painter.setPen(QPen(tokens.quietText, 1.5, Qt::DashLine));
    painter.drawLine(area.bottomLeft(), area.topRight());
    painter.drawText(QRectF(area.left(), area.bottom() + 19, area.width(), 18), Qt::AlignCenter,
        tr("how sure it is"));
}

bool ReliabilityDiagram::event(QEvent* event)
{
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const auto* const help = static_cast<QHelpEvent*>(event);
    const double share = (help->pos().x() - plot().left()) / plot().width();
    for (const core::ReliabilityBin& bin : m_bins) {
        if (bin.count > 0 && share >= bin.low && share < bin.high) {
            QToolTip::showText(help->globalPos(), textOf(bin), this);
            return true;
        }
    }
    QToolTip::hideText();
    return true;
}

} // namespace studio::ui

#include "moc_reliabilitydiagram.cpp"
