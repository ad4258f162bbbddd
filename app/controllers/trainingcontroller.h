// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/run/eventmailbox.h"
#include "core/runs/runsession.h"

#include <QObject>
#include <QString>
#include <QTimer>

#include <atomic>
#include <memory>
#include <optional>
#include <thread>

namespace studio::app {

class MetricsStore;

/// How far the run is, for the status bar. A plain value.
struct Progress
{
    double loadingFraction = 0; ///< 0..1 of reading or drawing the data; 1 once training begins
    std::int64_t epoch = 0; ///< the epoch that is being trained, from 1; 0 while loading
    std::int64_t epochs = 0;
    std::int64_t step = 0; ///< optimizer steps done since the very start
    std::int64_t stepsPerEpoch = 0;
    double imagesPerSecond = 0; ///< 0 until measured
    std::optional<double> scoringFraction; ///< 0..1 while the last model is being judged
    double secondsLeft = -1; ///< estimate for the rest of the training; negative: not known yet

    /// 0..1 of all steps.
    double fraction() const;
};

/// Owns the training thread: one run at a time through core::runSession, watched from the GUI. The
/// thread runs at nice 10; its events come in through an EventMailbox and are handed on at most 25
/// times a second. GUI thread; owned by Application; destruction stops the run and waits, at most
/// one batch.
class TrainingController final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(TrainingController)

public:
    enum class State
    {
        Idle,
        Starting, ///< data is being read or drawn
        Running,
        Paused,
        Stopping, ///< the current batch is being finished and the state saved
    };
    Q_ENUM(State)

    /// The metrics of the newest run go to `store`, which must outlive the controller.
    explicit TrainingController(MetricsStore& store, QObject* parent = nullptr);
    ~TrainingController() override;

    /// The engine; without one start() refuses.
    void setCatalog(std::shared_ptr<const core::FamilyCatalog> catalog);

    State state() const { return m_state; }
    bool isBusy() const { return m_state != State::Idle; }
    const Progress& progress() const { return m_progress; }
    /// Of the run that goes on, or of the last one. Family and parameters are those asked for.
    const core::RunRequest& request() const { return m_request; }

    /// Begins a run; false (and nothing happens) while another one is busy or without an engine.
    bool start(core::RunRequest request);
    /// Each does nothing where it makes no sense; a second stop() is a no-op.
    void pause();
    void resume();
    /// One optimizer step, then pause.
    void step();
    /// Ends the run after the current batch, with its state saved; while loading: at once.
    void stop();
    /// stateReady() will bring the run's state as it is now.
    void requestState();
    /// Asks for one of the family's actions (ModelFamily::actions()), before the next step.
    void requestAction(const QString& id);
    /// Changes a parameter that its ParameterSpec marks as live, from the next step on.
    void setLiveValue(const QString& parameterId, double value);

Q_SIGNALS:
    void stateChanged(studio::app::TrainingController::State state);
    /// At most 25 times a second, and once more at the end.
    void progressChanged(const studio::app::Progress& progress);
    void started(const studio::core::RunStarted& event);
    void epochFinished(const studio::core::EpochMetrics& event);
    void hardImages(const studio::core::HardImages& event);
    void samples(const studio::core::SampleGrid& event);
    void checkpointSaved(const studio::core::CheckpointSaved& event);
    void stateReady(std::shared_ptr<const studio::core::Checkpoint> state);
    void modelPublished(std::shared_ptr<studio::core::Classifier> classifier);
    /// Nobody else uses the generator; it stays as it is while the training goes on.
    void generatorPublished(std::shared_ptr<studio::core::Generator> generator);
    /// What the signs of the run say now.
    void healthChanged(const studio::core::HealthReport& report);
    /// The run is over and its thread gone; the state is Idle.
    void ended(const studio::core::RunEnded& event);

private:
    struct Session;

    void setState(State state);
    void armDrain();
    void drain();
    void dispatch(const core::TrainingEvent& event);
    void dispatchRest(const core::TrainingEvent& event);
    void onStarted(const core::RunStarted& event);
    void onStep(const core::StepMetrics& event);
    void finish(const core::RunEnded& result);

    MetricsStore& m_store;
    std::shared_ptr<const core::FamilyCatalog> m_catalog;
    core::RunRequest m_request;
    std::unique_ptr<Session> m_session; ///< while the state is not Idle
    State m_state = State::Idle;
    Progress m_progress;
    QTimer m_drainTimer;
};

} // namespace studio::app
