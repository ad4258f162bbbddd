// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/common/parameterbuilders.h"

#include "core/text.h"

#include <algorithm>
#include <thread>
#include <utility>

namespace studio::models {

using core::ParameterSpec;
using core::translatable;

namespace {

ParameterSpec ranged(const char* id, core::ParameterValue value, double minimum, double maximum)
{
    ParameterSpec spec;
    spec.id = id;
    spec.defaultValue = std::move(value);
    spec.minimum = minimum;
    spec.maximum = maximum;
    return spec;
}

} // namespace

ParameterSpec integer(const char* id, std::int64_t value, double minimum, double maximum)
{
    return ranged(id, value, minimum, maximum);
}

ParameterSpec real(const char* id, double value, double minimum, double maximum)
{
    return ranged(id, value, minimum, maximum);
}

ParameterSpec boolean(const char* id, bool value)
{
    return ranged(id, value, 0, 1);
}

ParameterSpec choice(const char* id, const char* value, std::vector<core::ParameterChoice> choices)
{
    ParameterSpec spec = ranged(id, std::string(value), 0, 0);
    spec.choices = std::move(choices);
    return spec;
}

ParameterSpec described(ParameterSpec spec, const char* label, const char* help)
{
    spec.label = label;
    spec.help = help;
    return spec;
}

ParameterSpec advanced(ParameterSpec spec)
{
    spec.isAdvanced = true;
    return spec;
}

ParameterSpec live(ParameterSpec spec)
{
    spec.isLive = true;
    return spec;
}

ParameterSpec logarithmic(ParameterSpec spec)
{
    spec.isLogarithmic = true;
    spec.decimals = 6;
    return spec;
}

ParameterSpec epochsParameter(std::int64_t value)
{
    return described(integer("epochs", value, 1, 1000), translatable("core", "Epochs"),
        translatable("core", "How often the network sees every training image."));
}

ParameterSpec batchSizeParameter(std::int64_t value)
{
    return described(integer("batch_size", value, 8, 4096), translatable("core", "Batch size"),
        translatable("core", "Images per step. Larger batches give smoother but fewer steps."));
}

ParameterSpec seedParameter()
{
    return described(integer("seed", 1, 0, 4294967295.0), translatable("core", "Seed"),
        translatable(
            "core", "Start of all random numbers: the same seed and threads give the same run."));
}

ParameterSpec threadsParameter()
{
    const auto cores = std::max<std::int64_t>(1, std::thread::hardware_concurrency());
    return described(integer("threads", cores, 1, 64), translatable("core", "Threads"),
        translatable(
            "core", "Processor cores to train on. Each one trains on its share of every batch."));
}

ParameterSpec scheduleParameter(const char* value)
{
    return described(choice("schedule", value,
                         {{"one_cycle", translatable("core", "One-cycle")},
                             {"cosine", translatable("core", "Cosine")},
                             {"constant", translatable("core", "Constant")}}),
        translatable("core", "Schedule"),
        translatable("core", "How the learning rate moves over the run."));
}

ParameterSpec patienceParameter()
{
    return described(integer("patience", 0, 0, 1000), translatable("core", "Patience (epochs)"),
        translatable("core",
            "Ends the training when so many epochs in a row brought nothing better on the "
            "validation images, and brings the best weights back; 0 never does."));
}

ParameterSpec keepEveryParameter()
{
    return described(integer("keep_every", 0, 0, 1000), translatable("core", "Keep every (epochs)"),
        translatable("core",
            "Keeps a checkpoint of its own after every so many epochs, besides the newest and the "
            "best; 0 keeps none."));
}

core::RunConfig checkedConfig(core::RunConfig config, const std::vector<ParameterSpec>& specs)
{
    for (const auto& spec : specs) {
        // A checkpoint may be older than a parameter, whose default is what was done before.
        auto& value = config.parameters.try_emplace(spec.id, spec.defaultValue).first->second;
        value = core::checkedValue(spec, value);
    }
    return config;
}

} // namespace studio::models
