// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/cnn/cnnrangetest.h"

#include "core/text.h"
#include "models/cnn/cnntrainingset.h"
#include "models/common/schedule.h"

#include <array>
#include <cmath>
#include <cstdio>

namespace studio::models {

namespace {

constexpr const char* kEntry = "range_test";

std::string shortText(double rate)
{
    std::array<char, 32> digits{};
    std::snprintf(digits.data(), digits.size(), "%.2g", rate);
    return digits.data();
}

} // namespace

CnnRangeTest::CnnRangeTest(const core::RunConfig& config, std::shared_ptr<const core::Dataset> data,
    const core::Checkpoint* resumeFrom)
    : EpochTrainer(config, cnnTrainingSet(data, config), resumeFrom)
    , m_input(resumeFrom ? InputScale{resumeFrom->inputMean, resumeFrom->inputDeviation}
                         : InputScale::measuredOn(data->training))
    , m_replicas(ReplicaSettings::fromConfig(config, m_input),
          updateRuleFromId(config.choice("optimizer")), replicaCount(config, *data))
{
    if (!resumeFrom) {
        return;
    }
    m_replicas.load(*resumeFrom);
    const auto entry = resumeFrom->extra.find(kEntry);
    m_test = core::RangeTest::fromJson(entry == resumeFrom->extra.end() ? "" : entry->second);
    if (m_test.isOver() || step() == totalSteps()) {
        conclude();
    }
}

std::vector<core::MetricValue> CnnRangeTest::trainStep()
{
    const double rate = rangeTestRate(step(), totalSteps());
    const Batches batches(m_replicas.network()->networks().size(), batch(seed()));
    const auto done =
        m_replicas.step(data().training, batches, step(), rate, config().real("weight_decay"));
    m_test.add(rate, done.loss);
    if (m_test.isOver() || step() + 1 == totalSteps()) {
        conclude();
    }
    if (!std::isfinite(done.loss)) {
        return {{"learning_rate", rate}};
    }
    return {{"train.loss", done.loss}, {"train.accuracy", done.accuracy}, {"learning_rate", rate}};
}

void CnnRangeTest::conclude()
{
    CnnReplicas untrained(ReplicaSettings::fromConfig(config(), m_input),
        updateRuleFromId(config().choice("optimizer")), 1);
    core::Checkpoint first;
    untrained.save(first);
    m_replicas.load(first);
    core::RunEnded ending;
    ending.hasLearned = false;
    if (const auto rate = m_test.suggestion()) {
        ending.findings["suggested_learning_rate"] = *rate;
        ending.note = core::Message{
            core::translatable("core",
                "The loss falls up to a learning rate of about %1, a good peak for the schedule"),
            {shortText(*rate)}};
    } else {
        ending.note = core::Message{
            core::translatable("core", "At no learning rate did the loss fall worth mentioning"),
            {}};
    }
    endEarly(std::move(ending));
}

EpochTrainer::EpochResult CnnRangeTest::finishEpoch(core::TrainingObserver& /*observer*/)
{
    return {{}, false}; // there is nothing to be judged
}

void CnnRangeTest::publish(core::TrainingObserver& /*observer*/) { }

void CnnRangeTest::save(core::Checkpoint& checkpoint)
{
    checkpoint.inputMean = m_input.mean;
    checkpoint.inputDeviation = m_input.deviation;
    checkpoint.extra[kEntry] = m_test.toJson();
    m_replicas.save(checkpoint);
}

} // namespace studio::models
