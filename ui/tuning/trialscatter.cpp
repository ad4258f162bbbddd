// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tuning/trialscatter.h"

#include "ui/theme/fonts.h"
#include "ui/theme/themetokens.h"

#include <QLineF>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace studio::ui {

namespace {

constexpr qreal kRadius = 4;
constexpr qreal kRing = 8; ///< around the run that is chosen

} // namespace

TrialScatter::TrialScatter(QWidget* parent)
    : TrialPicture(parent)
{
    setObjectName(u"trialScatter"_s);
    setAccessibleName(tr("Accuracy against a parameter"));
}

QSize TrialScatter::sizeHint() const
{
    return {320, 240};
}

QSize TrialScatter::minimumSizeHint() const
{
    return {220, 180};
}

void TrialScatter::setParameter(const std::string& id)
{
    m_parameter = id;
    update();
}

const TrialAxis* TrialScatter::axis() const
{
    for (const TrialAxis& axis : axes()) {
        if (axis.id() == m_parameter)
            return &axis;
    }
    return axes().isEmpty() ? nullptr : &axes().first();
}

QRectF TrialScatter::plot() const
{
    return QRectF(rect()).adjusted(56, 10, -26, -26);
}

QPointF TrialScatter::markOf(const app::TuningRun& run) const
{
    const QRectF area = plot();
    const TrialAxis* const parameter = axis();
    const auto value = parameter ? run.values.find(parameter->id()) : run.values.end();
    const double x = value == run.values.end() ? 0 : parameter->place(value->second);
    return {area.left() + x * area.width(), area.bottom() - height(run) * area.height()};
}

qreal TrialScatter::distance(const app::TuningRun& run, const QPointF& point) const
{
    return QLineF(markOf(run), point).length();
}

void TrialScatter::paintGrid(QPainter& painter) const
{
    const ThemeTokens& tokens = ThemeTokens::fromPalette(palette());
    const QRectF area = plot();
    for (const auto& tick : accuracies().ticks()) {
        const qreal y = area.bottom() - tick.place * area.height();
        painter.setPen(tokens.hairline);
        painter.drawLine(QPointF(area.left(), y), QPointF(area.right(), y));
        painter.setPen(tokens.quietText);
        painter.drawText(
            QRectF(0, y - 8, area.left() - 6, 16), Qt::AlignRight | Qt::AlignVCenter, tick.text);
    }
    for (const auto& tick : axis()->ticks()) {
        const qreal x = area.left() + tick.place * area.width();
        painter.setPen(tokens.hairline);
        painter.drawLine(QPointF(x, area.top()), QPointF(x, area.bottom()));
        painter.setPen(tokens.quietText);
        const QString text = painter.fontMetrics().elidedText(tick.text, Qt::ElideRight, 84);
        painter.drawText(QRectF(x - 44, area.bottom() + 5, 88, 16), Qt::AlignCenter, text);
    }
}

void TrialScatter::paintRun(QPainter& painter, const app::TuningRun& run) const
{
    const ThemeTokens& tokens = ThemeTokens::fromPalette(palette());
    const QPointF mark = markOf(run);
    painter.setBrush(Qt::NoBrush);
    if (!run.result->accuracy) {
        painter.setPen(QPen(tokens.error, 1.5));
        painter.drawLine(mark - QPointF(3, 3), mark + QPointF(3, 3));
        painter.drawLine(mark - QPointF(3, -3), mark + QPointF(3, -3));
    } else {
        painter.setPen(QPen(tokens.panel, 1));
        painter.setBrush(isBest(run) ? tokens.series[1] : tokens.series[0]);
        const qreal radius = isBest(run) ? kRadius + 1.5 : kRadius;
        painter.drawEllipse(mark, radius, radius);
    }
    if (!isSelected(run))
        return;
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(tokens.text, 1.5));
    painter.drawEllipse(mark, kRing, kRing);
}

void TrialScatter::paintEvent(QPaintEvent* /*event*/)
{
    if (axis() == nullptr)
        return;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setFont(captionFont());
    paintGrid(painter);
    for (const app::TuningRun& run : worstFirst()) // the best on top
        paintRun(painter, run);
    if (hasFocus()) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(ThemeTokens::fromPalette(palette()).accent, 1));
        painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
    }
}

} // namespace studio::ui

#include "moc_trialscatter.cpp"
