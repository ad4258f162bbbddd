// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/legenditem.h"

#include "ui/charts/linestyle.h"
#include "ui/theme/fonts.h"
#include "ui/theme/themetokens.h"

#include <QFontMetricsF>
#include <QKeyEvent>
#include <QPainter>

#include <algorithm>

namespace studio::ui {

namespace {

constexpr qreal kSampleWidth = 17;
constexpr qreal kSampleGap = 6;

} // namespace

LegendItem::LegendItem(const QString& label, std::size_t style, bool isGhost, QWidget* parent)
    : QCheckBox(parent)
    , m_style(style)
    , m_isGhost(isGhost)
{
    setAccessibleName(label); // as text it would take ampersands for mnemonics
    setChecked(true);
    setCursor(Qt::PointingHandCursor);
    setToolTip(tr("%1: click to hide or show, double-click to show it alone").arg(label));
    setAccessibleDescription(tr("Space hides or shows the line, Return shows it alone"));
}

qreal LegendItem::neededWidth(qreal longestWord) const
{
    const qreal word = QFontMetricsF(captionFont()).horizontalAdvance(accessibleName());
    return kSampleWidth + kSampleGap + std::min(word, longestWord);
}

void LegendItem::paintEvent(QPaintEvent* /*event*/)
{
    // The style sheet gives a check box a palette of its own.
    const ThemeTokens& tokens = ThemeTokens::fromPalette(parentWidget()->palette());
    QPainter painter(this);
    QFont font = captionFont();
    font.setStrikeOut(!isChecked());
    painter.setFont(font);
    QPen pen = linePen(tokens, m_style);
    if (m_isGhost) {
        pen = QPen(tokens.quietText, 1.5);
        pen.setDashPattern({4, 3});
    }
    if (!isChecked())
        pen.setColor(tokens.track);
    painter.setPen(pen);
    const qreal middle = kHeight / 2.0;
    painter.drawLine(QPointF(0, middle), QPointF(kSampleWidth, middle));
    const bool isMeant = isChecked() && (underMouse() || hasFocus());
    painter.setPen(isMeant ? tokens.text : tokens.quietText);
    const QRectF word(kSampleWidth + kSampleGap, 0, width() - kSampleWidth - kSampleGap, kHeight);
    painter.drawText(word, Qt::AlignVCenter,
        QFontMetricsF(font).elidedText(accessibleName(), Qt::ElideMiddle, word.width() + 1));
    if (hasFocus()) {
        painter.setPen(QPen(tokens.accent, 1));
        painter.drawLine(QPointF(0, kHeight - 1.5), QPointF(width(), kHeight - 1.5));
    }
}

void LegendItem::enterEvent(QEnterEvent* event)
{
    QCheckBox::enterEvent(event);
    Q_EMIT highlightWanted(true);
}

void LegendItem::leaveEvent(QEvent* event)
{
    QCheckBox::leaveEvent(event);
    Q_EMIT highlightWanted(false);
}

void LegendItem::focusInEvent(QFocusEvent* event)
{
    QCheckBox::focusInEvent(event);
    const bool isByKey =
        event->reason() == Qt::TabFocusReason || event->reason() == Qt::BacktabFocusReason;
    if (isByKey)
        Q_EMIT highlightWanted(true);
}

void LegendItem::focusOutEvent(QFocusEvent* event)
{
    QCheckBox::focusOutEvent(event);
    Q_EMIT highlightWanted(false);
}

void LegendItem::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        Q_EMIT onlyThisWanted();
    else
        QCheckBox::keyPressEvent(event);
}

void LegendItem::mouseDoubleClickEvent(QMouseEvent* event)
{
    event->accept(); // no second click, which would toggle once more
    Q_EMIT onlyThisWanted();
}

} // namespace studio::ui
