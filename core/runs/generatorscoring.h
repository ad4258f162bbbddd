// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/infer/generatorreferee.h"
#include "core/run/runcontrol.h"
#include "core/run/trainingobserver.h"

#include <condition_variable>
#include <cstddef>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <thread>
#include <vector>

namespace studio::core {

/// Measures the Fréchet distance of a generator after each epoch, on a thread of its own that gives
/// way to the training, and decides by it which epoch is the best. Sits between the trainer and the
/// next observer, on the training thread. Training never waits: where an epoch ends before an
/// earlier one is measured, the newest of those that wait is next and the others are left out.
///
/// What is measured reaches `next` with the next event: EpochMetrics of the epoch that was
/// measured, and if none was better before, a CheckpointReady of it that is best but not newest.
/// Until the first epoch is measured, the newest one is the best.
///
/// Digits that two measured epochs in a row hardly ever hold are a sign of bad health: where the
/// trainer itself has nothing to report, `next` is told.
class GeneratorScoring final : public TrainingObserver
{
public:
    /// How it judges, and what is known already.
    struct Setup
    {
        std::unique_ptr<GeneratorReferee> referee;
        std::function<std::unique_ptr<Generator>(const Checkpoint&)>
            open; ///< called on the scoring thread
        std::function<HealthReport(const Checkpoint&, const std::vector<int>&)>
            reportMissing; ///< called with the digits that are missing; may be empty
        std::size_t count = GeneratorReferee::kCount; ///< digits a distance is measured with
        std::optional<double> best; ///< lowest distance before this run was resumed
    };

    static constexpr const char* kMetric = "frechet_distance";
    static constexpr const char* kBestMetric = "best.frechet_distance";

    GeneratorScoring(Setup setup, TrainingObserver& next);
    /// Drops what is not measured yet; waits for a fraction of a second.
    ~GeneratorScoring() override;
    GeneratorScoring(const GeneratorScoring&) = delete;
    GeneratorScoring& operator=(const GeneratorScoring&) = delete;

    void onEvent(const TrainingEvent& event) override;

    /// Waits for what was handed over and tells `next` how far it is (FinalScoring); a stop ends
    /// the waiting, and what is measured by then counts.
    void finish(const RunControl& control);

    /// The lowest distance that `next` was told of, or that was known before.
    std::optional<double> best() const { return m_toldBest; }

private:
    /// An epoch's end.
    struct Job
    {
        EpochMetrics epoch;
        std::shared_ptr<const Checkpoint> checkpoint;
    };
    struct Result
    {
        EpochMetrics metrics;
        std::shared_ptr<const Checkpoint> best; ///< if it is the best so far
        HealthReport missing; ///< well, if no digit is
    };

    void handOver(const CheckpointReady& event);
    void deliver();
    void tellHealth();
    void work();
    void measure(const Job& job);
    void keep(const Job& job, double distance, HealthReport missing);
    HealthReport missingReport(const Job& job, Generator& generator);
    void showProgress(double share);

    const Setup m_setup;
    TrainingObserver& m_next;
    std::optional<EpochMetrics> m_ended; ///< the epoch whose checkpoint is about to come
    std::optional<double> m_toldBest;
    HealthReport m_ofTrainer; ///< the newest
    HealthReport m_ofScores;
    HealthReport m_toldHealth;
    std::optional<double> m_best; ///< scoring thread
    std::vector<int> m_missing; ///< scoring thread: in the epoch measured last
    std::mutex m_mutex; ///< for what follows
    std::condition_variable m_changed;
    std::optional<Job> m_waiting;
    std::vector<Result> m_results;
    double m_share = 0; ///< 0..1 of what is being measured
    bool m_isBusy = false;
    bool m_isLeaving = false;
    std::thread m_thread; ///< last: it uses all the others
};

} // namespace studio::core
