// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/cnn/cnntrainer.h"

#include "core/data/builtindigits.h"
#include "core/text.h"
#include "models/cnn/cnncalibration.h"
#include "models/cnn/cnnclassifier.h"
#include "models/cnn/cnntrainingset.h"
#include "models/common/seeds.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

namespace studio::models {

namespace {

constexpr std::size_t kHardImages = 12;
constexpr double kRefusedShare = 0.006; ///< of digits that the model may take for something else
const std::string kScore = "validation.calibrated_loss"; ///< the epoch with the least is the best

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
    : EpochTrainer(config, cnnTrainingSet(data, config), resumeFrom)
    , m_input(inputOf(*data, resumeFrom))
    , m_schedule(scheduleFromId(config.choice("schedule")))
    , m_replicas(ReplicaSettings::fromConfig(config, m_input),
          updateRuleFromId(config.choice("optimizer")), replicaCount(config, *data))
    , m_stopping(config.integer("patience"))
{
    if (resumeFrom) {
        m_replicas.load(*resumeFrom);
        m_stopping.load(*resumeFrom);
        m_calibration = calibrationOf(*resumeFrom);
    }
}

std::vector<core::MetricValue> CnnTrainer::trainStep()
{
    const double rate =
        config().real("learning_rate") * scheduleFactor(m_schedule, step(), totalSteps());
    const auto done =
        m_replicas.step(data().training, batches(), step(), rate, config().real("weight_decay"));
    requireFinite(done.loss, rate);
    return {{"train.loss", done.loss}, {"train.accuracy", done.accuracy}, {"learning_rate", rate}};
}

Batches CnnTrainer::batches()
{
    Batches result;
    const auto networks = static_cast<std::uint64_t>(m_replicas.network()->options().networks);
    for (std::uint64_t i = 0; i < networks; ++i) {
        result.push_back(batch(seed() + i));
    }
    return result;
}

EpochTrainer::EpochResult CnnTrainer::finishEpoch(core::TrainingObserver& observer)
{
    const auto& digits = data().validation;
    if (digits.isEmpty()) {
        return {};
    }
    const Answers answers = readValidation();
    calibrate(answers);
    const std::vector<Verdict> verdicts = judge(answers.digits, digits.labels);
    emitHardImages(observer, verdicts);
    EpochResult result{{{"validation.loss", meanLoss(verdicts)},
                           {"validation.accuracy", accuracyOf(verdicts, digits.labels)}},
        true};
    double score = calibratedLoss(answers.digits, digits.labels);
    if (config().real("drawn_digits") > 0) {
        const auto& labels = drawnValidation()->labels;
        result.values.push_back(
            {"validation.drawn_accuracy", accuracyOf(judge(answers.drawn, labels), labels)});
        score = (score + calibratedLoss(answers.drawn, labels)) / 2;
    }
    result.values.push_back({kScore, score});
    result.isBest = takeIfBest(result.values);
    if (m_stopping.isOver(epochsDone(), result.isBest, *m_replicas.network())) {
        returnToBest();
        calibrate(readValidation());
    }
    return result;
}

CnnTrainer::Answers CnnTrainer::readValidation()
{
    Answers answers{m_replicas.read(data().validation.pixels), {}};
    if (const core::DigitSet* drawn = drawnValidation()) {
        answers.drawn = m_replicas.read(drawn->pixels);
    }
    return answers;
}

void CnnTrainer::returnToBest()
{
    const auto best = m_stopping.bestEpoch();
    m_replicas.loadWeights(m_stopping.restore(epochsDone()));
    m_hasReturned = true;
    core::RunEnded ending;
    ending.note = core::Message{
        core::translatable("core",
            "Stopped after epoch %1, because nothing got better; the weights of epoch %2 are back"),
        {std::to_string(epochsDone()), std::to_string(best)}};
    endEarly(std::move(ending));
}

const core::DigitSet* CnnTrainer::drawnValidation()
{
    const bool rejects = m_replicas.network()->logitCount() > core::kDigitClasses;
    if (!rejects && config().real("drawn_digits") <= 0) {
        return nullptr;
    }
    if (m_drawnDigits.isEmpty()) {
        m_drawnDigits = core::makeBuiltinDigits(data().validation.size(),
            deriveSeed(seed(), SeedPurpose::DrawnDigits, 1), {}, core::Hands::All);
    }
    return &m_drawnDigits;
}

std::vector<CnnTrainer::Verdict> CnnTrainer::judge(
    std::span<const float> logits, std::span<const std::uint8_t> labels) const
{
    const std::size_t columns = logits.size() / labels.size();
    std::vector<Verdict> verdicts;
    verdicts.reserve(labels.size());
    for (std::size_t i = 0; i < labels.size(); ++i) {
        const auto row = logits.subspan(i * columns, core::kDigitClasses);
        const auto best = std::max_element(row.begin(), row.end());
        const float sum = std::accumulate(row.begin(), row.end(), 0.0F,
            [&](float total, float logit) { return total + std::exp(logit - *best); });
        verdicts.push_back(
            {std::log(sum) + *best - row[labels[i]], static_cast<int>(best - row.begin())});
    }
    return verdicts;
}

double CnnTrainer::meanLoss(std::span<const Verdict> verdicts)
{
    const double sum = std::accumulate(verdicts.begin(), verdicts.end(), 0.0,
        [](double total, const Verdict& verdict) { return total + double{verdict.loss}; });
    return sum / static_cast<double>(verdicts.size());
}

double CnnTrainer::calibratedLoss(
    std::vector<float> logits, std::span<const std::uint8_t> labels) const
{
    for (float& logit : logits) {
        logit /= static_cast<float>(m_calibration.temperature);
    }
    return meanLoss(judge(logits, labels));
}

double CnnTrainer::accuracyOf(
    std::span<const Verdict> verdicts, std::span<const std::uint8_t> labels)
{
    std::size_t correct = 0;
    for (std::size_t i = 0; i < verdicts.size(); ++i) {
        correct += verdicts[i].reading == labels[i] ? 1 : 0;
    }
    return static_cast<double>(correct) / static_cast<double>(verdicts.size());
}

void CnnTrainer::calibrate(const Answers& answers)
{
    const auto& labels = data().validation.labels;
    const std::size_t columns = answers.digits.size() / labels.size();
    m_calibration.temperature = core::fitTemperature(answers.digits, columns, labels);
    if (columns == core::kDigitClasses) {
        return;
    }
    std::vector<float> all = answers.drawn;
    all.insert(all.end(), answers.digits.begin(), answers.digits.end());
    m_calibration.leastDigitness =
        core::fitLeastDigitness(all, columns, m_calibration.temperature, kRefusedShare);
}

bool CnnTrainer::takeIfBest(const std::vector<core::MetricValue>& values)
{
    const std::string best = "best.";
    const auto before = metrics().find(best + kScore);
    const double least =
        before == metrics().end() ? std::numeric_limits<double>::infinity() : before->second;
    if (!(values.back().value < least)) {
        return false; // nor is what is not a number
    }
    for (const auto& [id, value] : values) {
        metrics()[best + id] = value;
    }
    return true;
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
    auto weights = CnnWeights::copyOf(m_replicas.network(), m_input, m_calibration);
    observer.onEvent(
        core::ModelPublished{std::make_shared<CnnClassifier>(std::move(weights)), step(), nullptr});
}

void CnnTrainer::save(core::Checkpoint& checkpoint)
{
    checkpoint.inputMean = m_input.mean;
    checkpoint.inputDeviation = m_input.deviation;
    saveCalibration(m_calibration, checkpoint);
    m_replicas.save(checkpoint);
    m_stopping.save(checkpoint);
    const std::string best = "best.";
    for (const auto& [id, value] : metrics()) {
        if (m_hasReturned && id.starts_with(best)) {
            checkpoint.metrics[id.substr(best.size())] = value;
        }
    }
}

} // namespace studio::models
