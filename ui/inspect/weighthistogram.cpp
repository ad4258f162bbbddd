// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inspect/weighthistogram.h"

#include "ui/text/quantitytext.h"
#include "ui/theme/fonts.h"
#include "ui/theme/themetokens.h"

#include <QLocale>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace studio::ui {

namespace {

constexpr int kBarsHeight = 84;
constexpr int kTextHeight = 18;

} // namespace

WeightHistogram::WeightHistogram(QWidget* parent)
    : QWidget(parent)
    , m_counts(kBars)
{
    setFixedHeight(kBarsHeight + kTextHeight);
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
}

QSize WeightHistogram::sizeHint() const
{
    return {kBars * 7, kBarsHeight + kTextHeight};
}

void WeightHistogram::setValues(std::span<const float> values)
{
    m_counts.assign(kBars, 0);
    m_strongest = 0;
    for (const float value : values)
        m_strongest = std::max(m_strongest, std::abs(value));
    constexpr long kMiddle = kBars / 2;
    const float scale = static_cast<float>(kMiddle) / std::max(m_strongest, 1e-12F);
    for (const float value : values)
        ++m_counts[static_cast<std::size_t>(std::lround(value * scale) + kMiddle)];
    setAccessibleName(tr("Histogram of %1 weights from −%2 to %2")
                          .arg(countText(static_cast<double>(values.size())),
                              QLocale().toString(static_cast<double>(m_strongest), 'g', 3)));
    update();
}

void WeightHistogram::paintEvent(QPaintEvent* /*event*/)
{
    const ThemeTokens& tokens = ThemeTokens::fromPalette(palette());
    const auto most = std::max<std::size_t>(1, *std::max_element(m_counts.begin(), m_counts.end()));
    const qreal step = static_cast<qreal>(width()) / kBars;
    QPainter painter(this);
    for (std::size_t i = 0; i < kBars; ++i) {
        const qreal height =
            kBarsHeight * static_cast<qreal>(m_counts[i]) / static_cast<qreal>(most);
        const QColor& color = i == kBars / 2 ? tokens.quietBar
            : i > kBars / 2                  ? tokens.series[0]
                                             : tokens.series[1];
        painter.fillRect(
            QRectF(static_cast<qreal>(i) * step, kBarsHeight - height, step - 1, height), color);
    }
    painter.fillRect(QRectF(0, kBarsHeight, width(), 1), tokens.hairline);
    painter.setPen(tokens.quietText);
    painter.setFont(captionFont());
    const QRect text(0, kBarsHeight, width(), kTextHeight);
    const QString limit = QLocale().toString(static_cast<double>(m_strongest), 'g', 3);
    painter.drawText(text, Qt::AlignLeft | Qt::AlignBottom, QChar(0x2212) + limit);
    painter.drawText(text, Qt::AlignHCenter | Qt::AlignBottom, QLocale().toString(0));
    painter.drawText(text, Qt::AlignRight | Qt::AlignBottom, limit);
}

} // namespace studio::ui

#include "moc_weighthistogram.cpp"
