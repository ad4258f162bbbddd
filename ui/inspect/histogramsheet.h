// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/run/layerhistogram.h"

#include <QWidget>

#include <vector>

namespace studio::ui {

/// How the numbers of one layer spread while it learns: a column a record, zero in the middle,
/// positive numbers above, the darker the more. The scale is logarithmic on both sides. GUI thread.
class HistogramSheet final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(HistogramSheet)

public:
    explicit HistogramSheet(QWidget* parent = nullptr);

    struct Column
    {
        double epoch = 0;
        core::LayerHistogram histogram;
    };
    void setColumns(std::vector<Column> columns);
    /// What is under the mouse, in words.
    QString textAt(const QPoint& place) const;

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;

private:
    QRect plot() const;
    void paintAxes(QPainter& painter) const;

    std::vector<Column> m_columns;
};

} // namespace studio::ui
