// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chartlegend.h"

#include "ui/charts/chartplot.h"
#include "ui/theme/fonts.h"
#include "ui/theme/themetokens.h"

#include <QFontMetricsF>
#include <QPainter>

#include <cmath>

namespace studio::ui {

namespace {
constexpr qreal kSampleWidth = 17;
constexpr qreal kSampleGap = 6;
constexpr qreal kItemGap = 18;
constexpr int kHeight = 18;
} // namespace

ChartLegend::ChartLegend(const ChartSpec& spec, QWidget* parent)
    : QWidget(parent)
{
    for (const ChartSeriesSpec& series : spec.series)
        m_labels.append(series.label);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

QSize ChartLegend::sizeHint() const
{
    const QFontMetricsF metrics(captionFont());
    qreal width = 0;
    for (const QString& label : m_labels)
        width += kSampleWidth + kSampleGap + metrics.horizontalAdvance(label) + kItemGap;
    return {static_cast<int>(std::ceil(std::max(0.0, width - kItemGap))), kHeight};
}

void ChartLegend::paintEvent(QPaintEvent* /*event*/)
{
    const ThemeTokens& tokens = ThemeTokens::fromPalette(palette());
    QPainter painter(this);
    painter.setFont(captionFont());
    const QFontMetricsF metrics(captionFont());
    qreal x = 0;
    const qreal middle = height() / 2.0;
    for (qsizetype i = 0; i < m_labels.size(); ++i) {
        const auto index = static_cast<std::size_t>(i);
        QPen pen(tokens.series[index % tokens.series.size()], 2, Qt::SolidLine, Qt::FlatCap);
        if (const QList<qreal> dashes = dashesOf(index); !dashes.isEmpty())
            pen.setDashPattern(dashes);
        painter.setPen(pen);
        painter.drawLine(QPointF(x, middle), QPointF(x + kSampleWidth, middle));
        x += kSampleWidth + kSampleGap;
        painter.setPen(tokens.quietText);
        const qreal width = metrics.horizontalAdvance(m_labels[i]);
        painter.drawText(QRectF(x, 0, width + 2, height()), Qt::AlignVCenter, m_labels[i]);
        x += width + kItemGap;
    }
}

} // namespace studio::ui
