// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/cnn/cnnfinetuning.h"

#include "core/data/workprogress.h"
#include "core/text.h"
#include "models/cnn/cnnreplicas.h"
#include "models/cnn/cnntrainingset.h"
#include "models/common/schedule.h"
#include "models/common/seeds.h"
#include "models/common/tensordata.h"

#include <algorithm>
#include <cmath>
#include <string>

namespace studio::models {

namespace {

constexpr std::int64_t kSteps = 32;
constexpr std::size_t kRehearsedAStep = 64;
constexpr std::size_t kLessonsAStep = 16;
constexpr double kLearningRate = 3e-4; ///< of the first step; falls to 0

/// As many images of the mixture that the network was trained on as are needed.
core::DigitSet rehearsalSet(const core::FineTuningTask& task, const core::RunConfig& config)
{
    const core::DigitSet& all = task.rehearsal->training;
    const double mixture = 1 + config.real("drawn_digits") + config.real("non_digits");
    const auto count = static_cast<std::size_t>(
        std::ceil(static_cast<double>(kSteps * kRehearsedAStep) / mixture));
    const auto order = epochOrder(all.size(), deriveSeed(task.seed, SeedPurpose::Rehearsal, 0), 0);
    auto some = std::make_shared<core::Dataset>();
    for (std::size_t i = 0; i < count; ++i) {
        const auto index = order[i % order.size()];
        const auto pixels = all.pixelsOf(index);
        some->training.pixels.insert(some->training.pixels.end(), pixels.begin(), pixels.end());
        some->training.labels.push_back(all.labels[index]);
    }
    return cnnTrainingSet(some, config)->training;
}

void appendLessons(const core::DigitSet& lessons, bool rejects, core::DigitSet& images)
{
    for (std::size_t i = 0; i < lessons.size(); ++i) {
        if (lessons.labels[i] == core::kNotADigit && !rejects) {
            continue;
        }
        const auto pixels = lessons.pixelsOf(i);
        images.pixels.insert(images.pixels.end(), pixels.begin(), pixels.end());
        images.labels.push_back(lessons.labels[i]);
    }
}

/// Walks through `count` numbers from `first` on in an order that is new each time round.
class Deck
{
public:
    Deck(std::size_t first, std::size_t count, std::uint64_t seed)
        : m_first(first)
        , m_count(count)
        , m_seed(seed)
    {
    }

    void deal(std::size_t cards, std::vector<std::uint32_t>& to)
    {
        for (std::size_t i = 0; i < cards && m_count > 0; ++i) {
            if (m_place == m_order.size()) {
                m_order = epochOrder(m_count, m_seed, m_round++);
                m_place = 0;
            }
            to.push_back(static_cast<std::uint32_t>(m_first) + m_order[m_place++]);
        }
    }

private:
    std::size_t m_first;
    std::size_t m_count;
    std::uint64_t m_seed;
    std::int64_t m_round = 0;
    std::vector<std::uint32_t> m_order;
    std::size_t m_place = 0;
};

core::RunConfig configOf(const core::Checkpoint& model, std::uint64_t seed)
{
    core::RunConfig config = model.config;
    config.parameters["seed"] = static_cast<std::int64_t>(seed);
    return config;
}

void requireFinite(double loss)
{
    if (!std::isfinite(loss)) {
        throw core::Error(core::ErrorCode::TrainingFailed, {},
            core::translatable("core", "The loss was no longer a finite number"));
    }
}

} // namespace

core::Checkpoint fineTuneCnn(const core::Checkpoint& model, const core::FineTuningTask& task,
    const core::WorkControl& control)
{
    const core::RunConfig config = configOf(model, task.seed);
    auto settings = ReplicaSettings::fromConfig(config, {model.inputMean, model.inputDeviation});
    settings.options.dropout = 0; // what it knows is to be kept, not hidden
    settings.keepsStatistics = true;
    CnnReplicas replicas(settings, UpdateRule::AdamW, std::max(1, task.threads));
    replicas.loadWeights(model);

    core::DigitSet images = rehearsalSet(task, config);
    Deck rehearsal(0, images.size(), task.seed);
    const std::size_t rehearsed = images.size();
    appendLessons(task.lessons, settings.options.rejects, images);
    Deck lessons(rehearsed, images.size() - rehearsed, task.seed + 1);
    for (std::int64_t step = 0; step < kSteps; ++step) {
        core::throwIfCancelled(control);
        std::vector<std::uint32_t> batch;
        // Lessons and rehearsal alternate, so that each replica gets its share of both.
        for (std::size_t i = 0; i < kLessonsAStep; ++i) {
            lessons.deal(1, batch);
            rehearsal.deal(kRehearsedAStep / kLessonsAStep, batch);
        }
        const double rate = kLearningRate * scheduleFactor(Schedule::Cosine, step, kSteps);
        const Batches batches(static_cast<std::size_t>(settings.options.networks), batch);
        requireFinite(replicas.step(images, batches, step, rate, 0).loss);
        core::reportProgress(control, static_cast<double>(step + 1) / static_cast<double>(kSteps));
    }
    core::Checkpoint result = model;
    result.tensors.clear();
    saveModule(*replicas.network(), result);
    return result;
}

} // namespace studio::models
