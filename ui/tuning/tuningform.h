// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/family/familycatalog.h"
#include "core/tuning/tuningplan.h"

#include <QFrame>

class QComboBox;
class QDoubleSpinBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QPushButton;
class QSpinBox;
class QTableView;

namespace studio::ui {

class SearchSpaceModel;

/// What a search for good parameters is asked for: where it begins, which parameters it tries and
/// where, how, and for how long. GUI thread.
class TuningForm final : public QFrame
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(TuningForm)

public:
    explicit TuningForm(QWidget* parent = nullptr);

    /// Begins at the settings of `config`, which `family` made; what is searched stays if the
    /// family does.
    void setBase(const core::ModelFamily& family, const core::RunConfig& config);
    void setName(const QString& name);
    bool hasBase() const { return !m_config.family.empty(); }
    /// Shows a plan of `family`.
    void setPlan(const core::ModelFamily& family, const core::TuningPlan& plan);
    /// What is asked for; of use while canStart().
    core::TuningPlan plan() const;

    void setRunning(bool isRunning);
    /// What keeps a search from beginning, apart from the form itself; empty: nothing.
    void setObstacle(const QString& obstacle);
    bool canStart() const;

    SearchSpaceModel& space() { return *m_space; }

Q_SIGNALS:
    void startRequested();
    void stopRequested();
    /// The settings of the Train page shall be where it begins.
    void baseRequested();

private:
    QWidget* makeBase();
    QWidget* makeSpace();
    QWidget* makeFields();
    QWidget* makeButtons();
    QSpinBox* addSpinBox(QFormLayout* form, const char* name, const QString& label, int maximum);
    bool isHalving() const;
    void spreadChoices();
    void showBase();
    void updateState();

    core::RunConfig m_config;
    QString m_familyLabel;
    QString m_presetLabel;
    QString m_obstacle;
    double m_reduction = 3; ///< of successive halving; no field has it
    bool m_isRunning = false;
    SearchSpaceModel* m_space = nullptr;
    QWidget* m_fields = nullptr; ///< all that rests while a search goes on
    QLabel* m_base = nullptr;
    QTableView* m_table = nullptr;
    QLineEdit* m_name = nullptr;
    QComboBox* m_strategy = nullptr;
    QSpinBox* m_points = nullptr;
    QSpinBox* m_leastEpochs = nullptr;
    QSpinBox* m_mostEpochs = nullptr;
    QSpinBox* m_seed = nullptr;
    QDoubleSpinBox* m_budget = nullptr;
    QLabel* m_problem = nullptr;
    QPushButton* m_start = nullptr;
    QPushButton* m_stop = nullptr;
};

} // namespace studio::ui
