// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/controllers/trainingcontroller.h"

#include "app/controllers/metricsstore.h"
#include "app/controllers/trainingthread.h"

#include <algorithm>
#include <atomic>
#include <chrono>
#include <thread>
#include <utility>

namespace studio::app {

namespace {

constexpr std::chrono::milliseconds kDrainInterval{40};

/// The metric that every family reports the speed by (DESIGN section 3).
constexpr auto* kSpeedMetric = "images_per_second";

} // namespace

/// What the GUI thread and the training thread share during one run.
struct TrainingController::Session
{
    explicit Session(std::function<void()> wakeUp)
        : mailbox(std::move(wakeUp))
    {
    }

    core::RunControl control;
    core::EventMailbox mailbox;
    std::atomic<bool> isCancelled = false; ///< ends the loading of data
    std::atomic<double> loadingFraction = 0;
    std::thread thread;

    bool hasBegun = false; ///< GUI thread

    /// Where the measuring of speed began; GUI thread.
    std::optional<core::StepMetrics> firstStep;
};

double Progress::fraction() const
{
    const auto all = static_cast<double>(epochs * stepsPerEpoch);
    return all > 0 ? std::clamp(static_cast<double>(step) / all, 0.0, 1.0) : 0.0;
}

TrainingController::TrainingController(MetricsStore& store, QObject* parent)
    : QObject(parent)
    , m_store(store)
{
    m_drainTimer.setSingleShot(true);
    m_drainTimer.setInterval(kDrainInterval);
    connect(&m_drainTimer, &QTimer::timeout, this, &TrainingController::drain);
}

TrainingController::~TrainingController()
{
    if (!m_session)
        return;
    m_session->isCancelled = true;
    m_session->control.requestStop();
    m_session->thread.join();
}

void TrainingController::setCatalog(std::shared_ptr<const core::FamilyCatalog> catalog)
{
    m_catalog = std::move(catalog);
}

bool TrainingController::start(core::RunRequest request)
{
    if (isBusy() || !m_catalog)
        return false;
    m_request = std::move(request);
    m_progress = {};
    const auto wakeUp = [this] {
        QMetaObject::invokeMethod(this, &TrainingController::armDrain, Qt::QueuedConnection);
    };
    m_session = std::make_unique<Session>(wakeUp);
    setState(State::Starting);
    Q_EMIT progressChanged(m_progress);
    m_session->thread = std::thread([this, wakeUp, catalog = m_catalog, wanted = m_request] {
        auto& session = *m_session;
        core::WorkControl loading;
        loading.cancelled = &session.isCancelled;
        loading.onProgress = [&session, wakeUp](double fraction) {
            constexpr double kVisible = 0.01;
            if (fraction - session.loadingFraction.load() < kVisible)
                return;
            session.loadingFraction = fraction;
            wakeUp();
        };
        const auto result = runToEnd(*catalog, wanted, {session.mailbox, session.control, loading});
        QMetaObject::invokeMethod(
            this, [this, result] { finish(result); }, Qt::QueuedConnection);
    });
    return true;
}

void TrainingController::pause()
{
    if (m_state != State::Running)
        return;
    m_session->control.pause();
    setState(State::Paused);
}

void TrainingController::resume()
{
    if (m_state != State::Paused)
        return;
    m_session->control.resume();
    setState(State::Running);
}

void TrainingController::step()
{
    if (m_state != State::Running && m_state != State::Paused)
        return;
    m_session->control.step();
    setState(State::Paused);
}

void TrainingController::stop()
{
    if (!isBusy() || m_state == State::Stopping)
        return;
    m_session->isCancelled = true;
    m_session->control.requestStop();
    setState(State::Stopping);
}

void TrainingController::requestState()
{
    if (isBusy())
        m_session->control.requestState();
}

void TrainingController::requestAction(const QString& id)
{
    if (isBusy())
        m_session->control.requestAction(id.toStdString());
}

void TrainingController::setLiveValue(const QString& parameterId, double value)
{
    if (isBusy())
        m_session->control.setLiveValue(parameterId.toStdString(), value);
}

void TrainingController::setState(State state)
{
    if (state == m_state)
        return;
    m_state = state;
    Q_EMIT stateChanged(state);
}

void TrainingController::armDrain()
{
    if (!m_drainTimer.isActive() && m_session)
        m_drainTimer.start();
}

void TrainingController::drain()
{
    if (!m_session)
        return;
    if (m_state == State::Starting)
        m_progress.loadingFraction = m_session->loadingFraction;
    const auto events = m_session->mailbox.drain();
    // Not before: a run that cannot begin leaves the curves of the last one.
    const bool hasBegun =
        !events.empty() && !std::holds_alternative<core::RunEnded>(events.front());
    if (hasBegun && !std::exchange(m_session->hasBegun, true))
        m_store.clear();
    for (const auto& event : events)
        dispatch(event);
    m_store.notify();
    Q_EMIT progressChanged(m_progress);
}

void TrainingController::dispatch(const core::TrainingEvent& event)
{
    if (const auto* step = std::get_if<core::StepMetrics>(&event)) {
        onStep(*step);
    } else if (const auto* epoch = std::get_if<core::EpochMetrics>(&event)) {
        m_store.append(*epoch);
        Q_EMIT epochFinished(*epoch);
    } else if (const auto* begin = std::get_if<core::RunStarted>(&event)) {
        onStarted(*begin);
    } else if (const auto* hard = std::get_if<core::HardImages>(&event)) {
        Q_EMIT hardImages(*hard);
    } else if (const auto* grid = std::get_if<core::SampleGrid>(&event)) {
        Q_EMIT samples(*grid);
    } else if (const auto* saved = std::get_if<core::CheckpointSaved>(&event)) {
        Q_EMIT checkpointSaved(*saved);
    } else if (const auto* state = std::get_if<core::CheckpointReady>(&event)) {
        Q_EMIT stateReady(state->checkpoint);
    } else if (const auto* model = std::get_if<core::ModelPublished>(&event)) {
        if (model->classifier)
            Q_EMIT modelPublished(model->classifier);
        if (model->generator)
            Q_EMIT generatorPublished(model->generator);
    } else {
        dispatchRest(event);
    }
}

void TrainingController::dispatchRest(const core::TrainingEvent& event)
{
    if (const auto* health = std::get_if<core::HealthReport>(&event)) {
        Q_EMIT healthChanged(*health);
    } else if (const auto* scoring = std::get_if<core::FinalScoring>(&event)) {
        m_progress.scoringFraction = scoring->fraction;
        m_progress.secondsLeft = -1;
    }
    // RunEnded is told once the thread is gone.
}

void TrainingController::onStarted(const core::RunStarted& event)
{
    m_store.begin(event);
    m_progress.loadingFraction = 1;
    m_progress.epochs = event.epochs;
    m_progress.stepsPerEpoch = event.stepsPerEpoch;
    m_progress.step = event.firstStep;
    m_progress.epoch = event.stepsPerEpoch > 0 ? event.firstStep / event.stepsPerEpoch + 1 : 1;
    if (m_state == State::Starting)
        setState(State::Running);
    Q_EMIT started(event);
}

void TrainingController::onStep(const core::StepMetrics& event)
{
    m_store.append(event);
    if (m_progress.stepsPerEpoch <= 0)
        return; // History of a run that is about to go on.
    m_progress.step = event.step;
    m_progress.epoch = std::min(m_progress.epochs, (event.step - 1) / m_progress.stepsPerEpoch + 1);
    for (const auto& metric : event.values) {
        if (metric.id == kSpeedMetric)
            m_progress.imagesPerSecond = metric.value;
    }
    auto& first = m_session->firstStep;
    if (!first)
        first = event;
    const auto stepsDone = static_cast<double>(event.step - first->step);
    if (stepsDone <= 0)
        return;
    const auto total = m_progress.epochs * m_progress.stepsPerEpoch;
    const auto secondsPerStep = (event.seconds - first->seconds) / stepsDone;
    m_progress.secondsLeft =
        secondsPerStep * static_cast<double>(std::max<std::int64_t>(0, total - event.step));
}

void TrainingController::finish(const core::RunEnded& result)
{
    drain();
    m_drainTimer.stop();
    m_session->thread.join();
    m_session.reset();
    m_progress.secondsLeft = -1;
    m_progress.scoringFraction.reset();
    if (result.imagesPerSecond > 0)
        m_progress.imagesPerSecond = result.imagesPerSecond;
    setState(State::Idle);
    Q_EMIT progressChanged(m_progress);
    Q_EMIT ended(result);
}

} // namespace studio::app

#include "moc_trainingcontroller.cpp"
