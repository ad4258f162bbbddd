// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/cnn/cnntrainer.h"

#include "core/text.h"
#include "models/cnn/cnnclassifier.h"
#include "models/common/engine.h"
#include "models/common/seeds.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace studio::models {

namespace {

constexpr std::chrono::milliseconds kPublishInterval(200);
constexpr std::chrono::seconds kSaveInterval(60);
constexpr std::size_t kHardImages = 12;
constexpr std::int64_t kSmallestShare = 16; // BatchNorm needs some images in each replica
const std::string kBestAccuracy = "best.validation.accuracy";
const std::string kBestLoss = "best.validation.loss";

ReplicaSettings settingsOf(const core::RunConfig& config, InputScale input)
{
    ReplicaSettings settings;
    settings.options = CnnOptions::fromConfig(config);
    settings.input = input;
    settings.labelSmoothing = config.real("label_smoothing");
    settings.seed = static_cast<std::uint64_t>(config.integer("seed"));
    const auto amount = [&config](const char* id) { return static_cast<float>(config.real(id)); };
    settings.augmentation.shiftPixels = amount("shift");
    settings.augmentation.rotationDegrees = amount("rotation");
    settings.augmentation.scaleFraction = amount("scale");
    settings.augmentation.shearFraction = amount("shear");
    settings.augmentation.elasticPixels = amount("elastic");
    settings.augmentation.thicknessPixels = amount("thickness");
    settings.augmentation = settings.augmentation.scaled(amount("augmentation"));
    return settings;
}

std::int64_t batchSizeOf(const core::RunConfig& config, const core::Dataset& data)
{
    return std::min(config.integer("batch_size"), static_cast<std::int64_t>(data.training.size()));
}

int replicaCount(const core::RunConfig& config, const core::Dataset& data)
{
    const auto most = std::max<std::int64_t>(1, batchSizeOf(config, data) / kSmallestShare);
    return static_cast<int>(std::clamp<std::int64_t>(config.integer("threads"), 1, most));
}

InputScale inputOf(const core::Dataset& data, const core::Checkpoint* resumeFrom)
{
    if (resumeFrom) {
        return {resumeFrom->inputMean, resumeFrom->inputDeviation};
    }
    return InputScale::measuredOn(data.training);
}

} // namespace

CnnTrainer::CnnTrainer(core::RunConfig config, std::shared_ptr<const core::Dataset> data,
    std::shared_ptr<const core::Checkpoint> resumeFrom)
    : m_config(std::move(config))
    , m_data(std::move(data))
    , m_input(inputOf(*m_data, resumeFrom.get()))
    , m_schedule(scheduleFromId(m_config.choice("schedule")))
    , m_replicas(settingsOf(m_config, m_input), updateRuleFromId(m_config.choice("optimizer")),
          replicaCount(m_config, *m_data))
    , m_epochs(m_config.integer("epochs"))
    , m_batchSize(batchSizeOf(m_config, *m_data))
    , m_stepsPerEpoch(static_cast<std::int64_t>(m_data->training.size()) / m_batchSize)
{
    if (resumeFrom) {
        m_replicas.load(*resumeFrom);
        m_step = resumeFrom->step;
        m_metrics = resumeFrom->metrics;
        m_earlierSeconds = resumeFrom->seconds;
    }
}

core::RunEnded CnnTrainer::run(core::TrainingObserver& observer, core::RunControl& control)
{
    m_clock.emplace(m_earlierSeconds);
    m_lastSaved = Clock::now();
    observer.onEvent(core::RunStarted{m_epochs, m_stepsPerEpoch, m_step});
    while (m_step < totalSteps()) {
        const auto permission = awaitPermission(control);
        if (permission != core::RunControl::Permission::Step) {
            emitCheckpoint(observer, false);
            if (permission == core::RunControl::Permission::Stop) {
                return result(core::RunStatus::Stopped);
            }
            continue;
        }
        applyLiveValues(control);
        trainStep(observer);
        if (m_step % m_stepsPerEpoch == 0) {
            finishEpoch(observer);
        } else if (Clock::now() - m_lastSaved >= kSaveInterval) {
            emitCheckpoint(observer, false);
        }
        publishIfDue(observer);
    }
    return result(core::RunStatus::Finished);
}

core::RunControl::Permission CnnTrainer::awaitPermission(core::RunControl& control)
{
    m_clock->suspend();
    const auto permission = control.waitForPermission();
    m_clock->resume();
    return permission;
}

void CnnTrainer::applyLiveValues(core::RunControl& control)
{
    for (const auto& [id, value] : control.takeLiveValues()) {
        m_config.parameters[id] = value;
    }
}

