// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/dcgan/dcganreplicas.h"

#include "core/vectorclones.h"
#include "models/common/tensordata.h"

#include <algorithm>

namespace studio::models {

namespace {

constexpr double kFirstDecay = 0.5;
const std::string kAverage = "average.";

std::vector<std::unique_ptr<DcganReplica>> makeReplicas(const DcganSettings& settings, int count)
{
    std::vector<std::unique_ptr<DcganReplica>> replicas;
    for (int member = 0; member < count; ++member) {
        replicas.push_back(std::make_unique<DcganReplica>(settings, member));
    }
    return replicas;
}

using Replicas = std::vector<std::unique_ptr<DcganReplica>>;

std::vector<ReplicaSync::Replica> generatorsOf(const Replicas& replicas)
{
    std::vector<ReplicaSync::Replica> result;
    for (const auto& replica : replicas) {
        result.push_back({replica->generator().get(), &replica->generatorFlat()});
    }
    return result;
}

std::vector<ReplicaSync::Replica> discriminatorsOf(const Replicas& replicas)
{
    std::vector<ReplicaSync::Replica> result;
    for (const auto& replica : replicas) {
        result.push_back({replica->discriminator().get(), &replica->discriminatorFlat()});
    }
    return result;
}

STUDIO_VECTOR_CLONES void blend(
    float decay, std::int64_t count, float* __restrict average, const float* __restrict values)
{
    for (std::int64_t i = 0; i < count; ++i) {
        average[i] = decay * average[i] + (1.0F - decay) * values[i];
    }
}

} // namespace

DcganReplicas::DcganReplicas(const DcganSettings& settings, int count)
    : m_replicas(makeReplicas(settings, count))
    , m_generatorSync(generatorsOf(m_replicas))
    , m_discriminatorSync(discriminatorsOf(m_replicas))
    , m_generatorOptimizer(
          UpdateRule::Adam, m_replicas.front()->generatorFlat().count(), kFirstDecay)
    , m_discriminatorOptimizer(
          UpdateRule::Adam, m_replicas.front()->discriminatorFlat().count(), kFirstDecay)
    , m_average(settings.options)
    , m_averageFlat(*m_average)
    , m_team(count)
{
    m_average->eval();
    std::copy_n(m_replicas.front()->generatorFlat().values(), m_averageFlat.count(),
        m_averageFlat.values());
    updateAverageStatistics(0);
}

DcganMeasures DcganReplicas::step(
    const core::DigitSet& digits, std::span<const std::uint32_t> indices, const DcganStep& step)
{
    const auto shareFor = [&](int member) {
        const auto [begin, end] = shareOf(indices.size(), member, m_team.size());
        return DcganShare{
            indices.subspan(begin, end - begin), indices.size(), step.step, step.instanceNoise};
    };
    m_team.run([&](int member) {
        m_replicas[static_cast<std::size_t>(member)]->learnDiscriminator(
            digits, shareFor(member), step.discriminatorRate <= 0);
    });
    update(m_discriminatorSync, m_discriminatorOptimizer, step.discriminatorRate);
    m_team.run([&](int member) {
        m_replicas[static_cast<std::size_t>(member)]->learnGenerator(
            shareFor(member), step.generatorRate <= 0);
    });
    update(m_generatorSync, m_generatorOptimizer, step.generatorRate);
    // At the end: both networks see batches in either half, also while they rest.
    m_discriminatorSync.averageStatistics();
    m_generatorSync.averageStatistics();
    // Early on the average follows closely: the first states are far from any good.
    const auto steps = static_cast<double>(step.step);
    const double decay = std::min(step.averageDecay, (1 + steps) / (10 + steps));
    m_team.run([&](int member) { updateAverage(member, static_cast<float>(decay)); });
    updateAverageStatistics(decay);
    return sumOfMeasures();
}

void DcganReplicas::update(ReplicaSync& sync, FlatOptimizer& optimizer, double rate)
{
    if (rate <= 0) {
        return;
    }
    optimizer.beginStep(rate, 0);
    m_team.run([&](int member) { sync.update(optimizer, member); });
}

DcganMeasures DcganReplicas::sumOfMeasures() const
{
    DcganMeasures sum;
    for (const auto& replica : m_replicas) {
        sum.discriminatorLoss += replica->measures().discriminatorLoss;
        sum.generatorLoss += replica->measures().generatorLoss;
        sum.believedReal += replica->measures().believedReal;
        sum.believedFake += replica->measures().believedFake;
    }
    return sum;
}

void DcganReplicas::updateAverage(int member, float decay)
{
    const auto& first = m_replicas.front()->generatorFlat();
    const auto [begin, end] = shareOf(first.count(), member, m_team.size());
    blend(decay, end - begin, m_averageFlat.values() + begin, first.values() + begin);
}

void DcganReplicas::updateAverageStatistics(double decay)
{
    const torch::NoGradGuard noGrad;
    const auto from = m_replicas.front()->generator()->buffers();
    auto to = m_average->buffers();
    for (std::size_t i = 0; i < from.size(); ++i) {
        if (from[i].is_floating_point()) {
            to[i].mul_(decay).add_(from[i], 1 - decay);
        } else {
            to[i].copy_(from[i]);
        }
    }
}

void DcganReplicas::save(core::Checkpoint& checkpoint)
{
    auto& first = *m_replicas.front();
    saveModule(*m_average, checkpoint, kAverage);
    saveModule(*first.generator(), checkpoint, first.generatorFlat().prefix());
    saveModule(*first.discriminator(), checkpoint, first.discriminatorFlat().prefix());
    m_generatorOptimizer.save(first.generatorFlat(), checkpoint);
    m_discriminatorOptimizer.save(first.discriminatorFlat(), checkpoint);
}

void DcganReplicas::load(const core::Checkpoint& checkpoint)
{
    auto& first = *m_replicas.front();
    loadModule(*m_average, checkpoint, kAverage);
    loadModule(*first.generator(), checkpoint, first.generatorFlat().prefix());
    loadModule(*first.discriminator(), checkpoint, first.discriminatorFlat().prefix());
    m_generatorOptimizer.load(first.generatorFlat(), checkpoint);
    m_discriminatorOptimizer.load(first.discriminatorFlat(), checkpoint);
    m_generatorSync.copyFirstToOthers();
    m_discriminatorSync.copyFirstToOthers();
}

} // namespace studio::models
