// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/probabilitybars.h"

#include "ui/text/quantitytext.h"
#include "ui/theme/fonts.h"
#include "ui/theme/themetokens.h"

#include <QPainter>

namespace studio::ui {

namespace {

constexpr int kRowHeight = 21;
constexpr int kMinimumRowHeight = 15;
constexpr qreal kDigitWidth = 24;
constexpr qreal kPercentWidth = 62;
constexpr qreal kBarHeight = 12;
constexpr qreal kCorner = 2;

} // namespace

ProbabilityBars::ProbabilityBars(QWidget* parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Maximum);
    setAccessibleName(tr("Probability of each digit"));
    setBlank();
}

QSize ProbabilityBars::sizeHint() const
{
    return {280, kRowHeight * core::kDigitClasses};
}

QSize ProbabilityBars::minimumSizeHint() const
{
    return {160, kMinimumRowHeight * core::kDigitClasses};
}

void ProbabilityBars::setReading(const core::Reading& reading)
{
    m_reading = reading;
    setAccessibleDescription(reading.digit < 0
            ? tr("Nothing to read yet")
            : tr("%1, %2")
                  .arg(reading.digit)
                  .arg(percentText(
                      static_cast<double>(
                          reading.probabilities[static_cast<std::size_t>(reading.digit)]),
                      1)));
    update();
}

void ProbabilityBars::setBlank()
{
    setReading(core::Reading());
}

void ProbabilityBars::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const qreal rowHeight = std::min<qreal>(kRowHeight, qreal(height()) / core::kDigitClasses);
    for (int digit = 0; digit < core::kDigitClasses; ++digit)
        paintRow(painter, digit, QRectF(0, digit * rowHeight, width(), rowHeight));
}

void ProbabilityBars::paintRow(QPainter& painter, int digit, const QRectF& row) const
{
    const ThemeTokens& tokens = ThemeTokens::fromPalette(palette());
    const bool isBlank = m_reading.digit < 0;
    const bool isWinner = !isBlank && digit == m_reading.digit;
    const auto probability =
        static_cast<qreal>(m_reading.probabilities[static_cast<std::size_t>(digit)]);

    painter.setFont(sizedFont(13, isWinner ? QFont::DemiBold : QFont::Normal));
    painter.setPen(isBlank ? tokens.quietText : tokens.text);
    drawTabular(painter, row, Qt::AlignLeft | Qt::AlignVCenter, QString::number(digit));

    QRectF bar = row.adjusted(kDigitWidth, 0, -kPercentWidth, 0);
    bar.setHeight(std::min(kBarHeight, row.height() - 4));
    bar.moveTop(std::round(row.center().y() - bar.height() / 2));
    painter.setPen(Qt::NoPen);
    painter.setBrush(tokens.track);
    painter.drawRoundedRect(bar, kCorner, kCorner);
    if (isBlank)
        return;
    painter.save();
    painter.setClipRect(QRectF(bar.topLeft(), QSizeF(bar.width() * probability, bar.height())));
    painter.setBrush(isWinner ? tokens.accent : tokens.quietBar);
    painter.drawRoundedRect(bar, kCorner, kCorner);
    painter.restore();

    painter.setPen(isWinner ? tokens.text : tokens.quietText);
    drawTabular(painter, row, Qt::AlignRight | Qt::AlignVCenter, percentText(probability, 1));
}

} // namespace studio::ui
