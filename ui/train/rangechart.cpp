// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/train/rangechart.h"

#include "ui/charts/axisscale.h"
#include "ui/theme/fonts.h"
#include "ui/theme/themetokens.h"

#include <QLocale>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace studio::ui {

namespace {

constexpr int kHeight = 170;
constexpr int kLeft = 44;
constexpr int kBottom = 20;
constexpr int kTop = 18;
constexpr int kRight = 14;
constexpr double kRoomAbove = 1.15; ///< times the first loss; what explodes leaves the picture
constexpr int kMostTicks = 4;

QString rateText(double rate)
{
    return QLocale().toString(rate, 'g', 2);
}

} // namespace

RangeChart::RangeChart(QWidget* parent)
    : QWidget(parent)
{
    setObjectName(u"rangeChart"_s);
    setFixedHeight(kHeight);
    setAccessibleName(tr("Loss over learning rate"));
}

void RangeChart::setTest(const core::RangeTest& test)
{
    m_test = test;
    const auto& points = test.points();
    if (points.empty())
        return;
    const auto lowest = std::min_element(points.begin(), points.end(),
        [](const auto& a, const auto& b) { return a.smoothed < b.smoothed; });
    m_lowest = 0;
    m_highest = std::max(points.front().smoothed, lowest->smoothed) * kRoomAbove;
    QString text =
        tr("The loss falls from %1 to %2, at a rate of %3.")
            .arg(valueText(points.front().smoothed, ChartSpec::Unit::Plain),
                valueText(lowest->smoothed, ChartSpec::Unit::Plain), rateText(lowest->rate));
    setAccessibleDescription(text);
    update();
}

QRectF RangeChart::area() const
{
    return QRectF(rect()).adjusted(kLeft, kTop, -kRight, -kBottom);
}

QPointF RangeChart::place(double rate, double loss) const
{
    const auto& points = m_test.points();
    const double first = std::log10(points.front().rate);
    const double span = std::max(1e-9, std::log10(points.back().rate) - first);
    const QRectF box = area();
    return {box.left() + (std::log10(rate) - first) / span * box.width(),
        box.bottom() - (loss - m_lowest) / (m_highest - m_lowest) * box.height()};
}

void RangeChart::paintEvent(QPaintEvent* /*event*/)
{
    if (m_test.points().size() < 2)
        return;
    const ThemeTokens& tokens = ThemeTokens::fromPalette(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setFont(captionFont());
    paintAxes(painter, tokens);
    paintLines(painter, tokens);
    paintSuggestion(painter, tokens);
}

void RangeChart::paintAxes(QPainter& painter, const ThemeTokens& tokens) const
{
    const QRectF box = area();
    const double step = niceStep(m_highest - m_lowest, kMostTicks);
    for (const double loss : ticksOf({m_lowest, m_highest}, step)) {
        const double y = std::floor(place(m_test.points().front().rate, loss).y()) + 0.5;
        painter.setPen(QPen(tokens.hairline, 1));
        painter.drawLine(QPointF(box.left(), y), QPointF(box.right(), y));
        painter.setPen(tokens.quietText);
        painter.drawText(QRectF(0, y - 10, kLeft - 7, 20), Qt::AlignRight | Qt::AlignVCenter,
            tickText(loss, step, ChartSpec::Unit::Plain));
    }
    const int first = static_cast<int>(std::ceil(std::log10(m_test.points().front().rate) - 1e-6));
    const int last = static_cast<int>(std::floor(std::log10(m_test.points().back().rate) + 1e-6));
    painter.setPen(tokens.quietText);
    for (int decade = first; decade <= last; ++decade) {
        const double rate = std::pow(10.0, decade);
        const double x = place(rate, m_lowest).x();
        painter.drawText(QRectF(x - 30, box.bottom() + 3, 60, kBottom - 3),
            Qt::AlignHCenter | Qt::AlignTop, QLocale().toString(rate, 'g', 3));
    }
}

void RangeChart::paintLines(QPainter& painter, const ThemeTokens& tokens) const
{
    QPainterPath raw;
    QPainterPath smooth;
    for (const auto& point : m_test.points()) {
        const QPointF measured = place(point.rate, point.loss);
        const QPointF mean = place(point.rate, point.smoothed);
        if (raw.isEmpty()) {
            raw.moveTo(measured);
            smooth.moveTo(mean);
        }
        raw.lineTo(measured);
        smooth.lineTo(mean);
    }
    painter.save();
    painter.setClipRect(area());
    QColor faint = tokens.series.front();
    faint.setAlphaF(0.3F);
    painter.setPen(QPen(faint, 1));
    painter.drawPath(raw);
    painter.setPen(QPen(tokens.series.front(), 2));
    painter.drawPath(smooth);
    painter.restore();
}

void RangeChart::paintSuggestion(QPainter& painter, const ThemeTokens& tokens) const
{
    const auto rate = m_test.suggestion();
    if (!rate)
        return;
    const QRectF box = area();
    const double x = place(*rate, m_lowest).x();
    painter.setPen(QPen(tokens.accent, 1.5, Qt::DashLine));
    painter.drawLine(QPointF(x, box.top()), QPointF(x, box.bottom()));
    painter.setPen(tokens.text);
    painter.drawText(QRectF(x - 60, 0, 120, kTop), Qt::AlignCenter, rateText(*rate));
}

} // namespace studio::ui

#include "moc_rangechart.cpp"
