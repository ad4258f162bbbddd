// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/runs/generatorscoring.h"

#include "core/checkpoint/checkpoint.h"
#include "core/run/threadpriority.h"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <iterator>
#include <utility>

namespace studio::core {

namespace {

/// How far the scoring stands back behind the training: it gets about a third of a busy core.
constexpr int kNicenessSteps = 5;
constexpr std::chrono::milliseconds kProgressInterval{100};

} // namespace

GeneratorScoring::GeneratorScoring(Setup setup, TrainingObserver& next)
    : m_setup(std::move(setup))
    , m_next(next)
    , m_toldBest(m_setup.best)
    , m_best(m_setup.best)
    , m_thread([this] { work(); })
{
}

GeneratorScoring::~GeneratorScoring()
{
    {
        const std::lock_guard lock(m_mutex);
        m_isLeaving = true;
    }
    m_changed.notify_all();
    m_thread.join();
}

void GeneratorScoring::onEvent(const TrainingEvent& event)
{
    deliver();
    const auto* checkpoint = std::get_if<CheckpointReady>(&event);
    if (checkpoint == nullptr) {
        if (const auto* epoch = std::get_if<EpochMetrics>(&event))
            m_ended = *epoch;
        if (const auto* health = std::get_if<HealthReport>(&event)) {
            m_ofTrainer = *health;
            tellHealth();
        } else {
            m_next.onEvent(event);
        }
        return;
    }
    CheckpointReady passed = *checkpoint;
    passed.isBest = checkpoint->isBest && !m_toldBest;
    m_next.onEvent(passed);
    handOver(*checkpoint);
}

void GeneratorScoring::handOver(const CheckpointReady& event)
{
    // Other checkpoints are of the middle of an epoch, or the same state once more.
    if (!m_ended || m_ended->step != event.checkpoint->step)
        return;
    {
        const std::lock_guard lock(m_mutex);
        m_waiting = Job{*m_ended, event.checkpoint};
    }
    m_ended.reset();
    m_changed.notify_all();
}

void GeneratorScoring::deliver()
{
    std::vector<Result> results;
    {
        const std::lock_guard lock(m_mutex);
        results.swap(m_results);
    }
    for (const Result& result : results) {
        m_next.onEvent(result.metrics);
        m_ofScores = result.missing;
        tellHealth();
        if (!result.best)
            continue;
        m_toldBest = result.best->metrics.at(kBestMetric);
        m_next.onEvent(CheckpointReady{result.best, true, {}, false});
    }
}

void GeneratorScoring::tellHealth()
{
    const HealthReport& now = m_ofTrainer.sign.empty() ? m_ofScores : m_ofTrainer;
    if (now == m_toldHealth)
        return;
    m_toldHealth = now;
    m_next.onEvent(now);
}

void GeneratorScoring::finish(const RunControl& control)
{
    double told = -1;
    while (!control.isStopRequested()) {
        double share = 1;
        {
            std::unique_lock lock(m_mutex);
            m_changed.wait_for(lock, kProgressInterval, [this] { return !m_isBusy && !m_waiting; });
            if (!m_isBusy && !m_waiting)
                break;
            // Where one epoch is being measured and the last one waits, that is half of the work.
            share = m_waiting ? m_share / 2 : m_share;
        }
        if (share > told)
            m_next.onEvent(FinalScoring{share});
        told = std::max(told, share);
    }
    deliver();
}

void GeneratorScoring::work()
{
    lowerThreadPriorityBy(kNicenessSteps);
    std::unique_lock lock(m_mutex);
    for (;;) {
        m_changed.wait(lock, [this] { return m_isLeaving || m_waiting; });
        if (m_isLeaving)
            return;
        const Job job = *std::exchange(m_waiting, std::nullopt);
        m_isBusy = true;
        m_share = 0;
        lock.unlock();
        measure(job);
        lock.lock();
        m_isBusy = false;
        m_changed.notify_all();
    }
}

void GeneratorScoring::measure(const Job& job)
{
    try {
        const auto generator = m_setup.open(*job.checkpoint);
        if (!generator)
            return;
        const double distance = m_setup.referee->distanceOf(
            *generator, m_setup.count, [this](double share) { showProgress(share); });
        if (std::isfinite(distance))
            keep(job, distance, missingReport(job, *generator));
    } catch (...) {
        // An epoch that cannot be measured has no score; the training does not depend on it.
        static_cast<void>(currentError());
    }
}

HealthReport GeneratorScoring::missingReport(const Job& job, Generator& generator)
{
    if (!m_setup.reportMissing)
        return {};
    const std::vector<int> before =
        std::exchange(m_missing, m_setup.referee->missingDigits(generator));
    std::vector<int> lasting;
    std::set_intersection(m_missing.begin(), m_missing.end(), before.begin(), before.end(),
        std::back_inserter(lasting));
    return lasting.empty() ? HealthReport() : m_setup.reportMissing(*job.checkpoint, lasting);
}

void GeneratorScoring::keep(const Job& job, double distance, HealthReport missing)
{
    EpochMetrics metrics{job.epoch.step, job.epoch.epoch, job.epoch.seconds, {{kMetric, distance}}};
    Result result{std::move(metrics), nullptr, std::move(missing)};
    if (distance < m_best.value_or(HUGE_VAL)) {
        auto scored = std::make_shared<Checkpoint>(*job.checkpoint);
        scored->metrics[kMetric] = distance;
        scored->metrics[kBestMetric] = distance;
        result.best = std::move(scored);
        m_best = distance;
    }
    const std::lock_guard lock(m_mutex);
    m_results.push_back(std::move(result));
}

void GeneratorScoring::showProgress(double share)
{
    const std::lock_guard lock(m_mutex);
    if (m_isLeaving)
        throw Error(ErrorCode::Cancelled, {}, "Cancelled");
    m_share = share;
}

} // namespace studio::core
