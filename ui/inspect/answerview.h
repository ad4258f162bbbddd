// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/controllers/explanationcontroller.h"

#include <QWidget>

#include <filesystem>
#include <vector>

class QComboBox;
class QLabel;
class QStackedWidget;

namespace studio::ui {

class HistoryChart;
class LayersCard;
class SaliencyCard;
class SimilarCard;

/// A run to choose.
struct RunChoice
{
    QString name;
    std::filesystem::path folder;

    bool operator==(const RunChoice&) const = default;
};

/// Why the drawing is read as it is, while one draws. It knows no model: it shows explanations. GUI
/// thread.
class AnswerView final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(AnswerView)

public:
    explicit AnswerView(QWidget* parent = nullptr);

    /// The newest first. The choice stays if it is among them.
    void setRuns(const std::vector<RunChoice>& runs);

public Q_SLOTS:
    void showExplanation(const studio::app::Explanation& explanation);
    /// Nothing to explain.
    void showNothing();
    void showProblem(const QString& reason);

Q_SIGNALS:
    /// An empty path: none.
    void runChosen(const std::filesystem::path& folder);
    /// The view is seen, or no longer.
    void watched(bool isWatched);

protected:
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QWidget* makeContent();
    QWidget* makeHistory();
    void showHistory(const app::Explanation& explanation);

    QStackedWidget* m_stack = nullptr; ///< the empty state, the cards
    QLabel* m_title = nullptr;
    SaliencyCard* m_saliency = nullptr;
    SimilarCard* m_similar = nullptr;
    LayersCard* m_layers = nullptr;
    HistoryChart* m_history = nullptr;
    QLabel* m_historyHint = nullptr;
    QComboBox* m_runs = nullptr;
    std::vector<RunChoice> m_choices;
};

} // namespace studio::ui
