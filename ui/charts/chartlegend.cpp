// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chartlegend.h"

#include "ui/charts/legenditem.h"

#include <QSignalBlocker>

#include <algorithm>
#include <cmath>

namespace studio::ui {

namespace {
constexpr qreal kItemGap = 18;
constexpr qreal kLongestWord = 150; ///< pixels, where lines are wrapped
constexpr qreal kNoLimit = 1e6;
} // namespace

ChartLegend::ChartLegend(const ChartSpec& spec, QWidget* parent)
    : QWidget(parent)
{
    std::vector<std::size_t> ghosts;
    for (std::size_t i = 0; i < spec.series.size(); ++i) {
        if (spec.series[i].isGhost) {
            ghosts.push_back(i);
            continue;
        }
        m_series.push_back({i});
        add(spec.series[i].label, spec.series[i].style.value_or(i), false);
    }
    if (!ghosts.empty()) {
        m_series.push_back(std::move(ghosts));
        add(tr("previous run"), 0, true);
    }
    m_isUsed.assign(m_series.size(), true);
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
}

void ChartLegend::add(const QString& label, std::size_t style, bool isGhost)
{
    const auto index = static_cast<std::size_t>(m_items.size());
    auto* const item = new LegendItem(label, style, isGhost, this);
    m_items.append(item);
    connect(item, &LegendItem::toggled, this,
        [this, index](bool isOn) { Q_EMIT shownChanged(m_series[index], isOn); });
    connect(item, &LegendItem::onlyThisWanted, this,
        [this, index] { Q_EMIT onlyWanted(m_series[index]); });
    connect(item, &LegendItem::highlightWanted, this, [this, index](bool isWanted) {
        Q_EMIT highlightWanted(isWanted ? m_series[index] : std::vector<std::size_t>());
    });
}

void ChartLegend::setShown(const std::vector<bool>& isShown)
{
    for (qsizetype i = 0; i < m_items.size(); ++i) {
        const QSignalBlocker blocker(m_items[i]);
        m_items[i]->setChecked(isShown[m_series[static_cast<std::size_t>(i)].front()]);
    }
}

qsizetype ChartLegend::itemOf(std::size_t series) const
{
    const auto found = std::find_if(m_series.begin(), m_series.end(), [series](const auto& group) {
        return std::find(group.begin(), group.end(), series) != group.end();
    });
    return found - m_series.begin();
}

void ChartLegend::setWrapping(bool isWrapping)
{
    m_isWrapping = isWrapping;
    // A fixed height would be that of one line.
    QSizePolicy policy(isWrapping ? QSizePolicy::Ignored : QSizePolicy::Maximum,
        isWrapping ? QSizePolicy::Preferred : QSizePolicy::Fixed);
    policy.setHeightForWidth(isWrapping);
    setSizePolicy(policy);
    place();
}

void ChartLegend::setUsed(const std::vector<bool>& isUsed)
{
    std::vector<bool> areUsed;
    for (const std::vector<std::size_t>& group : m_series)
        areUsed.push_back(std::any_of(
            group.begin(), group.end(), [&isUsed](std::size_t series) { return isUsed[series]; }));
    if (areUsed == m_isUsed)
        return;
    m_isUsed = std::move(areUsed);
    updateGeometry();
    place();
}

/// Nothing for an item that is not used.
qreal ChartLegend::roomOf(qsizetype index, bool isWrapping) const
{
    const qreal word = isWrapping ? kLongestWord : kNoLimit;
    return m_isUsed[static_cast<std::size_t>(index)] ? m_items[index]->neededWidth(word) + kItemGap
                                                     : 0;
}

QList<QPointF> ChartLegend::places(qreal width) const
{
    QList<QPointF> result;
    QPointF at;
    for (qsizetype i = 0; i < m_items.size(); ++i) {
        const qreal room = roomOf(i, m_isWrapping);
        if (m_isWrapping && at.x() > 0 && at.x() + room - kItemGap > width)
            at = {0, at.y() + LegendItem::kHeight};
        result.append(at);
        at.rx() += room;
    }
    return result;
}

void ChartLegend::place()
{
    const QList<QPointF> all = places(width());
    for (qsizetype i = 0; i < m_items.size(); ++i) {
        const qreal room = roomOf(i, m_isWrapping);
        const QPoint at = all[i].toPoint();
        m_items[i]->setGeometry(
            at.x(), at.y(), static_cast<int>(std::ceil(room - kItemGap)) + 1, LegendItem::kHeight);
        m_items[i]->setVisible(room > 0);
    }
}

void ChartLegend::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    place();
}

int ChartLegend::lineWidth() const
{
    qreal width = 0;
    for (qsizetype i = 0; i < m_items.size(); ++i)
        width += roomOf(i, false);
    return static_cast<int>(std::ceil(std::max(0.0, width - kItemGap)));
}

QSize ChartLegend::sizeHint() const
{
    return {lineWidth(), LegendItem::kHeight};
}

QSize ChartLegend::minimumSizeHint() const
{
    return {0, LegendItem::kHeight}; // a long word must not widen the page
}

int ChartLegend::heightForWidth(int width) const
{
    const QList<QPointF> all = places(width);
    return all.isEmpty() ? LegendItem::kHeight
                         : static_cast<int>(all.last().y()) + LegendItem::kHeight;
}

} // namespace studio::ui
