// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/evaluate/robustnesscharts.h"

#include "app/controllers/errortext.h"
#include "ui/text/quantitytext.h"
#include "ui/theme/fonts.h"
#include "ui/theme/themetokens.h"

#include <QHelpEvent>
#include <QLocale>
#include <QPainter>
#include <QPolygonF>
#include <QToolTip>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace studio::ui {

namespace {

constexpr int kLeastWidth = 186; ///< of a chart
constexpr int kHeight = 158;
constexpr int kCount = int(core::kDisturbances);

} // namespace

RobustnessCharts::RobustnessCharts(QWidget* parent)
    : QWidget(parent)
{
    setAccessibleName(tr("Accuracy of disturbed digits"));
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

int RobustnessCharts::columnsFor(int width)
{
    return std::clamp(width / kLeastWidth, 1, kCount);
}

QSize RobustnessCharts::sizeHint() const
{
    return {3 * kLeastWidth, heightForWidth(3 * kLeastWidth)};
}

QSize RobustnessCharts::minimumSizeHint() const
{
    return {kLeastWidth, kHeight};
}

int RobustnessCharts::heightForWidth(int width) const
{
    const int columns = columnsFor(width);
    return (kCount + columns - 1) / columns * kHeight;
}

void RobustnessCharts::begin(double clean, const std::optional<double>& otherClean)
{
    m_points = {};
    m_clean = {clean, otherClean};
    setAccessibleDescription({});
    update();
}

void RobustnessCharts::add(const core::RobustnessPoint& point, bool isOther)
{
    m_points[isOther ? 1 : 0].push_back(point);
    QStringList spoken;
    for (const core::RobustnessPoint& one : m_points[0])
        spoken += textOf(one);
    setAccessibleDescription(spoken.join(u"; "_s));
    update();
}

QRectF RobustnessCharts::chart(core::Disturbance disturbance) const
{
    const int columns = columnsFor(width());
    const int index = int(disturbance);
    const int row = index / columns;
    const int column = index % columns;
    const qreal side = qreal(width()) / columns;
    return {column * side, qreal(row * kHeight), side, qreal(kHeight)};
}

QRectF RobustnessCharts::plot(core::Disturbance disturbance) const
{
    return chart(disturbance).adjusted(42, 24, -14, -36);
}

QPointF RobustnessCharts::placeOf(const core::RobustnessPoint& point) const
{
    const QRectF area = plot(point.disturbance);
    const double most = strengthsOf(point.disturbance).back();
    return {area.left() + point.strength / most * area.width(),
        area.bottom() - point.accuracy() * area.height()};
}

QString RobustnessCharts::textOf(const core::RobustnessPoint& point) const
{
    return tr("%1, %2 %3: %4")
        .arg(app::coreText(labelOf(point.disturbance)), QLocale().toString(point.strength),
            app::coreText(unitOf(point.disturbance)), percentText(point.accuracy()));
}

void RobustnessCharts::paintFrame(QPainter& painter, core::Disturbance disturbance) const
{
    const ThemeTokens& tokens = ThemeTokens::fromPalette(palette());
    const QRectF area = plot(disturbance);
    const QRectF whole = chart(disturbance);
    painter.setFont(sizedFont(12, QFont::DemiBold));
    painter.setPen(tokens.text);
    painter.drawText(QRectF(area.left(), whole.top(), area.width(), 20),
        Qt::AlignLeft | Qt::AlignVCenter, app::coreText(labelOf(disturbance)));
    painter.setFont(captionFont());
    for (const double share : {0.0, 0.5, 1.0}) {
        const qreal y = area.bottom() - share * area.height();
        painter.setPen(tokens.hairline);
        painter.drawLine(QPointF(area.left(), y), QPointF(area.right(), y));
        painter.setPen(tokens.quietText);
        painter.drawText(QRectF(whole.left(), y - 8, 37, 16), Qt::AlignRight | Qt::AlignVCenter,
            percentText(share, 0));
    }
    const auto& strengths = strengthsOf(disturbance);
    for (const double strength : strengths) {
        const qreal x = area.left() + strength / strengths.back() * area.width();
        painter.drawText(QRectF(x - 20, area.bottom() + 2, 40, 14), Qt::AlignCenter,
            QLocale().toString(strength));
    }
    painter.drawText(QRectF(area.left(), area.bottom() + 16, area.width(), 14), Qt::AlignCenter,
        app::coreText(unitOf(disturbance)));
}

void RobustnessCharts::paintLine(
    QPainter& painter, core::Disturbance disturbance, bool isOther) const
{
    const ThemeTokens& tokens = ThemeTokens::fromPalette(palette());
    const QRectF area = plot(disturbance);
    const QColor colour = tokens.series[isOther ? 1 : 0];
    const auto& clean = m_clean[isOther ? 1 : 0];
    QPolygonF line;
    if (clean)
        line << QPointF(area.left(), area.bottom() - *clean * area.height());
    for (const core::RobustnessPoint& point : points(isOther)) {
        if (point.disturbance == disturbance)
            line << placeOf(point);
    }
    if (line.size() < 2)
        return;
    painter.setPen(QPen(colour, 2, isOther ? Qt::DashLine : Qt::SolidLine));
    painter.drawPolyline(line);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    for (const QPointF& place : std::as_const(line))
        painter.drawEllipse(place, 2.5, 2.5);
    painter.setBrush(Qt::NoBrush);
}

void RobustnessCharts::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    for (const core::Disturbance disturbance : core::kAllDisturbances) {
        paintFrame(painter, disturbance);
        paintLine(painter, disturbance, false);
        paintLine(painter, disturbance, true);
    }
}

bool RobustnessCharts::event(QEvent* event)
{
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    constexpr qreal kNear = 12;
    const auto* const help = static_cast<QHelpEvent*>(event);
    QStringList texts;
    for (const auto& points : m_points) {
        for (const core::RobustnessPoint& point : points) {
            const QPointF place = placeOf(point);
            if (std::abs(place.x() - help->pos().x()) < kNear
                && plot(point.disturbance).adjusted(0, -8, 14, 8).contains(help->pos()))
                texts += textOf(point);
        }
    }
    if (texts.isEmpty())
        QToolTip::hideText();
    else
        QToolTip::showText(help->globalPos(), texts.join(u'\n'), this);
    return true;
}

} // namespace studio::ui

#include "moc_robustnesscharts.cpp"
