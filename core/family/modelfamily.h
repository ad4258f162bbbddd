// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/checkpoint/checkpoint.h"
#include "core/data/dataset.h"
#include "core/family/finetuningtask.h"
#include "core/family/metricspec.h"
#include "core/family/parameterspec.h"
#include "core/family/pythonmodule.h"
#include "core/infer/classifier.h"
#include "core/infer/discriminator.h"
#include "core/infer/generator.h"
#include "core/infer/latentsearch.h"
#include "core/run/healthreport.h"
#include "core/run/runconfig.h"
#include "core/run/trainer.h"

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace studio::core {

/// A named set of parameter values that differs from the defaults.
struct Preset
{
    std::string id; ///< "fast"
    std::string label; ///< "Fast"; English, marked translatable
    std::string promise; ///< "99 % in 5 s": measured; English, marked translatable
    ParameterMap values;
};

/// Stands in the place of a preset's id where a run began with values of a person's own: it means
/// the defaults.
inline constexpr const char* kOwnPreset = "own";

/// Something that a run can be told to do while it goes on, apart from changing parameters.
struct RunAction
{
    std::string id; ///< for RunControl::requestAction()
    std::string label; ///< English, marked translatable
    std::string help; ///< when it is of use; English, marked translatable
};

/// What an opened checkpoint can do; a role it cannot play is null.
struct OpenedModel
{
    std::unique_ptr<Classifier> classifier;
    std::unique_ptr<Generator> generator;
    std::unique_ptr<LatentSearch> latentSearch = nullptr; ///< where there is a generator
    std::unique_ptr<Discriminator> discriminator = nullptr; ///< only of a checkpoint that keeps it
};

/// A kind of network that the studio can train. Everything the user sees of it (form, charts,
/// canvas) follows from this description. Immutable and safe to use from any thread.
class ModelFamily
{
public:
    virtual ~ModelFamily() = default;

    enum class Task
    {
        ReadDigits,
        WriteDigits
    };

    virtual std::string id() const = 0; ///< as on the command line
    virtual std::string
    label() const = 0; ///< "Convolutional network"; English, marked translatable
    virtual Task task() const = 0; ///< what its models are for
    virtual std::vector<ParameterSpec> parameters() const = 0;
    virtual std::vector<Preset> presets() const = 0; ///< at least one; the first is the default
    virtual std::vector<MetricSpec> metrics() const = 0;
    /// What a run of this family can be told to do meanwhile; often nothing.
    virtual std::vector<RunAction> actions() const { return {}; }

    /// What to say, and what may help, when a training with these values writes `digits` hardly
    /// ever, by epoch after epoch of its scores. Only for families that write digits.
    virtual HealthReport missingDigits([[maybe_unused]] const std::vector<int>& digits,
        [[maybe_unused]] const RunConfig& values) const
    {
        return {};
    }

    /// The values that turn a run into a learning-rate range test (see RangeTest); empty if the
    /// family has none.
    virtual ParameterMap rangeTest() const { return {}; }

    /// A trainer for a complete, checked `config`. `resumeFrom` continues that state; null starts
    /// anew. Throws Error.
    virtual std::unique_ptr<Trainer> createTrainer(const RunConfig& config,
        std::shared_ptr<const Dataset> data,
        std::shared_ptr<const Checkpoint> resumeFrom) const = 0;

    /// Builds a model from a checkpoint of this family. Throws Error(UnusableInput) if names,
    /// shapes or values do not fit.
    virtual OpenedModel open(const Checkpoint& checkpoint) const = 0;

    /// The same model after it has learned the task's lessons, in seconds; nothing if the family
    /// cannot do that. Throws Error(UnusableInput) as open(), Error(TrainingFailed),
    /// Error(Cancelled).
    virtual std::optional<Checkpoint> fineTune([[maybe_unused]] const Checkpoint& model,
        [[maybe_unused]] const FineTuningTask& task,
        [[maybe_unused]] const WorkControl& control) const
    {
        return std::nullopt;
    }

    /// One model out of several of this family, at least two, which answers with the mean of what
    /// they say; nothing if the family cannot do that. Throws Error(UnusableInput) if they do not
    /// go together.
    virtual std::optional<Checkpoint> join(
        [[maybe_unused]] const std::vector<Checkpoint>& models) const
    {
        return std::nullopt;
    }

    /// The same model for Python; nothing if the family has no script for it. Throws as open().
    virtual std::optional<PythonModule> pythonModule(
        [[maybe_unused]] const Checkpoint& checkpoint) const
    {
        return std::nullopt;
    }

    /// Defaults, then the preset's values (none for kOwnPreset), then `overrides`, each checked.
    /// Throws Error(WrongUsage).
    RunConfig makeConfig(const std::string& presetId, const ParameterMap& overrides = {}) const;
};

} // namespace studio::core
