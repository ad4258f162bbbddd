// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/controllers/evaluationcontroller.h"

#include <QFrame>

#include <vector>

class QComboBox;
class QLabel;
class QMenu;
class QProgressBar;
class QPushButton;

namespace studio::ui {

/// Data to choose. A plain value.
struct EvaluationChoice
{
    core::EvaluationSource source;
    QString name;

    bool operator==(const EvaluationChoice&) const = default;
};

/// What is to be judged: a model, perhaps a second one, and data; the button that starts and
/// cancels, and how far it is. GUI thread.
class EvaluateForm final : public QFrame
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(EvaluateForm)

public:
    explicit EvaluateForm(QWidget* parent = nullptr);

    /// What is chosen stays if it is still there; what was opened by hand always is.
    void setModels(const std::vector<app::ModelSource>& models);
    void setData(const std::vector<EvaluationChoice>& choices);
    /// Adds it if need be.
    void chooseModel(const app::ModelSource& model);
    void chooseOther(const app::ModelSource& model);
    void chooseData(const EvaluationChoice& choice);
    app::EvaluationRequest request() const;

    /// Before the engine is there nothing can be started.
    void setReady(bool isReady);
    void setBusy(bool isBusy);
    void setProgress(app::EvaluationController::Stage stage, double fraction);
    /// A sentence on what went wrong; empty: nothing.
    void setProblem(const QString& problem);
    void setHint(const QString& hint);
    /// Behind the button that saves; taken over by nobody.
    void setSaveMenu(QMenu& menu);
    void setSaveEnabled(bool isEnabled);
    void startOrCancel();

Q_SIGNALS:
    void evaluateRequested(const studio::app::EvaluationRequest& request);
    void cancelRequested();
    void modelFileWanted(bool isOther);
    void inkFileWanted();
    void pictureFolderWanted();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QComboBox* addBox(const QString& name, const QString& caption, int column);
    void fillModels();
    void fillData();
    void onModelActivated(bool isOther, int index);
    void onDataActivated(int index);
    void updateButton();

    std::vector<app::ModelSource> m_models;
    std::vector<app::ModelSource> m_openedModels;
    std::vector<EvaluationChoice> m_data;
    std::vector<EvaluationChoice> m_openedData;
    std::optional<app::ModelSource> m_model; ///< empty until there is one
    std::optional<app::ModelSource> m_other;
    std::optional<EvaluationChoice> m_chosenData;
    QComboBox* m_modelBox = nullptr;
    QComboBox* m_otherBox = nullptr;
    QComboBox* m_dataBox = nullptr;
    QPushButton* m_button = nullptr;
    QPushButton* m_save = nullptr;
    QProgressBar* m_progress = nullptr;
    QLabel* m_status = nullptr;
    bool m_isModelChosen = false; ///< by a person; else the first of all
    bool m_isDataChosen = false;
    bool m_isReady = false;
    bool m_isBusy = false;
};

} // namespace studio::ui
