// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/faketrainer.h"

#include "tests/support/fakeclassifier.h"

#include <array>
#include <cmath>
#include <cstring>
#include <thread>
#include <utility>

namespace studio::core {

namespace {

constexpr double kSecondsPerStep = 0.001;

template <typename T> std::vector<std::uint8_t> bytesOf(const T& value)
{
    std::vector<std::uint8_t> bytes(sizeof(T));
    std::memcpy(bytes.data(), &value, sizeof(T));
    return bytes;
}

} // namespace

FakeTrainer::FakeTrainer(FakeBehaviour behaviour, RunConfig config,
    std::shared_ptr<const Dataset> data, const Checkpoint* resumeFrom)
    : m_behaviour(behaviour)
    , m_config(std::move(config))
    , m_data(std::move(data))
    , m_random(static_cast<std::uint64_t>(m_config.integer("seed")))
    , m_learningRate(m_config.real("learning_rate"))
{
    if (resumeFrom == nullptr)
        return;
    m_step = resumeFrom->step;
    m_bestAccuracy = resumeFrom->metrics.at("best.validation.accuracy");
    std::memcpy(&m_random, resumeFrom->find("rng.state")->bytes.data(), sizeof(m_random));
}

RunEnded FakeTrainer::run(TrainingObserver& observer, RunControl& control)
{
    const std::int64_t epochs = m_config.integer("epochs");
    observer.onEvent(RunStarted{epochs, m_behaviour.stepsPerEpoch, m_step});
    RunEnded ended;
    while (m_step < epochs * m_behaviour.stepsPerEpoch) {
        const auto permission = control.waitForPermission();
        if (permission != RunControl::Permission::Step)
            observer.onEvent(CheckpointReady{checkpoint(), false, {}});
        if (permission == RunControl::Permission::SaveState)
            continue;
        if (permission == RunControl::Permission::Stop) {
            ended.status = RunStatus::Stopped;
            break;
        }
        for (const auto& [id, value] : control.takeLiveValues())
            m_learningRate = id == "learning_rate" ? value : m_learningRate;
        if (!control.takeActions().empty())
            m_learningRate = 0;
        doStep(observer);
        if (m_step % m_behaviour.stepsPerEpoch == 0)
            endEpoch(observer);
    }
    ended.seconds = seconds();
    ended.imagesPerSecond = 1000;
    return ended;
}

void FakeTrainer::doStep(TrainingObserver& observer)
{
    if (m_behaviour.stepTime.count() > 0)
        std::this_thread::sleep_for(m_behaviour.stepTime);
    ++m_step;
    m_random = m_random * 6364136223846793005U + 1442695040888963407U;
    if (m_step == m_behaviour.failAtStep) {
        throw Error(ErrorCode::TrainingFailed, {},
            "The loss is not finite at step %1; try a lower learning rate",
            {std::to_string(m_step)});
    }
    const double epoch = static_cast<double>(m_step) / m_behaviour.stepsPerEpoch;
    observer.onEvent(StepMetrics{
        m_step, epoch, seconds(), {{"train.loss", loss()}, {"learning_rate", m_learningRate}}});
    if (m_step == 1 && m_behaviour.hasClassifier)
        observer.onEvent(ModelPublished{std::make_shared<FakeClassifier>(), m_step, nullptr});
}

void FakeTrainer::endEpoch(TrainingObserver& observer)
{
    const double accuracy = 1 - loss() / 10;
    const bool isBest = accuracy > m_bestAccuracy;
    m_bestAccuracy = std::max(accuracy, m_bestAccuracy);
    observer.onEvent(EpochMetrics{m_step, m_step / m_behaviour.stepsPerEpoch, seconds(),
        {{"validation.loss", loss() * 1.1}, {"validation.accuracy", accuracy},
            {"images_per_second", 1000}}});
    sendPictures(observer);
    if (m_behaviour.hasClassifier)
        observer.onEvent(ModelPublished{std::make_shared<FakeClassifier>(), m_step, nullptr});
    observer.onEvent(CheckpointReady{checkpoint(), isBest, {}});
}

void FakeTrainer::sendPictures(TrainingObserver& observer) const
{
    const std::int64_t epoch = m_step / m_behaviour.stepsPerEpoch;
    HardImages hard{epoch, {}};
    SampleGrid grid{epoch, 5, {}, {}};
    for (int digit = 0; digit < kDigitClasses; ++digit) {
        const GrayImage image = FakeClassifier::imageOf(digit);
        hard.images.push_back({image, digit, (digit + 1) % kDigitClasses, 5.0 - 0.1 * digit});
        grid.images.push_back(image);
        grid.labels.push_back(digit);
    }
    if (m_behaviour.hasClassifier)
        observer.onEvent(hard);
    if (m_behaviour.makesSamples)
        observer.onEvent(grid);
}

std::shared_ptr<const Checkpoint> FakeTrainer::checkpoint() const
{
    auto result = std::make_shared<Checkpoint>();
    result->config = m_config;
    result->classNames = m_data->classNames;
    result->inputMean = 0.13;
    result->inputDeviation = 0.31;
    result->step = m_step;
    result->epoch = m_step / m_behaviour.stepsPerEpoch;
    result->seconds = seconds();
    result->metrics = {{"best.validation.accuracy", m_bestAccuracy}};
    const auto step = static_cast<float>(m_step);
    result->tensors = {
        {"model.weight", TensorType::F32, {2, 2}, bytesOf(std::array<float, 4>{step, 1, 2, 3})},
        {"rng.state", TensorType::U8, {8}, bytesOf(m_random)}};
    return result;
}

double FakeTrainer::loss() const
{
    const double noise = static_cast<double>(m_random >> 40U) / static_cast<double>(1U << 24U);
    return 2.3 * std::exp(-static_cast<double>(m_step) / 50) + 0.1 * noise;
}

double FakeTrainer::seconds() const
{
    return static_cast<double>(m_step) * kSecondsPerStep;
}

} // namespace studio::core
