// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/chartspec.h"

#include <QWidget>

class QComboBox;
class QSlider;
class QToolButton;

namespace studio::ui {

/// How charts draw: smoothing, logarithmic value axes, what the x axis counts. GUI thread.
class ChartTools final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ChartTools)

public:
    static constexpr double kDefaultSmoothing = 0.6;

    explicit ChartTools(QWidget* parent = nullptr);

    double smoothing() const;
    bool isLogarithmic() const;
    ChartAxis axis() const;

    /// From now on each follows the other; `other` takes over what is chosen here.
    void shareWith(ChartTools& other);

public Q_SLOTS:
    void setSmoothing(double weight);
    void setLogarithmic(bool isLogarithmic);
    void setAxis(studio::ui::ChartAxis axis);

Q_SIGNALS:
    /// 0..0.99, as LiveChart::setSmoothing takes it.
    void smoothingChanged(double weight);
    void logarithmicChanged(bool isLogarithmic);
    void axisChanged(studio::ui::ChartAxis axis);

private:
    void makeAxisBox();
    static QString axisText(ChartAxis axis);

    QSlider* m_smoothing = nullptr;
    QToolButton* m_logarithmic = nullptr;
    QComboBox* m_axisBox = nullptr;
};

} // namespace studio::ui
