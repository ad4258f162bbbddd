// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/tuningwiring.h"

#include "app/controllers/errortext.h"
#include "app/controllers/presetcontroller.h"
#include "app/controllers/runlibrarycontroller.h"
#include "app/controllers/trainingcontroller.h"
#include "app/controllers/tuningcontroller.h"
#include "ui/train/trainform.h"
#include "ui/tuning/tuningform.h"
#include "ui/tuning/tuningresults.h"
#include "ui/tuning/tuningwindow.h"
#include "ui/window/studioactions.h"

#include <QFileInfo>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace studio::ui {

namespace {

QString filter()
{
    return TuningWiring::tr("Plans for tuning (*.json)");
}

/// What decides which points are tried; how many and for how long may change.
core::TuningPlan essenceOf(core::TuningPlan plan)
{
    plan.name.clear();
    plan.points = 0;
    plan.budgetMinutes = 0;
    return plan;
}

} // namespace

TuningWiring::TuningWiring(const Services& services, const Parts& parts)
    : QObject(&parts.window)
    , m_services(services)
    , m_parts(parts)
{
    connect(m_parts.actions.at(Command::TuneParameters), &QAction::triggered, this,
        &TuningWiring::show);
}

void TuningWiring::show()
{
    if (m_tuning == nullptr)
        makeWindow();
    if (!m_tuning->form().hasBase())
        takeBase();
    m_tuning->show();
    m_tuning->raise();
    m_tuning->activateWindow();
}

void TuningWiring::makeWindow()
{
    m_tuning = new TuningWindow(&m_parts.window);
    auto* const results = &m_tuning->results();
    connectSearch();
    connectPlans();
    connect(&m_tuning->form(), &TuningForm::baseRequested, this, &TuningWiring::takeBase);
    connect(&m_parts.form, &TrainForm::readinessChanged, this, &TuningWiring::updateObstacle);
    connect(results, &TuningResults::presetRequested, this, &TuningWiring::keepPreset);
    connect(results, &TuningResults::runRequested, this, &TuningWiring::runRequested);
    updateObstacle();
}

void TuningWiring::connectSearch()
{
    auto* const tuning = &m_services.tuning;
    TuningForm* const form = &m_tuning->form();
    TuningResults* const results = &m_tuning->results();
    connect(form, &TuningForm::startRequested, this, &TuningWiring::start);
    connect(form, &TuningForm::stopRequested, tuning, &app::TuningController::stop);
    connect(tuning, &app::TuningController::busyChanged, form, &TuningForm::setRunning);
    connect(tuning, &app::TuningController::runBegan, results, &TuningResults::showRun);
    connect(tuning, &app::TuningController::runEnded, results, &TuningResults::showRun);
    connect(tuning, &app::TuningController::progressed, results, &TuningResults::showProgress);
    connect(tuning, &app::TuningController::ended, results, &TuningResults::showEnd);
    connect(tuning, &app::TuningController::failed, this, [this](const core::Error& error) {
        m_tuning->showProblem(tr("The search ended: %1.").arg(app::errorText(error)));
    });
}

void TuningWiring::connectPlans()
{
    auto* const tuning = &m_services.tuning;
    connect(m_tuning, &TuningWindow::openPlanRequested, this, [this, tuning] {
        m_parts.prompts.openFile(m_tuning, {tr("Open plan"), filter(), {}},
            [tuning](const QString& file) { tuning->readPlan(file); });
    });
    connect(m_tuning, &TuningWindow::savePlanRequested, this, [this, tuning] {
        const core::TuningPlan plan = m_tuning->form().plan();
        const QString name = QString::fromStdString(plan.name).replace(u'/', u'-') + u".json"_s;
        m_parts.prompts.saveFile(m_tuning, {tr("Save plan"), filter(), name},
            [tuning, plan](const QString& file) { tuning->writePlan(file, plan); });
    });
    connect(tuning, &app::TuningController::planRead, this, [this](const core::TuningPlan& plan) {
        m_tuning->form().setPlan(m_services.tuning.catalog()->family(plan.config.family), plan);
    });
    connect(tuning, &app::TuningController::planWritten, this, [this](const QString& file) {
        Q_EMIT noted(tr("Saved as %1").arg(QFileInfo(file).fileName()));
    });
    connect(tuning, &app::TuningController::planFailed, this, [this](const core::Error& error) {
        m_tuning->showProblem(tr("%1.").arg(app::errorText(error)));
    });
}

void TuningWiring::takeBase()
{
    const core::ModelFamily* const family = m_parts.form.family();
    if (family == nullptr || !m_parts.form.settings().isUsable())
        return;
    if (family->task() == core::ModelFamily::Task::ReadDigits)
        m_tuning->form().setBase(*family, m_parts.form.config());
    else
        m_tuning->showProblem(tr("Only networks that read digits can be searched: choose one on "
                                 "the Train page."));
}

void TuningWiring::updateObstacle()
{
    m_tuning->form().setObstacle(m_services.training.isBusy()
            ? tr("A run trains. The search can begin when it has ended.")
            : QString());
}

/// A search with other settings would find runs under its name that do not belong to it.
std::string TuningWiring::freeName(const core::TuningPlan& plan) const
{
    const core::TuningPlan& last = m_services.tuning.request().plan;
    if (plan.name != last.name || essenceOf(plan) == essenceOf(last))
        return plan.name;
    static const QRegularExpression ending(u" (\\d+)$"_s);
    QString name = QString::fromStdString(plan.name);
    const auto match = ending.match(name);
    const int number = match.hasMatch() ? match.captured(1).toInt() + 1 : 2;
    name.remove(ending);
    return u"%1 %2"_s.arg(name).arg(number).toStdString();
}

void TuningWiring::start()
{
    core::TuningRequest request;
    request.plan = m_tuning->form().plan();
    request.plan.name = freeName(request.plan);
    request.root = m_services.library.roots().front();
    if (m_services.training.isBusy() || !m_services.tuning.start(request))
        return;
    const auto& family = m_services.tuning.catalog()->family(request.plan.config.family);
    m_tuning->form().setName(QString::fromStdString(request.plan.name));
    m_tuning->begin(family, request.plan);
}

void TuningWiring::keepPreset(const core::Trial& trial)
{
    const core::TuningPlan& plan = m_services.tuning.request().plan;
    const Prompts::TextQuestion question{tr("Keep as preset"), tr("Name"),
        QString::fromStdString(plan.name),
        [](const QString& name) { return core::isPresetName(name.trimmed().toStdString()); }};
    m_parts.prompts.askText(m_tuning, question, [this, plan, trial](const QString& name) {
        const auto& family = m_services.tuning.catalog()->family(plan.config.family);
        m_services.presets.add({name.trimmed().toStdString(), family.id(),
            core::presetValues(family, core::valuesOf(plan, family, trial))});
    });
}

} // namespace studio::ui

#include "moc_tuningwiring.cpp"
