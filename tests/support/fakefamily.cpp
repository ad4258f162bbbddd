// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/fakefamily.h"

#include "core/data/workprogress.h"
#include "tests/support/fakeclassifier.h"
#include "tests/support/fakegenerator.h"
#include "tests/support/faketrainer.h"

namespace studio::core {

namespace {

ParameterSpec integerSpec(const char* id, const char* label, std::int64_t value, double maximum)
{
    ParameterSpec spec;
    spec.id = id;
    spec.label = label;
    spec.help = "A whole number.";
    spec.defaultValue = value;
    spec.minimum = 1;
    spec.maximum = maximum;
    return spec;
}

ParameterSpec learningRateSpec()
{
    ParameterSpec spec;
    spec.id = "learning_rate";
    spec.label = "Learning rate";
    spec.help = "How far each step goes.";
    spec.defaultValue = 0.01;
    spec.minimum = 1e-6;
    spec.maximum = 1;
    spec.isLogarithmic = true;
    spec.isLive = true;
    return spec;
}

ParameterSpec scheduleSpec()
{
    ParameterSpec spec;
    spec.id = "schedule";
    spec.label = "Schedule";
    spec.help = "How the learning rate changes.";
    spec.defaultValue = std::string("constant");
    spec.isAdvanced = true;
    spec.choices = {{"constant", "Constant"}, {"cosine", "Cosine"}};
    return spec;
}

ParameterSpec flipSpec()
{
    ParameterSpec spec;
    spec.id = "flip";
    spec.label = "Flip";
    spec.help = "A switch.";
    spec.defaultValue = false;
    spec.isAdvanced = true;
    return spec;
}

} // namespace

FakeFamily::FakeFamily(FakeBehaviour behaviour)
    : m_behaviour(behaviour)
{
}

std::string FakeFamily::id() const
{
    return "fake";
}

std::string FakeFamily::label() const
{
    return "Fake network";
}

std::vector<ParameterSpec> FakeFamily::parameters() const
{
    std::vector<ParameterSpec> specs{integerSpec("epochs", "Epochs", 3, 100'000),
        learningRateSpec(), integerSpec("seed", "Seed", 1, 1e9),
        integerSpec("threads", "Threads", 1, 64), scheduleSpec(), flipSpec()};
    if (m_behaviour.writesDigits)
        specs.push_back(integerSpec("scored_digits", "Scored digits", 50, 10'000));
    return specs;
}

std::vector<Preset> FakeFamily::presets() const
{
    return {{"fast", "Fast", "Two epochs", {{"epochs", std::int64_t{2}}}},
        {"long", "Long", "Twenty epochs", {{"epochs", std::int64_t{20}}}}};
}

std::vector<MetricSpec> FakeFamily::metrics() const
{
    using Unit = MetricSpec::Unit;
    std::vector<MetricSpec> specs{{"train.loss", "train", "Loss", Unit::Plain, false},
        {"validation.loss", "validation", "Loss", Unit::Plain, false},
        {"validation.accuracy", "validation", "Accuracy", Unit::Fraction, true},
        {"learning_rate", "learning rate", "Learning rate", Unit::Plain, false},
        {"images_per_second", "images per second", "Speed", Unit::PerSecond, true}};
    if (m_behaviour.writesDigits)
        specs.push_back({"frechet_distance", "distance", "", Unit::Plain, false});
    return specs;
}

std::unique_ptr<Trainer> FakeFamily::createTrainer(const RunConfig& config,
    std::shared_ptr<const Dataset> data, std::shared_ptr<const Checkpoint> resumeFrom) const
{
    return std::make_unique<FakeTrainer>(m_behaviour, config, std::move(data), resumeFrom.get());
}

OpenedModel FakeFamily::open(const Checkpoint& checkpoint) const
{
    const TensorData* weight = checkpoint.find("model.weight");
    if (weight == nullptr || weight->type != TensorType::F32 || weight->bytes.size() != 16) {
        throw Error(
            ErrorCode::UnusableInput, {}, "The tensor %1 is missing or wrong", {"model.weight"});
    }
    OpenedModel model;
    if (m_behaviour.hasClassifier)
        model.classifier = std::make_unique<FakeClassifier>();
    if (m_behaviour.writesDigits)
        model.generator = std::make_unique<FakeGenerator>();
    return model;
}

std::optional<Checkpoint> FakeFamily::fineTune(
    const Checkpoint& model, const FineTuningTask& /*task*/, const WorkControl& control) const
{
    throwIfCancelled(control);
    Checkpoint result = model;
    ++result.epoch;
    return result;
}

std::shared_ptr<FamilyCatalog> makeFakeCatalog(FakeBehaviour behaviour)
{
    std::vector<std::unique_ptr<ModelFamily>> families;
    families.push_back(std::make_unique<FakeFamily>(behaviour));
    return std::make_shared<FamilyCatalog>(
        std::move(families), EngineInfo{"0.0", "/nowhere/libblas.so.3", 2});
}

} // namespace studio::core
