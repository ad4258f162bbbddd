// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/charttools.h"

#include <QWidget>

class QBoxLayout;
class QLabel;

namespace studio::ui {

/// The line above the charts: which run this is and how far it got, and how the charts draw:
/// smoothing, logarithmic axes, what the x axis counts. GUI thread.
class RunHeader final : public QWidget
{
    Q_OBJECT

public:
    explicit RunHeader(QWidget* parent = nullptr);

    void setRun(const QString& title);
    void setProgress(const QString& text);

    ChartTools& tools() { return *m_tools; }

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void fitProgress();

    QBoxLayout* m_row = nullptr; ///< two rows where it is narrow
    QLabel* m_title = nullptr;
    QString m_progressText;
    QLabel* m_progress = nullptr;
    ChartTools* m_tools = nullptr;
};

} // namespace studio::ui
