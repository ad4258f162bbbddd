// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/cnn/cnnparameters.h"

#include "core/text.h"
#include "models/common/parameterbuilders.h"

namespace studio::models {

using core::ParameterSpec;
using core::translatable;

namespace {

std::vector<ParameterSpec> mainParameters()
{
    return {
        epochsParameter(1),
        batchSizeParameter(128),
        live(logarithmic(
            described(real("learning_rate", 0.01, 1e-6, 10), translatable("core", "Learning rate"),
                translatable("core",
                    "How far each step moves the weights, at the schedule's peak. Too large and "
                    "the loss "
                    "explodes; too small and nothing happens.")))),
        scheduleParameter("one_cycle"),
        described(real("augmentation", 0, 0, 2), translatable("core", "Augmentation"),
            translatable("core",
                "Bends every training image anew, so that the network cannot learn them by heart: "
                "0 is "
                "off, 1 uses the amounts under Advanced, 2 doubles them.")),
        seedParameter(),
    };
}

std::vector<ParameterSpec> learningParameters()
{
    return {
        described(
            choice("optimizer", "adamw",
                {{"adamw", translatable("core", "AdamW")}, {"adam", translatable("core", "Adam")},
                    {"sgd", translatable("core", "SGD with momentum")}}),
            translatable("core", "Optimizer"),
            translatable("core", "The rule that turns gradients into steps.")),
        live(described(real("weight_decay", 0.01, 0, 1), translatable("core", "Weight decay"),
            translatable("core",
                "Pulls all weights towards zero a little, which keeps the network simple."))),
        described(real("label_smoothing", 0.05, 0, 0.5), translatable("core", "Label smoothing"),
            translatable("core",
                "Share of the label spread over all digits, so that the network is less sure of "
                "itself.")),
        described(real("dropout", 0, 0, 0.9), translatable("core", "Dropout"),
            translatable(
                "core", "Share of features that are switched off at random in each step.")),
        described(choice("architecture", "compact",
                      {{"compact", translatable("core", "Compact · 3 convolutions")},
                          {"deep", translatable("core", "Deep · 6 convolutions")}}),
            translatable("core", "Network"),
            translatable("core", "How many layers look at the image.")),
        described(integer("width", 16, 4, 128), translatable("core", "Width"),
            translatable("core",
                "Channels of the first layers; later ones have two and four times as many.")),
        described(integer("networks", 1, 1, 20), translatable("core", "Networks (ensemble)"),
            translatable("core",
                "Trains as many networks at once, each from its own seed, and lets them answer "
                "together: fewer mistakes for more time.")),
    };
}

std::vector<ParameterSpec> dataParameters()
{
    return {
        described(real("drawn_digits", 0, 0, 2), translatable("core", "Drawn digits"),
            translatable("core",
                "Adds digits that the studio draws itself, as a share of the data set, so that the "
                "network sees more hands. Only for data sets of digits.")),
        described(real("non_digits", 0, 0, 1), translatable("core", "Letters and scribbles"),
            translatable("core",
                "Adds pictures of what is not a digit, as a share of the data set, so that the "
                "network learns to say so.")),
    };
}

std::vector<ParameterSpec> augmentationParameters()
{
    return {
        described(real("shift", 2, 0, 8), translatable("core", "Shift (px)"),
            translatable("core", "Largest move to any side.")),
        described(real("rotation", 12, 0, 45), translatable("core", "Rotation (°)"),
            translatable("core", "Largest turn to either side.")),
        described(real("scale", 0.1, 0, 0.5), translatable("core", "Scale"),
            translatable(
                "core", "Largest change of width and height, each on its own, as a share.")),
        described(real("shear", 0.2, 0, 0.7), translatable("core", "Slant"),
            translatable("core", "Largest shear to either side, as a share of the height.")),
        described(real("elastic", 2.5, 0, 6), translatable("core", "Elastic (px)"),
            translatable("core", "Size of smooth random waves, like an unsteady hand.")),
        described(real("thickness", 0.6, 0, 2), translatable("core", "Pen width (px)"),
            translatable("core", "How much thinner or thicker the pen may get.")),
    };
}

} // namespace

std::vector<ParameterSpec> cnnParameters()
{
    auto specs = mainParameters();
    for (auto& spec : learningParameters()) {
        specs.push_back(advanced(spec));
    }
    for (auto& spec : dataParameters()) {
        spec.decimals = 2;
        specs.push_back(advanced(spec));
    }
    for (auto& spec : augmentationParameters()) {
        spec.decimals = 2;
        specs.push_back(advanced(spec));
    }
    specs.push_back(advanced(threadsParameter()));
    specs.push_back(advanced(patienceParameter()));
    specs.push_back(
        advanced(described(boolean("range_test", false), translatable("core", "Range test only"),
            translatable("core",
                "Instead of training, tries all learning rates from 0.00001 to 10, and says up to "
                "which "
                "one the loss falls. The weights stay as they were."))));
    specs.push_back(advanced(keepEveryParameter()));
    return specs;
}

std::vector<core::Preset> cnnPresets()
{
    using namespace std::string_literals;
    const core::ParameterMap record{{"architecture", "deep"s}, {"width", std::int64_t{32}},
        {"epochs", std::int64_t{10}}, {"augmentation", 0.7}, {"dropout", 0.3}};
    core::ParameterMap ensemble = record;
    ensemble["networks"] = std::int64_t{5};
    return {
        {"fast", translatable("core", "Fast"), translatable("core", "99 % in seconds"), {}},
        {"balanced", translatable("core", "Balanced"), translatable("core", "99.5 % in minutes"),
            {{"architecture", "deep"s}, {"width", std::int64_t{32}}, {"epochs", std::int64_t{4}},
                {"augmentation", 0.5}}},
        {"record", translatable("core", "Record"), translatable("core", "99.7 % in twenty minutes"),
            record},
        {"ensemble", translatable("core", "Ensemble"),
            translatable("core", "five of Record's networks answer together; two hours"), ensemble},
        {"robust", translatable("core", "Robust"),
            translatable("core", "reads every hand, refuses scribbles; half an hour"),
            {{"architecture", "deep"s}, {"width", std::int64_t{48}}, {"epochs", std::int64_t{10}},
                {"augmentation", 0.6}, {"dropout", 0.2}, {"drawn_digits", 0.35},
                {"non_digits", 0.25}}},
    };
}

std::vector<core::MetricSpec> cnnMetrics()
{
    using Unit = core::MetricSpec::Unit;
    const char* const loss = translatable("core", "Loss");
    const char* const accuracy = translatable("core", "Accuracy");
    const char* const train = translatable("core", "train");
    const char* const validation = translatable("core", "validation");
    return {
        {"train.loss", train, loss, Unit::Plain, false},
        {"validation.loss", validation, loss, Unit::Plain, false},
        {"validation.calibrated_loss", translatable("core", "calibrated"), loss, Unit::Plain,
            false},
        {"train.accuracy", train, accuracy, Unit::Fraction, true},
        {"validation.accuracy", validation, accuracy, Unit::Fraction, true},
        {"validation.drawn_accuracy", translatable("core", "drawn"), accuracy, Unit::Fraction,
            true},
        {"learning_rate", translatable("core", "rate"), translatable("core", "Learning rate"),
            Unit::Plain, false},
        {"images_per_second", translatable("core", "images per second"), {}, Unit::PerSecond, true},
    };
}

} // namespace studio::models
