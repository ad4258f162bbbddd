// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/probabilitybars.h"

#include "ui/text/quantitytext.h"
#include "ui/theme/fonts.h"
#include "ui/theme/themetokens.h"

#include <QHelpEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

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
    setMouseTracking(true);
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
    if (reading.digit < 0)
        setHovered(-1);
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

qreal ProbabilityBars::rowHeight() const
{
    return std::min<qreal>(kRowHeight, qreal(height()) / core::kDigitClasses);
}

int ProbabilityBars::digitAt(const QPointF& position) const
{
    if (m_reading.digit < 0 || !rect().contains(position.toPoint()))
        return -1;
    const int digit = static_cast<int>(position.y() / rowHeight());
    return digit < core::kDigitClasses ? digit : -1;
}

void ProbabilityBars::setHovered(int digit)
{
    if (digit == m_hovered)
        return;
    m_hovered = digit;
    setCursor(digit >= 0 ? Qt::PointingHandCursor : Qt::ArrowCursor);
    update();
}

bool ProbabilityBars::event(QEvent* event)
{
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    auto* const help = static_cast<QHelpEvent*>(event);
    if (const int digit = digitAt(help->pos()); digit >= 0)
        QToolTip::showText(help->globalPos(),
            tr("Click if this is a %1: it is kept in My digits").arg(digit), this);
    else
        QToolTip::hideText();
    return true;
}

void ProbabilityBars::mouseMoveEvent(QMouseEvent* event)
{
    setHovered(digitAt(event->position()));
}

void ProbabilityBars::mouseReleaseEvent(QMouseEvent* event)
{
    if (const int digit = digitAt(event->position());
        digit >= 0 && event->button() == Qt::LeftButton)
        Q_EMIT digitChosen(digit);
}

void ProbabilityBars::leaveEvent(QEvent* event)
{
    setHovered(-1);
    QWidget::leaveEvent(event);
}

void ProbabilityBars::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const qreal high = rowHeight();
    for (int digit = 0; digit < core::kDigitClasses; ++digit)
        paintRow(painter, digit, QRectF(0, digit * high, width(), high));
}

void ProbabilityBars::paintRow(QPainter& painter, int digit, const QRectF& row) const
{
    const ThemeTokens& tokens = ThemeTokens::fromPalette(palette());
    const bool isBlank = m_reading.digit < 0;
    const bool isWinner = !isBlank && digit == m_reading.digit;
    const auto probability =
        static_cast<qreal>(m_reading.probabilities[static_cast<std::size_t>(digit)]);

    if (digit == m_hovered) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(tokens.hover);
        painter.drawRoundedRect(row, kCorner, kCorner);
    }
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
