// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/common/epochtrainer.h"

#include "core/error.h"
#include "core/family/parameterspec.h"
#include "core/text.h"
#include "models/common/seeds.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <system_error>
#include <utility>

namespace studio::models {

namespace {

constexpr std::chrono::milliseconds kPublishInterval(200);
constexpr double kSaveSeconds = 60;
constexpr double kMostSaveSeconds = 1e6;
constexpr std::int64_t kSmallestShare = 16; // BatchNorm needs some images in each replica

std::int64_t batchSizeOf(const core::RunConfig& config, const core::Dataset& data)
{
    return std::min(config.integer("batch_size"), static_cast<std::int64_t>(data.training.size()));
}

std::chrono::steady_clock::duration saveInterval()
{
    double seconds = kSaveSeconds;
    if (const char* wanted = std::getenv("DIGIT_STUDIO_SAVE_SECONDS")) {
        const std::string text = wanted;
        double number = 0;
        const auto [end, fault] = std::from_chars(text.data(), text.data() + text.size(), number);
        if (fault == std::errc() && number >= 0 && number < kMostSaveSeconds) {
            seconds = number;
        }
    }
    return std::chrono::duration_cast<std::chrono::steady_clock::duration>(
        std::chrono::duration<double>(seconds));
}

} // namespace

EpochTrainer::EpochTrainer(core::RunConfig config, std::shared_ptr<const core::Dataset> data,
    const core::Checkpoint* resumeFrom)
    : m_config(std::move(config))
    , m_data(std::move(data))
    , m_epochs(m_config.integer("epochs"))
    , m_batchSize(batchSizeOf(m_config, *m_data))
    , m_stepsPerEpoch(static_cast<std::int64_t>(m_data->training.size()) / m_batchSize)
    , m_saveInterval(saveInterval())
{
    if (resumeFrom) {
        m_step = resumeFrom->step;
        m_metrics = resumeFrom->metrics;
        m_earlierSeconds = resumeFrom->seconds;
    }
}

int EpochTrainer::replicaCount(const core::RunConfig& config, const core::Dataset& data)
{
    const auto most = std::max<std::int64_t>(1, batchSizeOf(config, data) / kSmallestShare);
    return static_cast<int>(std::clamp<std::int64_t>(config.integer("threads"), 1, most));
}

core::RunEnded EpochTrainer::run(core::TrainingObserver& observer, core::RunControl& control)
{
    m_clock.emplace(m_earlierSeconds);
    m_lastSaved = Clock::now();
    observer.onEvent(core::RunStarted{m_epochs, m_stepsPerEpoch, m_step});
    if (isOver()) { // it had ended already when its program was killed
        emitCheckpoint(observer, false);
    }
    while (!isOver()) {
        const auto permission = awaitPermission(control);
        if (permission != core::RunControl::Permission::Step) {
            emitCheckpoint(observer, false);
            if (permission == core::RunControl::Permission::Stop) {
                return result(core::RunStatus::Stopped);
            }
            continue;
        }
        obey(control);
        doStep(observer);
        if (m_step % m_stepsPerEpoch == 0) {
            endEpoch(observer);
        } else if (isOver() || Clock::now() - m_lastSaved >= m_saveInterval) {
            emitCheckpoint(observer, false);
        }
        publishIfDue(observer);
    }
    return result(core::RunStatus::Finished);
}

core::RunControl::Permission EpochTrainer::awaitPermission(core::RunControl& control)
{
    m_clock->suspend();
    const auto permission = control.waitForPermission();
    m_clock->resume();
    return permission;
}

void EpochTrainer::obey(core::RunControl& control)
{
    for (const auto& [id, value] : control.takeLiveValues()) {
        m_config.parameters[id] = value;
    }
    for (const auto& action : control.takeActions()) {
        perform(action);
    }
}

void EpochTrainer::perform(const std::string& /*action*/) { }

std::span<const std::uint32_t> EpochTrainer::batch(std::uint64_t orderSeed)
{
    if (m_ordersEpoch != epochsDone()) {
        m_ordersEpoch = epochsDone();
        m_orders.clear();
    }
    const auto [order, isNew] = m_orders.try_emplace(orderSeed);
    if (isNew) {
        order->second = epochOrder(m_data->training.size(), orderSeed, m_ordersEpoch);
    }
    const auto place = static_cast<std::size_t>((m_step % m_stepsPerEpoch) * m_batchSize);
    return std::span(order->second).subspan(place, static_cast<std::size_t>(m_batchSize));
}

void EpochTrainer::doStep(core::TrainingObserver& observer)
{
    auto values = trainStep();
    ++m_step;
    m_clock->addImages(m_batchSize);
    values.push_back({"images_per_second", m_clock->imagesPerSecond()});
    observer.onEvent(core::StepMetrics{m_step,
        static_cast<double>(m_step) / static_cast<double>(m_stepsPerEpoch), m_clock->seconds(),
        std::move(values)});
}

void EpochTrainer::endEpoch(core::TrainingObserver& observer)
{
    auto epoch = finishEpoch(observer);
    for (const auto& [id, value] : epoch.values) {
        m_metrics[id] = value;
    }
    observer.onEvent(
        core::EpochMetrics{m_step, epochsDone(), m_clock->seconds(), std::move(epoch.values)});
    emitCheckpoint(observer, epoch.isBest, keptName());
}

std::string EpochTrainer::keptName() const
{
    const std::int64_t every = m_config.integer("keep_every");
    if (every <= 0 || epochsDone() % every != 0) {
        return {};
    }
    std::array<char, 40> name{};
    std::snprintf(name.data(), name.size(), "epoch-%04lld", static_cast<long long>(epochsDone()));
    return name.data();
}

void EpochTrainer::publishIfDue(core::TrainingObserver& observer)
{
    const auto now = Clock::now();
    if (now - m_lastPublished >= kPublishInterval || isOver()) {
        m_lastPublished = now;
        publish(observer);
    }
}

void EpochTrainer::emitCheckpoint(core::TrainingObserver& observer, bool isBest, std::string keepAs)
{
    auto checkpoint = std::make_shared<core::Checkpoint>();
    checkpoint->config = m_config;
    checkpoint->classNames = m_data->classNames;
    checkpoint->step = m_step;
    checkpoint->epoch = epochsDone();
    checkpoint->seconds = m_clock->seconds();
    checkpoint->metrics = m_metrics;
    save(*checkpoint);
    observer.onEvent(core::CheckpointReady{std::move(checkpoint), isBest, std::move(keepAs)});
    m_lastSaved = Clock::now();
}

void EpochTrainer::requireFinite(double loss, double learningRate) const
{
    if (std::isfinite(loss)) {
        return;
    }
    throw core::Error(core::ErrorCode::TrainingFailed, {},
        core::translatable("core",
            "The loss was no longer a finite number at step %1, with a learning rate of %2; "
            "try a tenth of it. The "
            "best checkpoint so far is kept"),
        {std::to_string(m_step + 1), core::toText(learningRate)});
}

core::RunEnded EpochTrainer::result(core::RunStatus status) const
{
    core::RunEnded ended = m_ending.value_or(core::RunEnded());
    ended.status = status;
    ended.seconds = m_clock->seconds();
    ended.imagesPerSecond = m_clock->meanImagesPerSecond();
    return ended;
}

} // namespace studio::models
