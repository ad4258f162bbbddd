// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/cnn/cnntrainer.h"

#include "core/text.h"
#include "models/cnn/cnnclassifier.h"

#include <algorithm>
#include <numeric>

namespace studio::models {

namespace {

constexpr std::size_t kHardImages = 12;
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

InputScale inputOf(const core::Dataset& data, const core::Checkpoint* resumeFrom)
{
    if (resumeFrom) {
        return {resumeFrom->inputMean, resumeFrom->inputDeviation};
    }
    return InputScale::measuredOn(data.training);
}

} // namespace

CnnTrainer::CnnTrainer(const core::RunConfig& config, std::shared_ptr<const core::Dataset> data,
    const core::Checkpoint* resumeFrom)
    : EpochTrainer(config, data, resumeFrom)
    , m_input(inputOf(*data, resumeFrom))
    , m_schedule(scheduleFromId(config.choice("schedule")))
    , m_replicas(settingsOf(config, m_input), updateRuleFromId(config.choice("optimizer")),
          replicaCount(config, *data))
{
    if (resumeFrom) {
        m_replicas.load(*resumeFrom);
    }
}

std::vector<core::MetricValue> CnnTrainer::trainStep(std::span<const std::uint32_t> batch)
{
    const double rate =
        config().real("learning_rate") * scheduleFactor(m_schedule, step(), totalSteps());
    const auto done =
        m_replicas.step(data().training, batch, step(), rate, config().real("weight_decay"));
    requireFinite(done.loss, rate);
    return {{"train.loss", done.loss}, {"train.accuracy", done.accuracy}, {"learning_rate", rate}};
}

EpochTrainer::EpochResult CnnTrainer::finishEpoch(core::TrainingObserver& observer)
{
    const auto& digits = data().validation;
    if (digits.isEmpty()) {
        return {};
    }
    const auto verdicts = m_replicas.judge(digits);
    double loss = 0;
    std::size_t correct = 0;
    for (std::size_t i = 0; i < verdicts.size(); ++i) {
        loss += static_cast<double>(verdicts[i].loss);
        correct += verdicts[i].reading == digits.labels[i] ? 1 : 0;
    }
    const auto count = static_cast<double>(verdicts.size());
    const double accuracy = static_cast<double>(correct) / count;
    emitHardImages(observer, verdicts);
    return {{{"validation.loss", loss / count}, {"validation.accuracy", accuracy}},
        takeIfBest(accuracy, loss / count)};
}

bool CnnTrainer::takeIfBest(double accuracy, double loss)
{
    const auto best = metrics().find(kBestAccuracy);
    const bool isBest = best == metrics().end() || accuracy > best->second
        || (accuracy == best->second && loss < metrics()[kBestLoss]);
    if (isBest) {
        metrics()[kBestAccuracy] = accuracy;
        metrics()[kBestLoss] = loss;
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
        hard.images.push_back({data().validation.image(index), data().validation.labels[index],
            verdicts[index].reading, static_cast<double>(verdicts[index].loss)});
    }
    observer.onEvent(hard);
}

void CnnTrainer::publish(core::TrainingObserver& observer)
{
    auto weights = CnnWeights::copyOf(m_replicas.network(), m_input);
    observer.onEvent(
        core::ModelPublished{std::make_shared<CnnClassifier>(std::move(weights)), step(), nullptr});
}

void CnnTrainer::save(core::Checkpoint& checkpoint)
{
    checkpoint.inputMean = m_input.mean;
    checkpoint.inputDeviation = m_input.deviation;
    m_replicas.save(checkpoint);
}

} // namespace studio::models
