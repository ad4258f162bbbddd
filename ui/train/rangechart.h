// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/run/rangetest.h"

#include <QWidget>

namespace studio::ui {

struct ThemeTokens;

/// What a learning-rate range test found: the loss over the rate, on a logarithmic axis, the
/// measured one faint behind its moving average, and a mark at the rate that it suggests. GUI
/// thread.
class RangeChart final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(RangeChart)

public:
    explicit RangeChart(QWidget* parent = nullptr);

    void setTest(const core::RangeTest& test);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QPointF place(double rate, double loss) const;
    QRectF area() const;
    void paintAxes(QPainter& painter, const ThemeTokens& tokens) const;
    void paintLines(QPainter& painter, const ThemeTokens& tokens) const;
    void paintSuggestion(QPainter& painter, const ThemeTokens& tokens) const;

    core::RangeTest m_test;
    double m_lowest = 0; ///< of the loss axis
    double m_highest = 1;
};

} // namespace studio::ui
