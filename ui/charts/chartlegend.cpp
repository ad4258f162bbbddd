// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chartlegend.h"

#include "ui/charts/linestyle.h"
#include "ui/theme/fonts.h"
#include "ui/theme/themetokens.h"

#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace studio::ui {

namespace {
constexpr qreal kSampleWidth = 17;
constexpr qreal kSampleGap = 6;
constexpr qreal kItemGap = 18;
constexpr int kHeight = 18;
constexpr qreal kLongestWord = 150; ///< pixels, where lines are wrapped
} // namespace

ChartLegend::ChartLegend(const ChartSpec& spec, QWidget* parent)
    : QWidget(parent)
{
    for (const ChartSeriesSpec& series : spec.series)
        m_items.append(
            {series.label, series.style.value_or(static_cast<std::size_t>(m_items.size()))});
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
}

void ChartLegend::setWrapping(bool isWrapping)
{
    m_isWrapping = isWrapping;
    // A fixed height would be that of one line.
    QSizePolicy policy(isWrapping ? QSizePolicy::Ignored : QSizePolicy::Maximum,
        isWrapping ? QSizePolicy::Preferred : QSizePolicy::Fixed);
    policy.setHeightForWidth(isWrapping);
    setSizePolicy(policy);
}

qreal ChartLegend::itemWidth(const Item& item) const
{
    const qreal word = QFontMetricsF(captionFont()).horizontalAdvance(item.label);
    return kSampleWidth + kSampleGap + (m_isWrapping ? std::min(word, kLongestWord) : word);
}

QList<QPointF> ChartLegend::places(qreal width) const
{
    QList<QPointF> result;
    QPointF at;
    for (const Item& item : m_items) {
        const qreal needed = itemWidth(item);
        if (m_isWrapping && at.x() > 0 && at.x() + needed > width)
            at = {0, at.y() + kHeight};
        result.append(at);
        at.rx() += needed + kItemGap;
    }
    return result;
}

QSize ChartLegend::sizeHint() const
{
    qreal width = 0;
    for (const Item& item : m_items)
        width += itemWidth(item) + kItemGap;
    return {static_cast<int>(std::ceil(std::max(0.0, width - kItemGap))), kHeight};
}

QSize ChartLegend::minimumSizeHint() const
{
    return {0, kHeight}; // a long word must not widen the page
}

int ChartLegend::heightForWidth(int width) const
{
    const QList<QPointF> all = places(width);
    return all.isEmpty() ? kHeight : static_cast<int>(all.last().y()) + kHeight;
}

void ChartLegend::paintEvent(QPaintEvent* /*event*/)
{
    const ThemeTokens& tokens = ThemeTokens::fromPalette(palette());
    QPainter painter(this);
    painter.setFont(captionFont());
    const QFontMetricsF metrics(captionFont());
    const QList<QPointF> all = places(width());
    for (qsizetype i = 0; i < m_items.size(); ++i) {
        if (!m_isWrapping && all[i].x() + itemWidth(m_items[i]) > width() + 1)
            break;
        const qreal middle = all[i].y() + kHeight / 2.0;
        const qreal word = all[i].x() + kSampleWidth + kSampleGap;
        const qreal room = itemWidth(m_items[i]) - kSampleWidth - kSampleGap;
        painter.setPen(linePen(tokens, m_items[i].style));
        painter.drawLine(QPointF(all[i].x(), middle), QPointF(all[i].x() + kSampleWidth, middle));
        painter.setPen(tokens.quietText);
        painter.drawText(QRectF(word, all[i].y(), room + 2, kHeight), Qt::AlignVCenter,
            metrics.elidedText(m_items[i].label, Qt::ElideMiddle, room + 1));
    }
}

} // namespace studio::ui
