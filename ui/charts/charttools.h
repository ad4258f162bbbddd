// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/chartspec.h"

#include <QWidget>

class QComboBox;
class QSlider;
class QToolButton;

namespace studio::ui {

/// How charts draw: smoothing, what the x axis counts, logarithmic axes, outliers. GUI thread.
class ChartTools final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ChartTools)

public:
    static constexpr double kDefaultSmoothing = 0.6;

    explicit ChartTools(QWidget* parent = nullptr);

    ChartLook look() const;
    double smoothing() const;
    bool isLogarithmic() const;
    ChartAxis axis() const;

    /// From now on each follows the other; `other` takes over what is chosen here.
    void shareWith(ChartTools& other);

public Q_SLOTS:
    void setLook(const studio::ui::ChartLook& look);
    void setSmoothing(double weight);
    void setLogarithmic(bool isLogarithmic);
    void setXLogarithmic(bool isLogarithmic);
    void setClipping(bool isClipping);
    void setAxis(studio::ui::ChartAxis axis);

Q_SIGNALS:
    /// Whatever changed, and once more by the signal of what it was.
    void lookChanged(const studio::ui::ChartLook& look);
    void logarithmicChanged(bool isLogarithmic);
    void xLogarithmicChanged(bool isLogarithmic);
    void clippingChanged(bool isClipping);
    void axisChanged(studio::ui::ChartAxis axis);

private:
    void makeSmoothing();
    void makeAxisBox();
    QToolButton* makeToggle(const QString& name, const QString& text, const QString& meaning);
    void connectParts();
    static QString axisText(ChartAxis axis);

    QSlider* m_smoothing = nullptr;
    QComboBox* m_axisBox = nullptr;
    QToolButton* m_xLogarithmic = nullptr;
    QToolButton* m_logarithmic = nullptr;
    QToolButton* m_clipping = nullptr;
};

} // namespace studio::ui
