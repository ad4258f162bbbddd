// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error.h"
#include "core/tuning/tuningsession.h"

#include <QObject>
#include <QString>
#include <QThreadPool>

#include <atomic>
#include <cstddef>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>

namespace studio::app {

/// A run of a tuning. A plain value.
struct TuningRun
{
    core::Trial trial;
    core::ParameterMap values; ///< those that are searched
    std::filesystem::path folder;
    std::optional<core::TrialResult> result; ///< empty while it trains
};

/// How far the run is that a tuning trains. A plain value.
struct TuningProgress
{
    std::size_t number = 0; ///< of the run, from 1
    std::size_t count = 0; ///< of runs that the plan has
    double fraction = 0; ///< 0..1 of the run's steps
};

/// Looks for good parameters: core::runTuning() on a thread of low priority, and the files of plans
/// on the same. GUI thread; owned by Application; destruction stops the run that goes on, saves it,
/// and waits for that.
class TuningController final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(TuningController)

public:
    explicit TuningController(QObject* parent = nullptr);
    ~TuningController() override;

    /// The engine; before that nothing happens.
    void setCatalog(std::shared_ptr<const core::FamilyCatalog> catalog);
    const core::FamilyCatalog* catalog() const { return m_catalog.get(); }

    bool isBusy() const { return m_isBusy; }
    /// What is or was searched last.
    const core::TuningRequest& request() const { return m_request; }

    /// False while another one goes on or without an engine.
    bool start(const core::TuningRequest& request);
    /// The run that goes on ends after its batch and is saved; ended() follows.
    void stop();

    /// planRead() or planFailed() follows.
    void readPlan(const QString& file);
    /// planWritten() or planFailed() follows.
    void writePlan(const QString& file, const core::TuningPlan& plan);

Q_SIGNALS:
    void busyChanged(bool isBusy);
    void runBegan(const studio::app::TuningRun& run);
    /// At most 25 times a second.
    void progressed(const studio::app::TuningProgress& progress);
    /// In the order in which the runs end; runs of an earlier start come first.
    void runEnded(const studio::app::TuningRun& run);
    void ended(studio::core::TuningOutcome::End end);
    /// The tuning could not begin or go on; the runs that it left stay.
    void failed(const studio::core::Error& error);
    void planRead(const studio::core::TuningPlan& plan);
    void planWritten(const QString& file);
    void planFailed(const studio::core::Error& error);

private:
    class Observer;

    void work();
    void post(const std::function<void()>& news);
    void finish();
    void doWithFile(const std::function<void()>& job);

    std::shared_ptr<const core::FamilyCatalog> m_catalog;
    core::TuningRequest m_request;
    bool m_isBusy = false;
    std::atomic<bool> m_isCancelled = false;
    QThreadPool m_files; ///< one thread
    QThreadPool m_pool; ///< one thread; last members: they end before the rest goes
};

} // namespace studio::app
