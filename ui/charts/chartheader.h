// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QBoxLayout;
class QLabel;

namespace studio::ui {

class ChartLegend;
class ChartNote;
struct ChartSpec;

/// What stands above the picture of a chart: its title, what is not shown, the legend. The legend
/// is beside the title; on lines of its own where it has no room there, and if it names runs. GUI
/// thread.
class ChartHeader final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ChartHeader)

public:
    ChartHeader(const ChartSpec& spec, bool namesRuns, QWidget* parent);

    ChartNote& note() { return *m_note; }
    ChartLegend& legend() { return *m_legend; }
    /// After a change of what the note or the legend need.
    void placeLegend();

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    bool m_namesRuns;
    QLabel* m_title = nullptr;
    ChartNote* m_note = nullptr;
    ChartLegend* m_legend = nullptr;
    QBoxLayout* m_titleRow = nullptr;
    QBoxLayout* m_column = nullptr;
};

} // namespace studio::ui
