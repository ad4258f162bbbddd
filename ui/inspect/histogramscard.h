// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/controllers/histogramcontroller.h"
#include "ui/inspect/answercards.h"
#include "ui/inspect/answerview.h"

class QComboBox;

namespace studio::ui {

class HistogramSheet;

/// How the weights or gradients of every layer of a run spread while it learns. GUI thread.
class HistogramsCard final : public AnswerCard
{
    Q_OBJECT

public:
    explicit HistogramsCard(QWidget* parent);

    /// The newest first, which is shown until another one is chosen. The choice stays if it is
    /// among them.
    void setRuns(const std::vector<RunChoice>& runs);

public Q_SLOTS:
    void showHistory(const studio::app::HistogramHistory& history);
    void showProblem(const QString& reason);

Q_SIGNALS:
    /// An empty path: there is none.
    void runChosen(const std::filesystem::path& folder);

private:
    struct Row
    {
        QLabel* caption;
        HistogramSheet* sheet;
    };

    void tellRun();
    void showRows();
    void showRow(std::size_t index, const std::string& layer);
    std::vector<std::string> layersOf(core::LayerHistogram::Of of) const;

    QComboBox* m_run = nullptr;
    QComboBox* m_of = nullptr;
    std::vector<RunChoice> m_choices;
    bool m_isChosen = false; ///< by a person
    app::HistogramHistory m_history;
    std::vector<Row> m_rows;
};

} // namespace studio::ui
