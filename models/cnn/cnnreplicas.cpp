// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/cnn/cnnreplicas.h"

#include "models/common/tensordata.h"

namespace studio::models {

namespace {

std::vector<std::unique_ptr<CnnReplica>> makeReplicas(const ReplicaSettings& settings, int count)
{
    std::vector<std::unique_ptr<CnnReplica>> replicas;
    for (int member = 0; member < count; ++member) {
        replicas.push_back(std::make_unique<CnnReplica>(settings, member));
    }
    return replicas;
}

std::vector<ReplicaSync::Replica> toSync(const std::vector<std::unique_ptr<CnnReplica>>& replicas)
{
    std::vector<ReplicaSync::Replica> result;
    for (const auto& replica : replicas) {
        result.push_back({replica->network().get(), &replica->flat()});
    }
    return result;
}

} // namespace

CnnReplicas::CnnReplicas(const ReplicaSettings& settings, UpdateRule rule, int count)
    : m_replicas(makeReplicas(settings, count))
    , m_sync(toSync(m_replicas))
    , m_optimizer(rule, m_replicas.front()->flat().count())
    , m_team(count)
{
}

StepResult CnnReplicas::step(const core::DigitSet& digits, const Batches& batches,
    std::int64_t step, double learningRate, double weightDecay)
{
    const std::size_t batchSize = batches.front().size();
    m_team.run([&](int member) {
        const auto [begin, end] = shareOf(batchSize, member, m_team.size());
        Batches shares;
        for (const auto& batch : batches) {
            shares.push_back(batch.subspan(begin, end - begin));
        }
        m_replicas[static_cast<std::size_t>(member)]->learn(digits, shares, batchSize, step);
    });
    StepResult result;
    std::int64_t correct = 0;
    for (const auto& replica : m_replicas) {
        result.loss += replica->lossShare();
        correct += replica->correct();
    }
    result.accuracy =
        static_cast<double>(correct) / static_cast<double>(batchSize * batches.size());
    m_optimizer.beginStep(learningRate, weightDecay);
    m_team.run([this](int member) { m_sync.update(m_optimizer, member); });
    m_sync.averageStatistics();
    return result;
}

std::vector<float> CnnReplicas::read(std::span<const std::uint8_t> pixels)
{
    const std::size_t count = pixels.size() / core::kDigitPixels;
    std::vector<float> logits(count * static_cast<std::size_t>(network()->logitCount()));
    m_team.run([&](int member) {
        const auto [begin, end] = shareOf(count, member, m_team.size());
        m_replicas[static_cast<std::size_t>(member)]->read(pixels, begin, end, logits);
    });
    return logits;
}

void CnnReplicas::save(core::Checkpoint& checkpoint)
{
    saveModule(*network(), checkpoint);
    m_optimizer.save(m_replicas.front()->flat(), checkpoint);
}

void CnnReplicas::load(const core::Checkpoint& checkpoint)
{
    m_optimizer.load(m_replicas.front()->flat(), checkpoint);
    loadWeights(checkpoint);
}

void CnnReplicas::loadWeights(const core::Checkpoint& checkpoint)
{
    loadModule(*network(), checkpoint);
    m_sync.copyFirstToOthers();
}

} // namespace studio::models
