// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/evaluation/robustness.h"

#include <QWidget>

#include <array>
#include <optional>

namespace studio::ui {

/// A small chart a disturbance: accuracy over strength, the second model's line dashed, the
/// undisturbed accuracy as a dotted line. GUI thread.
class RobustnessCharts final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(RobustnessCharts)

public:
    explicit RobustnessCharts(QWidget* parent = nullptr);

    /// Wipes the lines. `clean`: accuracies without disturbance; the second where there is one.
    void begin(double clean, const std::optional<double>& otherClean);
    void add(const core::RobustnessPoint& point, bool isOther);
    const core::Robustness& points(bool isOther) const { return m_points[isOther ? 1 : 0]; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;

protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    static int columnsFor(int width);
    QRectF chart(core::Disturbance disturbance) const;
    QRectF plot(core::Disturbance disturbance) const;
    QPointF placeOf(const core::RobustnessPoint& point) const;
    void paintFrame(QPainter& painter, core::Disturbance disturbance) const;
    void paintLine(QPainter& painter, core::Disturbance disturbance, bool isOther) const;
    QString textOf(const core::RobustnessPoint& point) const;

    std::array<core::Robustness, 2> m_points;
    std::array<std::optional<double>, 2> m_clean;
};

} // namespace studio::ui
