// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/runs/learninghistory.h"

#include <QWidget>

class QLabel;
class QSlider;

namespace studio::ui {

/// How a run's checkpoints read the drawing: a column an epoch, a row a digit, the darker the
/// likelier; a slider walks through them and a line says what was read. GUI thread.
class HistoryChart final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(HistoryChart)

public:
    explicit HistoryChart(QWidget* parent = nullptr);

    void setHistory(const std::vector<core::HistoryEntry>& history);
    /// What the slider stands at, in words; empty if there is nothing.
    QString text() const;

private:
    class Grid;

    void describe();

    std::vector<core::HistoryEntry> m_history;
    Grid* m_grid = nullptr;
    QSlider* m_slider = nullptr;
    QLabel* m_text = nullptr;
};

} // namespace studio::ui
