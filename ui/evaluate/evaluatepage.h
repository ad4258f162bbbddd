// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/controllers/evaluationcontroller.h"
#include "ui/evaluate/confusionmatrix.h"

#include <QList>
#include <QWidget>

#include <memory>

class QAction;
class QComboBox;
class QLabel;
class QMenu;
class QStackedWidget;

namespace studio::ui {

class ConfusionCard;
class EvaluateForm;
class FiguresCard;
class MistakesCard;
class ReliabilityCard;
class RobustnessCard;

/// How well models read: what to judge above, what was found below. It knows no model: it shows
/// results. GUI thread.
class EvaluatePage final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(EvaluatePage)

public:
    using Result = std::shared_ptr<const core::EvaluationResult>;

    /// What the result can be saved as.
    enum class Format
    {
        Csv,
        Png,
        Html
    };

    explicit EvaluatePage(QWidget* parent = nullptr);

    EvaluateForm& form() { return *m_form; }
    MistakesCard& mistakes() { return *m_mistakes; }
    ConfusionMatrix& matrix();
    /// For the menu bar, with separators.
    QList<QAction*> menuActions() const { return m_menuActions; }
    const Result& result() const { return m_result; }
    /// All that is shown of the result as one picture, at twice the size.
    QImage picture() const;

public Q_SLOTS:
    void setBusy(bool isBusy);
    void showProgress(studio::app::EvaluationController::Stage stage, double fraction);
    void showResult(const std::shared_ptr<const studio::core::EvaluationResult>& result);
    void addPoint(const studio::core::RobustnessPoint& point, bool isOther);
    void showMeasured(const std::shared_ptr<const studio::core::EvaluationResult>& result);
    void showExplanation(std::size_t place, const studio::core::SaliencyMap& map);
    void showProblem(const QString& reason);
    void showCancelled();

Q_SIGNALS:
    void robustnessRequested();
    void cancelRequested();
    void explanationWanted(std::size_t place, bool isOther);
    void canvasRequested(const studio::core::GrayImage& picture);
    void saveRequested(studio::ui::EvaluatePage::Format format);
    /// The page is seen.
    void shown();

protected:
    void showEvent(QShowEvent* event) override;

private:
    void makeActions();
    QWidget* makeContent(QWidget* parent);
    QWidget* makeHead();
    void connectCards();
    void showModel();
    const core::JudgedModel& shownModel() const;

    Result m_result;
    EvaluateForm* m_form;
    QStackedWidget* m_stack; ///< the empty state, the cards
    QWidget* m_content = nullptr;
    QLabel* m_title = nullptr;
    QComboBox* m_which = nullptr; ///< the model whose details are shown
    FiguresCard* m_figures = nullptr;
    ConfusionCard* m_confusion = nullptr;
    MistakesCard* m_mistakes = nullptr;
    ReliabilityCard* m_reliability = nullptr;
    RobustnessCard* m_robustness = nullptr;
    QMenu* m_saveMenu = nullptr;
    QList<QAction*> m_menuActions;
    QList<QAction*> m_resultActions; ///< that need a result
    std::size_t m_explained = 0; ///< the image whose explanation is wanted
};

} // namespace studio::ui
