// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/checkpoint/checkpoint.h"
#include "core/data/dataset.h"
#include "core/run/runconfig.h"
#include "core/run/trainer.h"
#include "models/common/trainingclock.h"

#include <chrono>
#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace studio::models {

/// The loop that every family's training has in common: batches of shuffled epochs, control,
/// metrics, checkpoints each epoch and each minute, snapshots of the model. A family says what
/// happens in a step and at the end of an epoch. Reads the parameters "epochs", "batch_size",
/// "seed" and "keep_every". The environment variable DIGIT_STUDIO_SAVE_SECONDS sets another pause
/// between checkpoints than a minute (0: after each step), for tests and measurements. Lives on the
/// training thread.
class EpochTrainer : public core::Trainer
{
public:
    core::RunEnded run(core::TrainingObserver& observer, core::RunControl& control) override;

protected:
    struct EpochResult
    {
        std::vector<core::MetricValue> values; ///< of EpochMetrics
        bool isBest = true; ///< better than every epoch before
    };

    /// `resumeFrom` may be null.
    EpochTrainer(core::RunConfig config, std::shared_ptr<const core::Dataset> data,
        const core::Checkpoint* resumeFrom);

    /// One optimizer step, number step(), on batch(). Throws core::Error(TrainingFailed), best
    /// through requireFinite().
    virtual std::vector<core::MetricValue> trainStep() = 0;
    /// Every image was seen once more; step() and epochsDone() count it in.
    virtual EpochResult finishEpoch(core::TrainingObserver& observer) = 0;
    /// Tells the observer of the model as it is now; called at most every 200 ms.
    virtual void publish(core::TrainingObserver& observer) = 0;
    /// Completes a checkpoint: input scale, tensors and whatever else resuming needs.
    virtual void save(core::Checkpoint& checkpoint) = 0;
    /// The user asked for one of the family's actions; from the next step on.
    virtual void perform(const std::string& action);

    const core::RunConfig& config() const { return m_config; }
    const core::Dataset& data() const { return *m_data; }
    std::uint64_t seed() const { return static_cast<std::uint64_t>(m_config.integer("seed")); }
    std::int64_t batchSize() const { return m_batchSize; }
    std::int64_t step() const { return m_step; } ///< steps done
    std::int64_t stepsPerEpoch() const { return m_stepsPerEpoch; }
    std::int64_t totalSteps() const { return m_epochs * m_stepsPerEpoch; }
    std::int64_t epochsDone() const { return m_step / m_stepsPerEpoch; }
    /// The training images of this step, batchSize() of them, when each epoch is shuffled by
    /// `orderSeed`; usually seed(). Valid until the step is over.
    std::span<const std::uint32_t> batch(std::uint64_t orderSeed);
    /// Newest values of the epoch metrics, and the best ones; kept in checkpoints.
    std::map<std::string, double>& metrics() { return m_metrics; }

    /// Called from trainStep() or finishEpoch(): the run ends after this step, finished. What
    /// `ending` says of it goes to the observer; its status and times do not count.
    void endEarly(core::RunEnded ending) { m_ending = std::move(ending); }
    /// Throws core::Error(TrainingFailed) with the advice to lower the learning rate unless `loss`
    /// is finite.
    void requireFinite(double loss, double learningRate) const;

    /// How many replicas train on a batch: as many as "threads" asks for, but with enough images
    /// each for batch normalisation.
    static int replicaCount(const core::RunConfig& config, const core::Dataset& data);

private:
    using Clock = std::chrono::steady_clock;

    core::RunControl::Permission awaitPermission(core::RunControl& control);
    void obey(core::RunControl& control);
    void doStep(core::TrainingObserver& observer);
    void endEpoch(core::TrainingObserver& observer);
    void publishIfDue(core::TrainingObserver& observer);
    std::string keptName() const;
    void emitCheckpoint(core::TrainingObserver& observer, bool isBest, std::string keepAs = {});
    core::RunEnded result(core::RunStatus status) const;
    bool isOver() const { return m_ending.has_value() || m_step >= totalSteps(); }

    core::RunConfig m_config;
    std::shared_ptr<const core::Dataset> m_data;
    std::int64_t m_epochs;
    std::int64_t m_batchSize;
    std::int64_t m_stepsPerEpoch;
    std::int64_t m_step = 0;
    std::map<std::string, double> m_metrics;
    std::map<std::uint64_t, std::vector<std::uint32_t>> m_orders; ///< by the seed that shuffled
    std::int64_t m_ordersEpoch = -1;
    std::optional<TrainingClock> m_clock;
    double m_earlierSeconds = 0;
    std::optional<core::RunEnded> m_ending; ///< see endEarly()
    Clock::time_point m_lastPublished;
    Clock::time_point m_lastSaved;
    Clock::duration m_saveInterval;
};

} // namespace studio::models
