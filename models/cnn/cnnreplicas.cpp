// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/cnn/cnnreplicas.h"

#include "models/common/tensordata.h"

#include <algorithm>

namespace studio::models {

namespace {

/// Part `member` of `members` of 0..count, as equal as can be.
template <typename Integer>
std::pair<Integer, Integer> shareOf(Integer count, int member, int members)
{
    const auto part = static_cast<Integer>(member);
    const auto parts = static_cast<Integer>(members);
    return {count * part / parts, count * (part + 1) / parts};
}

std::vector<std::unique_ptr<CnnReplica>> makeReplicas(const ReplicaSettings& settings, int count)
{
    std::vector<std::unique_ptr<CnnReplica>> replicas;
    for (int member = 0; member < count; ++member) {
        replicas.push_back(std::make_unique<CnnReplica>(settings, member));
    }
    return replicas;
}

} // namespace

CnnReplicas::CnnReplicas(const ReplicaSettings& settings, UpdateRule rule, int count)
    : m_replicas(makeReplicas(settings, count))
    , m_optimizer(rule, m_replicas.front()->flat().count())
    , m_team(count)
{
}

StepResult CnnReplicas::step(const core::DigitSet& digits, std::span<const std::uint32_t> indices,
    std::int64_t step, double learningRate, double weightDecay)
{
    m_team.run([&](int member) {
        const auto [begin, end] = shareOf(indices.size(), member, m_team.size());
        m_replicas[static_cast<std::size_t>(member)]->learn(
            digits, indices.subspan(begin, end - begin), indices.size(), step);
    });
    StepResult result;
    std::int64_t correct = 0;
    for (const auto& replica : m_replicas) {
        result.loss += replica->lossShare();
        correct += replica->correct();
    }
    result.accuracy = static_cast<double>(correct) / static_cast<double>(indices.size());
    m_optimizer.beginStep(learningRate, weightDecay);
    m_team.run([this](int member) { updateSlice(member); });
    averageStatistics();
    return result;
}

void CnnReplicas::updateSlice(int member)
{
    auto& first = m_replicas.front()->flat();
    const auto [begin, end] = shareOf(first.count(), member, m_team.size());
    for (std::size_t i = 1; i < m_replicas.size(); ++i) {
        const float* const gradients = m_replicas[i]->flat().gradients();
        std::transform(first.gradients() + begin, first.gradients() + end, gradients + begin,
            first.gradients() + begin, std::plus<>());
    }
    m_optimizer.update(first.values(), first.gradients(), begin, end);
    for (std::size_t i = 1; i < m_replicas.size(); ++i) {
        std::copy(
            first.values() + begin, first.values() + end, m_replicas[i]->flat().values() + begin);
    }
}

void CnnReplicas::averageStatistics()
{
    const auto& first = m_replicas.front()->statistics();
    const auto share = 1.0F / static_cast<float>(m_replicas.size());
    for (std::size_t buffer = 0; buffer < first.size(); ++buffer) {
        const auto count = static_cast<std::size_t>(first[buffer].numel());
        float* const mean = first[buffer].data_ptr<float>();
        for (std::size_t element = 0; element < count; ++element) {
            float sum = 0;
            for (const auto& replica : m_replicas) {
                sum += replica->statistics()[buffer].data_ptr<float>()[element];
            }
            mean[element] = sum * share;
        }
        for (std::size_t i = 1; i < m_replicas.size(); ++i) {
            std::copy_n(mean, count, m_replicas[i]->statistics()[buffer].data_ptr<float>());
        }
    }
}

std::vector<Verdict> CnnReplicas::judge(const core::DigitSet& digits)
{
    std::vector<Verdict> verdicts(digits.size());
    m_team.run([&](int member) {
        const auto [begin, end] = shareOf(digits.size(), member, m_team.size());
        m_replicas[static_cast<std::size_t>(member)]->judge(digits, begin, end, verdicts);
    });
    return verdicts;
}

void CnnReplicas::save(core::Checkpoint& checkpoint)
{
    saveModule(*network(), checkpoint);
    m_optimizer.save(m_replicas.front()->flat(), checkpoint);
}

void CnnReplicas::load(const core::Checkpoint& checkpoint)
{
    loadModule(*network(), checkpoint);
    m_optimizer.load(m_replicas.front()->flat(), checkpoint);
    copyFirstToOthers();
}

void CnnReplicas::copyFirstToOthers()
{
    const torch::NoGradGuard noGrad;
    auto& first = m_replicas.front()->flat();
    const auto buffers = network()->buffers();
    for (std::size_t i = 1; i < m_replicas.size(); ++i) {
        std::copy_n(first.values(), first.count(), m_replicas[i]->flat().values());
        const auto targets = m_replicas[i]->network()->buffers();
        for (std::size_t buffer = 0; buffer < buffers.size(); ++buffer) {
            targets[buffer].detach().copy_(buffers[buffer]);
        }
    }
}

} // namespace studio::models
