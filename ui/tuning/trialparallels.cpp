// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tuning/trialparallels.h"

#include "ui/theme/fonts.h"
#include "ui/theme/themetokens.h"

#include <QLineF>
#include <QPainter>

#include <algorithm>
#include <limits>

using namespace Qt::StringLiterals;

namespace studio::ui {

namespace {

constexpr qreal kAccuracies = 58; ///< room beside the last axis for what stands at its ticks
constexpr qreal kFaintest = 0.18; ///< opacity of the worst run

/// Between `point` and the line from `a` to `b`.
qreal distanceToSegment(const QPointF& point, const QPointF& a, const QPointF& b)
{
    const QPointF along = b - a;
    const qreal length = QPointF::dotProduct(along, along);
    const qreal share = length > 0 ? QPointF::dotProduct(point - a, along) / length : 0;
    return QLineF(point, a + std::clamp<qreal>(share, 0, 1) * along).length();
}

} // namespace

TrialParallels::TrialParallels(QWidget* parent)
    : TrialPicture(parent)
{
    setObjectName(u"trialParallels"_s);
    setAccessibleName(tr("Runs in parallel coordinates"));
}

QSize TrialParallels::sizeHint() const
{
    return {400, 240};
}

QSize TrialParallels::minimumSizeHint() const
{
    return {260, 180};
}

QRectF TrialParallels::plot() const
{
    return QRectF(rect()).adjusted(40, 44, -kAccuracies, -12);
}

qreal TrialParallels::xOf(qsizetype axis) const
{
    const QRectF area = plot();
    return area.left() + area.width() * qreal(axis) / qreal(std::max<qsizetype>(axes().size(), 1));
}

QPointF TrialParallels::markOf(const app::TuningRun& run) const
{
    return {xOf(axes().size()), plot().bottom() - height(run) * plot().height()};
}

QList<QPointF> TrialParallels::lineOf(const app::TuningRun& run) const
{
    QList<QPointF> line;
    for (qsizetype place = 0; place < axes().size(); ++place) {
        const TrialAxis& axis = axes().at(place);
        const auto value = run.values.find(axis.id());
        const double share = value == run.values.end() ? 0 : axis.place(value->second);
        line.append({xOf(place), plot().bottom() - share * plot().height()});
    }
    line.append(markOf(run));
    return line;
}

qreal TrialParallels::distance(const app::TuningRun& run, const QPointF& point) const
{
    const QList<QPointF> line = lineOf(run);
    qreal least = std::numeric_limits<qreal>::max();
    for (qsizetype place = 1; place < line.size(); ++place)
        least = std::min(least, distanceToSegment(point, line.at(place - 1), line.at(place)));
    return least;
}

void TrialParallels::paintAxis(QPainter& painter, qsizetype place, const TrialAxis& axis) const
{
    const ThemeTokens& tokens = ThemeTokens::fromPalette(palette());
    const QRectF area = plot();
    const qreal x = xOf(place);
    painter.setPen(tokens.quietText);
    painter.drawLine(QPointF(x, area.top()), QPointF(x, area.bottom()));
    const qreal room = area.width() / qreal(std::max<qsizetype>(axes().size(), 1));
    const qreal width = std::min<qreal>(room, 110);
    painter.setPen(tokens.text);
    // The first and the last title stay inside the picture.
    const qreal left = std::clamp<qreal>(x - width / 2, 2, this->width() - width - 2);
    painter.drawText(QRectF(left, 4, width, 16), Qt::AlignCenter,
        painter.fontMetrics().elidedText(axis.title(), Qt::ElideRight, int(width) - 4));
    painter.setPen(tokens.quietText);
    for (const auto& tick : axis.ticks()) {
        const qreal y = area.bottom() - tick.place * area.height();
        painter.drawLine(QPointF(x - 3, y), QPointF(x + 3, y));
        const qreal word = place == axes().size() ? kAccuracies - 8 : room - 10;
        painter.drawText(QRectF(x + 5, y - 17, word, 16), Qt::AlignLeft | Qt::AlignVCenter,
            painter.fontMetrics().elidedText(tick.text, Qt::ElideRight, int(word)));
    }
}

void TrialParallels::paintRun(QPainter& painter, const app::TuningRun& run) const
{
    const ThemeTokens& tokens = ThemeTokens::fromPalette(palette());
    QPen pen(run.result->accuracy ? tokens.series[0] : tokens.error, 1.25);
    qreal opacity = kFaintest + (1 - kFaintest) * height(run) * height(run);
    if (isBest(run))
        pen.setColor(tokens.series[1]);
    if (isSelected(run)) {
        pen.setColor(tokens.text);
        opacity = 1;
    }
    if (isBest(run) || isSelected(run))
        pen.setWidthF(2.5);
    painter.setOpacity(opacity);
    painter.setPen(pen);
    painter.drawPolyline(lineOf(run));
    painter.setOpacity(1);
}

void TrialParallels::paintEvent(QPaintEvent* /*event*/)
{
    if (axes().isEmpty())
        return;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setFont(captionFont());
    for (const app::TuningRun& run : worstFirst()) // the best on top
        paintRun(painter, run);
    for (const app::TuningRun& run : runs()) {
        if (isSelected(run))
            paintRun(painter, run);
    }
    for (qsizetype place = 0; place < axes().size(); ++place)
        paintAxis(painter, place, axes().at(place));
    paintAxis(painter, axes().size(), accuracies());
    if (hasFocus()) {
        painter.setPen(QPen(ThemeTokens::fromPalette(palette()).accent, 1));
        painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
    }
}

} // namespace studio::ui

#include "moc_trialparallels.cpp"
