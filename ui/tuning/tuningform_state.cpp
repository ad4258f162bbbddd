// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What the form of a search holds, and when a search can start.
#include "ui/tuning/tuningform.h"

#include "app/controllers/errortext.h"
#include "core/data/dataname.h"
#include "core/family/presetfile.h"
#include "ui/tuning/searchspacemodel.h"

#include <QComboBox>
#include <QDateTime>
#include <QDoubleSpinBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>

#include <algorithm>
#include <cstdint>

using namespace Qt::StringLiterals;

namespace studio::ui {

void TuningForm::setBase(const core::ModelFamily& family, const core::RunConfig& config)
{
    const auto searched = m_space->searched();
    const bool isSameFamily = m_config.family == config.family;
    m_config = config;
    m_config.generated.reset(); // a plan's file cannot say it
    if (m_name->text().isEmpty())
        m_name->setText(
            tr("Search") + QDateTime::currentDateTime().toString(u" yyyy-MM-dd HH.mm"_s));
    m_familyLabel = app::coreText(family.label());
    m_presetLabel.clear();
    for (const core::Preset& preset : family.presets()) {
        if (preset.id == config.preset)
            m_presetLabel = app::coreText(preset.label);
    }
    m_space->setParameters(family, config.parameters);
    if (isSameFamily)
        m_space->setSearched(searched);
    const int epochs = int(config.integer("epochs"));
    m_mostEpochs->setValue(epochs);
    m_leastEpochs->setValue(std::max(1, epochs / 9));
    showBase();
}

void TuningForm::setPlan(const core::ModelFamily& family, const core::TuningPlan& plan)
{
    setBase(family, plan.config);
    m_space->setSearched(plan.parameters);
    m_name->setText(QString::fromStdString(plan.name));
    m_strategy->setCurrentIndex(
        plan.strategy == core::TuningPlan::Strategy::SuccessiveHalving ? 1 : 0);
    m_points->setValue(int(plan.points));
    if (isHalving()) {
        m_leastEpochs->setValue(int(plan.leastEpochs));
        m_mostEpochs->setValue(int(plan.mostEpochs));
    }
    m_budget->setValue(plan.budgetMinutes);
    m_seed->setValue(int(plan.seed));
    m_reduction = plan.reduction;
}

void TuningForm::setName(const QString& name)
{
    m_name->setText(name);
}

core::TuningPlan TuningForm::plan() const
{
    core::TuningPlan plan;
    plan.name = m_name->text().trimmed().toStdString();
    plan.config = m_config;
    plan.parameters = m_space->searched();
    plan.points = m_points->value();
    plan.budgetMinutes = m_budget->value();
    plan.seed = std::uint64_t(m_seed->value());
    if (isHalving()) {
        plan.strategy = core::TuningPlan::Strategy::SuccessiveHalving;
        plan.reduction = m_reduction;
        plan.leastEpochs = m_leastEpochs->value();
        plan.mostEpochs = m_mostEpochs->value();
    } else {
        plan.config.parameters["epochs"] = std::int64_t{m_mostEpochs->value()};
    }
    return plan;
}

bool TuningForm::isHalving() const
{
    return m_strategy->currentIndex() == 1;
}

void TuningForm::showBase()
{
    const QString what =
        QStringList{m_familyLabel, m_presetLabel, app::coreText(core::dataName(m_config.data))}
            .join(u" · "_s);
    m_base->setText(
        hasBase() ? tr("Begins at %1").arg(what) : tr("Begins at the settings of the Train page."));
}

void TuningForm::setRunning(bool isRunning)
{
    m_isRunning = isRunning;
    updateState();
}

void TuningForm::setObstacle(const QString& obstacle)
{
    m_obstacle = obstacle;
    updateState();
}

bool TuningForm::canStart() const
{
    return !m_isRunning && m_start->isEnabled();
}

void TuningForm::updateState()
{
    QString problem = m_obstacle;
    if (problem.isEmpty() && !hasBase())
        problem = tr("Choose on the Train page what to begin with.");
    if (problem.isEmpty())
        problem = m_space->problem();
    if (problem.isEmpty() && !core::isPresetName(m_name->text().trimmed().toStdString()))
        problem = tr("Give the search a name of at most 60 letters.");
    if (problem.isEmpty() && isHalving() && m_leastEpochs->value() > m_mostEpochs->value())
        problem = tr("More epochs at first than at most.");
    m_problem->setText(m_isRunning ? QString() : problem);
    m_problem->setVisible(!m_problem->text().isEmpty());
    m_fields->setEnabled(!m_isRunning);
    m_leastEpochs->setEnabled(isHalving());
    m_start->setEnabled(!m_isRunning && problem.isEmpty());
    m_stop->setEnabled(m_isRunning);
}

} // namespace studio::ui
