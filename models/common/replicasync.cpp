// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/common/replicasync.h"

#include <algorithm>
#include <functional>

namespace studio::models {

ReplicaSync::ReplicaSync(std::vector<Replica> replicas)
    : m_replicas(std::move(replicas))
{
    for (const auto& replica : m_replicas) {
        auto& statistics = m_statistics.emplace_back();
        for (const auto& buffer : replica.module->buffers()) {
            if (buffer.is_floating_point()) {
                statistics.push_back(buffer);
            }
        }
    }
}

void ReplicaSync::update(FlatOptimizer& optimizer, int member)
{
    auto& first = *m_replicas.front().flat;
    const auto [begin, end] = shareOf(first.count(), member, static_cast<int>(m_replicas.size()));
    for (std::size_t i = 1; i < m_replicas.size(); ++i) {
        const float* const gradients = m_replicas[i].flat->gradients();
        std::transform(first.gradients() + begin, first.gradients() + end, gradients + begin,
            first.gradients() + begin, std::plus<>());
    }
    optimizer.update(first.values(), first.gradients(), begin, end);
    for (std::size_t i = 1; i < m_replicas.size(); ++i) {
        std::copy(
            first.values() + begin, first.values() + end, m_replicas[i].flat->values() + begin);
    }
}

void ReplicaSync::averageStatistics()
{
    const auto& first = m_statistics.front();
    const auto share = 1.0F / static_cast<float>(m_replicas.size());
    for (std::size_t buffer = 0; buffer < first.size(); ++buffer) {
        const auto count = static_cast<std::size_t>(first[buffer].numel());
        float* const mean = first[buffer].data_ptr<float>();
        for (std::size_t element = 0; element < count; ++element) {
            float sum = 0;
            for (const auto& statistics : m_statistics) {
                sum += statistics[buffer].data_ptr<float>()[element];
            }
            mean[element] = sum * share;
        }
        for (std::size_t i = 1; i < m_replicas.size(); ++i) {
            std::copy_n(mean, count, m_statistics[i][buffer].data_ptr<float>());
        }
    }
}

void ReplicaSync::copyFirstToOthers()
{
    const torch::NoGradGuard noGrad;
    auto& first = *m_replicas.front().flat;
    const auto buffers = m_replicas.front().module->buffers();
    for (std::size_t i = 1; i < m_replicas.size(); ++i) {
        std::copy_n(first.values(), first.count(), m_replicas[i].flat->values());
        const auto targets = m_replicas[i].module->buffers();
        for (std::size_t buffer = 0; buffer < buffers.size(); ++buffer) {
            targets[buffer].detach().copy_(buffers[buffer]);
        }
    }
}

} // namespace studio::models
