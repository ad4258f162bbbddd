// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/family/familycatalog.h"
#include "tests/support/fakegenerator.h"

#include <functional>
#include <memory>
#include <utility>

namespace studio::app::test {

/// Answers `digit` to everything, after calling `before` on the thread that asks.
class FixedClassifier final : public core::Classifier
{
public:
    explicit FixedClassifier(int digit, std::function<void()> before = {})
        : m_digit(digit)
        , m_before(std::move(before))
    {
    }

    std::vector<core::Reading> classify(std::span<const std::uint8_t> pixels, int) override
    {
        if (m_before)
            m_before();
        core::Reading reading;
        reading.digit = m_digit;
        reading.isDigit = true;
        reading.probabilities.at(static_cast<std::size_t>(m_digit)) = 1;
        return std::vector(pixels.size() / core::kDigitPixels, reading);
    }
    std::size_t featureCount() override { return 0; }
    std::vector<float> features(std::span<const std::uint8_t>, int) override { return {}; }

private:
    int m_digit;
    std::function<void()> m_before;
};

using Script = std::function<core::RunEnded(core::TrainingObserver&, core::RunControl&)>;

/// A trainer that does what the test says.
class ScriptedTrainer final : public core::Trainer
{
public:
    explicit ScriptedTrainer(Script script)
        : m_script(std::move(script))
    {
    }
    core::RunEnded run(core::TrainingObserver& observer, core::RunControl& control) override
    {
        return m_script(observer, control);
    }

private:
    Script m_script;
};

/// A family whose training is a function of the test, and whose checkpoints all read as a 3, but
/// for those of the preset "writer", which write.
class ScriptedFamily final : public core::ModelFamily
{
public:
    explicit ScriptedFamily(Script script)
        : m_script(std::move(script))
    {
    }

    std::string id() const override { return "scripted"; }
    std::string label() const override { return "Scripted"; }
    Task task() const override { return Task::ReadDigits; }
    std::vector<core::ParameterSpec> parameters() const override
    {
        return {whole("epochs", 1), whole("seed", 1), whole("threads", 1)};
    }
    std::vector<core::Preset> presets() const override { return {{"only", "Only", "", {}}}; }
    std::vector<core::MetricSpec> metrics() const override
    {
        return {{.id = "train.loss", .label = "train", .chart = "Loss"}};
    }
    std::unique_ptr<core::Trainer> createTrainer(const core::RunConfig&,
        std::shared_ptr<const core::Dataset>,
        std::shared_ptr<const core::Checkpoint>) const override
    {
        return std::make_unique<ScriptedTrainer>(m_script);
    }
    core::OpenedModel open(const core::Checkpoint& checkpoint) const override
    {
        if (checkpoint.config.preset == "writer")
            return {nullptr, std::make_unique<core::FakeGenerator>()};
        return {std::make_unique<FixedClassifier>(3), nullptr};
    }

private:
    static core::ParameterSpec whole(const std::string& id, std::int64_t value)
    {
        core::ParameterSpec spec;
        spec.id = id;
        spec.label = id;
        spec.defaultValue = value;
        spec.minimum = 1;
        spec.maximum = 1000;
        return spec;
    }

    Script m_script;
};

/// A catalogue of one scripted family.
inline std::shared_ptr<const core::FamilyCatalog> scriptedCatalog(Script script = {})
{
    std::vector<std::unique_ptr<core::ModelFamily>> families;
    families.push_back(std::make_unique<ScriptedFamily>(std::move(script)));
    return std::make_shared<const core::FamilyCatalog>(std::move(families), core::EngineInfo{});
}

} // namespace studio::app::test
