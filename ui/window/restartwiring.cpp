// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/restartwiring.h"

#include "app/controllers/trainingcontroller.h"
#include "ui/train/restartbuttons.h"
#include "ui/train/trainform.h"
#include "ui/train/trainpage.h"
#include "ui/window/studioactions.h"

#include <utility>

using namespace Qt::StringLiterals;

namespace studio::ui {

RestartWiring::RestartWiring(const Services& services, const Parts& parts)
    : QObject(&parts.owner)
    , m_services(services)
    , m_parts(parts)
{
    auto* const form = &m_parts.page.form();
    const auto same = [this] {
        if (const auto seed = lastSeed())
            restart(*seed);
    };
    const auto other = [this] {
        if (const auto seed = lastSeed())
            restart(TrainForm::seedOtherThan(*seed));
    };
    connect(&form->restart(), &RestartButtons::sameWeightsRequested, this, same);
    connect(&form->restart(), &RestartButtons::newSeedRequested, this, other);
    connect(m_parts.actions.at(Command::RestartSameWeights), &QAction::triggered, this, same);
    connect(m_parts.actions.at(Command::RestartNewSeed), &QAction::triggered, this, other);
    connect(form, &TrainForm::readinessChanged, this, &RestartWiring::update);
    connect(&m_parts.page, &TrainPage::stopRequested, this, &RestartWiring::cancel);
    // Queued: all others learn of the end before the next run begins.
    connect(&m_services.training, &app::TrainingController::ended, this, &RestartWiring::onEnded,
        Qt::QueuedConnection);
    update();
}

std::optional<std::int64_t> RestartWiring::lastSeed() const
{
    const auto& parameters = m_services.training.request().config.parameters;
    const auto found = parameters.find("seed");
    if (found == parameters.end())
        return std::nullopt;
    const auto* const seed = std::get_if<std::int64_t>(&found->second);
    return seed == nullptr ? std::nullopt : std::optional(*seed);
}

void RestartWiring::update()
{
    const bool hasRun = lastSeed().has_value();
    const bool isReady = hasRun && m_parts.page.form().canRestart();
    m_parts.page.form().restart().setVisible(hasRun);
    m_parts.page.form().restart().setReady(isReady);
    for (const auto command : {Command::RestartSameWeights, Command::RestartNewSeed})
        m_parts.actions.at(command)->setEnabled(isReady);
}

void RestartWiring::restart(std::int64_t seed)
{
    auto& form = m_parts.page.form();
    if (!form.canRestart())
        return;
    form.setSeed(seed);
    if (!m_services.training.isBusy()) {
        Q_EMIT m_parts.page.startRequested(form.config());
        return;
    }
    m_next = form.config();
    m_services.training.stop();
}

void RestartWiring::onEnded(const core::RunEnded& result)
{
    const auto next = std::exchange(m_next, std::nullopt);
    if (!next)
        return;
    const bool isLost = !result.folder.empty() && !result.isSaved;
    if (isLost) {
        Q_EMIT noticed({Notice::Kind::Warning, u"restart"_s, tr("The run was not restarted"),
            tr("Its last state could not be saved and would be lost. Save it elsewhere, then "
               "restart."),
            {}});
        return;
    }
    Q_EMIT m_parts.page.startRequested(*next);
}

} // namespace studio::ui

#include "moc_restartwiring.cpp"
