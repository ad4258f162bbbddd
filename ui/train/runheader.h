// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/chartspec.h"

#include <QWidget>

class QBoxLayout;
class QComboBox;
class QLabel;
class QSlider;
class QToolButton;

namespace studio::ui {

/// The line above the charts: which run this is and how far it got, and how the charts draw:
/// smoothing, logarithmic axes, what the x axis counts. GUI thread.
class RunHeader final : public QWidget
{
    Q_OBJECT

public:
    static constexpr double kDefaultSmoothing = 0.6;

    explicit RunHeader(QWidget* parent = nullptr);

    void setRun(const QString& title);
    void setProgress(const QString& text);

    double smoothing() const;
    bool isLogarithmic() const;
    ChartAxis axis() const;

public Q_SLOTS:
    void setSmoothing(double weight);
    void setLogarithmic(bool isLogarithmic);
    void setAxis(studio::ui::ChartAxis axis);

Q_SIGNALS:
    /// 0..0.99, as LiveChart::setSmoothing takes it.
    void smoothingChanged(double weight);
    void logarithmicChanged(bool isLogarithmic);
    void axisChanged(studio::ui::ChartAxis axis);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void fitProgress();
    void makeAxisBox();
    static QString axisText(ChartAxis axis);

    QBoxLayout* m_row = nullptr; ///< two rows where it is narrow
    QLabel* m_title = nullptr;
    QString m_progressText;
    QLabel* m_progress = nullptr;
    QSlider* m_smoothing = nullptr;
    QToolButton* m_logarithmic = nullptr;
    QComboBox* m_axisBox = nullptr;
};

} // namespace studio::ui
