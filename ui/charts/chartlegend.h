// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/chartspec.h"

#include <QList>
#include <QPointF>
#include <QWidget>

#include <cstddef>

namespace studio::ui {

/// A compact legend: a piece of each line, solid or dashed as in the chart, and its word. On one
/// line, of which what does not fit is left out, or on as many as it needs.
class ChartLegend final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ChartLegend)

public:
    ChartLegend(const ChartSpec& spec, QWidget* parent = nullptr);

    /// Takes the width it is given and cuts words that are too long.
    void setWrapping(bool isWrapping);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    struct Item
    {
        QString label;
        std::size_t style = 0;
    };

    /// Where each item begins, in a legend as wide as `width`.
    QList<QPointF> places(qreal width) const;
    qreal itemWidth(const Item& item) const;

    QList<Item> m_items;
    bool m_isWrapping = false;
};

} // namespace studio::ui
