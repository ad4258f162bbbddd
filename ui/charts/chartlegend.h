// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/chartspec.h"

#include <QList>
#include <QPointF>
#include <QWidget>

#include <cstddef>
#include <vector>

namespace studio::ui {

class LegendItem;

/// A compact legend: an entry a line, all lines of an earlier run sharing one. Entries hide, show
/// and highlight their lines. On one line or on as many as it needs. GUI thread.
class ChartLegend final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ChartLegend)

public:
    explicit ChartLegend(const ChartSpec& spec, QWidget* parent = nullptr);

    /// Takes the width it is given and cuts words that are too long.
    void setWrapping(bool isWrapping);
    bool isWrapping() const { return m_isWrapping; }
    /// Pixels that all entries need beside each other.
    int lineWidth() const;
    /// Which lines there are to see, one value a series: the others have no entry.
    void setUsed(const std::vector<bool>& isUsed);
    /// Which lines are shown, one value a series; emits nothing.
    void setShown(const std::vector<bool>& isShown);
    /// In the order of the series, that of an earlier run last.
    const QList<LegendItem*>& items() const { return m_items; }
    /// The entry of a series.
    qsizetype itemOf(std::size_t series) const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    int heightForWidth(int width) const override;

Q_SIGNALS:
    void shownChanged(const std::vector<std::size_t>& series, bool isShown);
    void onlyWanted(const std::vector<std::size_t>& series);
    /// Empty: none any more.
    void highlightWanted(const std::vector<std::size_t>& series);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void add(const QString& label, std::size_t style, bool isGhost);
    /// Where each item begins, in a legend as wide as `width`.
    QList<QPointF> places(qreal width) const;
    qreal roomOf(qsizetype index, bool isWrapping) const;
    void place();

    QList<LegendItem*> m_items;
    std::vector<std::vector<std::size_t>> m_series; ///< of each item
    std::vector<bool> m_isUsed; ///< each item
    bool m_isWrapping = false;
};

} // namespace studio::ui
