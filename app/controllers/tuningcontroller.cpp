// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/controllers/tuningcontroller.h"

#include "app/controllers/errortext.h"
#include "core/checkpoint/durablefile.h"
#include "core/run/threadpriority.h"

#include <chrono>
#include <utility>
#include <variant>

namespace studio::app {

namespace {

constexpr std::chrono::milliseconds kNewsInterval{40};

} // namespace

/// Hears the tuning on its thread and hands on what people want to see.
class TuningController::Observer final : public core::TuningObserver
{
public:
    Observer(TuningController& controller, const core::TuningRequest& request)
        : m_controller(controller)
        , m_request(request)
        , m_family(controller.m_catalog->family(request.plan.config.family))
    {
    }

    void onTrial(const core::Trial& trial, const core::ParameterMap& /*values*/, std::size_t number,
        std::size_t count) override
    {
        m_progress = {number, count, 0};
        m_steps = 0;
        m_controller.post([to = &m_controller, run = runOf(trial), progress = m_progress] {
            Q_EMIT to->runBegan(run);
            Q_EMIT to->progressed(progress);
        });
    }

    void onEvent(const core::TrainingEvent& event) override
    {
        if (const auto* const started = std::get_if<core::RunStarted>(&event))
            m_steps = started->epochs * started->stepsPerEpoch;
        const auto* const step = std::get_if<core::StepMetrics>(&event);
        const auto now = std::chrono::steady_clock::now();
        if (step == nullptr || m_steps <= 0 || now - m_last < kNewsInterval)
            return;
        m_last = now;
        m_progress.fraction = double(step->step) / double(m_steps);
        m_controller.post(
            [to = &m_controller, progress = m_progress] { Q_EMIT to->progressed(progress); });
    }

    void onResult(const core::Tuner::Told& told) override
    {
        TuningRun run = runOf(told.trial);
        run.result = told.result;
        m_controller.post([to = &m_controller, run] { Q_EMIT to->runEnded(run); });
    }

private:
    TuningRun runOf(const core::Trial& trial) const
    {
        return {trial, core::pointOf(m_request.plan, m_family, trial.point),
            core::trialFolder(m_request.root, m_request.plan, trial), {}};
    }

    TuningController& m_controller;
    const core::TuningRequest& m_request;
    const core::ModelFamily& m_family;
    TuningProgress m_progress;
    std::int64_t m_steps = 0;
    std::chrono::steady_clock::time_point m_last;
};

TuningController::TuningController(QObject* parent)
    : QObject(parent)
{
    m_files.setMaxThreadCount(1);
    m_pool.setMaxThreadCount(1);
    m_pool.setExpiryTimeout(0); // the next tuning begins with a thread of usual priority
}

TuningController::~TuningController()
{
    m_isCancelled = true;
    m_files.waitForDone();
    m_pool.waitForDone();
}

void TuningController::setCatalog(std::shared_ptr<const core::FamilyCatalog> catalog)
{
    m_catalog = std::move(catalog);
}

bool TuningController::start(const core::TuningRequest& request)
{
    if (m_isBusy || !m_catalog)
        return false;
    m_request = request;
    m_isCancelled = false;
    m_isBusy = true;
    Q_EMIT busyChanged(true);
    m_pool.start([this] { work(); });
    return true;
}

void TuningController::stop()
{
    m_isCancelled = true;
}

void TuningController::post(const std::function<void()>& news)
{
    QMetaObject::invokeMethod(this, news, Qt::QueuedConnection);
}

void TuningController::finish()
{
    m_isBusy = false;
    Q_EMIT busyChanged(false);
}

void TuningController::work()
{
    try {
        core::lowerThreadPriority(core::kTrainingNiceness);
        Observer observer(*this, m_request);
        const auto outcome = core::runTuning(*m_catalog, m_request, observer, m_isCancelled);
        post([this, end = outcome.end] {
            finish();
            Q_EMIT ended(end);
        });
    } catch (...) {
        post([this, error = core::currentError()] {
            finish();
            Q_EMIT failed(error);
        });
    }
}

void TuningController::doWithFile(const std::function<void()>& job)
{
    m_files.start([this, job] {
        try {
            job();
        } catch (...) {
            post([this, error = core::currentError()] { Q_EMIT planFailed(error); });
        }
    });
}

void TuningController::readPlan(const QString& file)
{
    if (!m_catalog)
        return;
    doWithFile([this, file, catalog = m_catalog] {
        post(
            [this, plan = core::readTuningPlan(toPath(file), *catalog)] { Q_EMIT planRead(plan); });
    });
}

void TuningController::writePlan(const QString& file, const core::TuningPlan& plan)
{
    doWithFile([this, file, plan] {
        core::writeFileDurably(toPath(file), core::toJson(plan));
        post([this, file] { Q_EMIT planWritten(file); });
    });
}

} // namespace studio::app

#include "moc_tuningcontroller.cpp"