void CnnTrainer::trainStep(core::TrainingObserver& observer)
{
    if (m_orderEpoch != epochsDone()) {
        m_orderEpoch = epochsDone();
        const auto seed = static_cast<std::uint64_t>(m_config.integer("seed"));
        m_order = epochOrder(m_data->training.size(), seed, m_orderEpoch);
    }
    const auto place = static_cast<std::size_t>((m_step % m_stepsPerEpoch) * m_batchSize);
    const auto batch = std::span(m_order).subspan(place, static_cast<std::size_t>(m_batchSize));
    const double peak = m_config.real("learning_rate");
    const double rate = peak * scheduleFactor(m_schedule, m_step, totalSteps());
    const auto done =
        m_replicas.step(m_data->training, batch, m_step, rate, m_config.real("weight_decay"));
    ++m_step;
    if (!std::isfinite(done.loss)) {
        throw core::Error(core::ErrorCode::TrainingFailed, {},
            core::translatable("core",
                "The loss was no longer a finite number at step %1, with a learning rate of %2; "
                "try a tenth of it. The "
                "best checkpoint so far is kept"),
            {std::to_string(m_step), core::toText(rate)});
    }
    m_clock->addImages(m_batchSize);
    observer.onEvent(core::StepMetrics{m_step,
        static_cast<double>(m_step) / static_cast<double>(m_stepsPerEpoch), m_clock->seconds(),
        {{"train.loss", done.loss}, {"train.accuracy", done.accuracy}, {"learning_rate", rate},
            {"images_per_second", m_clock->imagesPerSecond()}}});
}

void CnnTrainer::finishEpoch(core::TrainingObserver& observer)
{
    bool isBest = true;
    const auto& digits = m_data->validation;
    core::EpochMetrics metrics{m_step, epochsDone(), 0, {}};
    if (!digits.isEmpty()) {
        const auto verdicts = m_replicas.judge(digits);
        double loss = 0;
        std::size_t correct = 0;
        for (std::size_t i = 0; i < verdicts.size(); ++i) {
            loss += static_cast<double>(verdicts[i].loss);
            correct += verdicts[i].reading == digits.labels[i] ? 1 : 0;
        }
        const auto count = static_cast<double>(verdicts.size());
        metrics.values = {{"validation.loss", loss / count},
            {"validation.accuracy", static_cast<double>(correct) / count}};
        isBest = takeIfBest(static_cast<double>(correct) / count, loss / count);
        emitHardImages(observer, verdicts);
    }
    metrics.seconds = m_clock->seconds();
    for (const auto& [id, value] : metrics.values) {
        m_metrics[id] = value;
    }
    observer.onEvent(metrics);
    emitCheckpoint(observer, isBest);
}

bool CnnTrainer::takeIfBest(double accuracy, double loss)
{
    const auto best = m_metrics.find(kBestAccuracy);
    const bool isBest = best == m_metrics.end() || accuracy > best->second
        || (accuracy == best->second && loss < m_metrics[kBestLoss]);
    if (isBest) {
        m_metrics[kBestAccuracy] = accuracy;
        m_metrics[kBestLoss] = loss;
    }
    return isBest;
}

void CnnTrainer::emitHardImages(
    core::TrainingObserver& observer, const std::vector<Verdict>& verdicts) const
{
    std::vector<std::size_t> order(verdicts.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    const auto count = std::min(kHardImages, order.size());
    std::partial_sort(order.begin(), order.begin() + static_cast<std::ptrdiff_t>(count),
        order.end(),
        [&](std::size_t a, std::size_t b) { return verdicts[a].loss > verdicts[b].loss; });
    core::HardImages hard{epochsDone(), {}};
    for (std::size_t i = 0; i < count; ++i) {
        const auto index = order[i];
        hard.images.push_back({m_data->validation.image(index), m_data->validation.labels[index],
            verdicts[index].reading, static_cast<double>(verdicts[index].loss)});
    }
    observer.onEvent(hard);
}

void CnnTrainer::publishIfDue(core::TrainingObserver& observer)
{
    const auto now = Clock::now();
    if (now - m_lastPublished >= kPublishInterval || m_step == totalSteps()) {
        m_lastPublished = now;
        auto weights = CnnWeights::copyOf(m_replicas.network(), m_input);
        observer.onEvent(
            core::ModelPublished{std::make_shared<CnnClassifier>(std::move(weights)), m_step});
    }
}

void CnnTrainer::emitCheckpoint(core::TrainingObserver& observer, bool isBest)
{
    auto checkpoint = std::make_shared<core::Checkpoint>();
    checkpoint->config = m_config;
    checkpoint->classNames = m_data->classNames;
    checkpoint->inputMean = m_input.mean;
    checkpoint->inputDeviation = m_input.deviation;
    checkpoint->step = m_step;
    checkpoint->epoch = epochsDone();
    checkpoint->seconds = m_clock->seconds();
    checkpoint->metrics = m_metrics;
    m_replicas.save(*checkpoint);
    observer.onEvent(core::CheckpointReady{std::move(checkpoint), isBest, {}});
    m_lastSaved = Clock::now();
}

core::RunEnded CnnTrainer::result(core::RunStatus status) const
{
    core::RunEnded ended;
    ended.status = status;
    ended.seconds = m_clock->seconds();
    ended.imagesPerSecond = m_clock->meanImagesPerSecond();
    return ended;
}

} // namespace studio::models
