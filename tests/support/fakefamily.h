// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/family/familycatalog.h"

#include <chrono>
#include <cstdint>
#include <memory>

namespace studio::core {

/// What a fake run does.
struct FakeBehaviour
{
    int stepsPerEpoch = 10;
    std::chrono::microseconds stepTime{0}; ///< how long a step keeps the thread
    std::int64_t failAtStep = 0; ///< > 0: the run breaks down there with Error(TrainingFailed)
    bool makesSamples = false; ///< a SampleGrid at each epoch's end
    bool hasClassifier = true;
    bool writesDigits = false; ///< also plays the role of a generator, a FakeGenerator
};

/// A family ("fake") without LibTorch for the tests of everything around families: it trains by
/// counting, sends every kind of event, and makes checkpoints from which it goes on exactly. All
/// its numbers, seconds too, depend on the seed and the step alone.
class FakeFamily final : public ModelFamily
{
public:
    explicit FakeFamily(FakeBehaviour behaviour = {});

    std::string id() const override;
    std::string label() const override;
    Task task() const override
    {
        return m_behaviour.writesDigits ? Task::WriteDigits : Task::ReadDigits;
    }
    std::vector<RunAction> actions() const override
    {
        return {{"rest", "Rest an epoch", "The learning rate becomes 0"}};
    }
    std::vector<ParameterSpec> parameters() const override;
    std::vector<Preset> presets() const override;
    std::vector<MetricSpec> metrics() const override;
    std::unique_ptr<Trainer> createTrainer(const RunConfig& config,
        std::shared_ptr<const Dataset> data,
        std::shared_ptr<const Checkpoint> resumeFrom) const override;
    OpenedModel open(const Checkpoint& checkpoint) const override;
    /// The model with an epoch more.
    std::optional<Checkpoint> fineTune(const Checkpoint& model, const FineTuningTask& task,
        const WorkControl& control) const override;

private:
    FakeBehaviour m_behaviour;
};

/// A catalogue with one FakeFamily.
std::shared_ptr<FamilyCatalog> makeFakeCatalog(FakeBehaviour behaviour = {});

} // namespace studio::core
