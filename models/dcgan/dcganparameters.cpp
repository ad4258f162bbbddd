// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/dcgan/dcganparameters.h"

#include "core/text.h"
#include "models/common/parameterbuilders.h"

namespace studio::models {

using core::ParameterSpec;
using core::translatable;

namespace {

std::vector<ParameterSpec> mainParameters()
{
    return {
        epochsParameter(2),
        batchSizeParameter(64),
        live(logarithmic(
            described(real("generator_rate", 0.0004, 1e-6, 1), translatable("core", "G rate"),
                translatable("core", "Learning rate of the generator, the network that writes.")))),
        live(logarithmic(described(real("discriminator_rate", 0.0004, 1e-6, 1),
            translatable("core", "D rate"),
            translatable("core",
                "Learning rate of the discriminator, the network that tells real from generated. "
                "If it wins all the time, lower this one.")))),
        described(choice("loss", "non_saturating",
                      {{"non_saturating", translatable("core", "Standard")},
                          {"least_squares", translatable("core", "Least squares")},
                          {"hinge", translatable("core", "Hinge")},
                          {"wasserstein_gp", translatable("core", "Wasserstein")}}),
            translatable("core", "Loss"),
            translatable("core",
                "What the two networks play for. Standard is the one of the first GAN paper; "
                "Wasserstein (WGAN-GP) is steady but slow, and leaves batch normalisation out of "
                "the discriminator.")),
        seedParameter(),
    };
}

std::vector<ParameterSpec> networkParameters()
{
    return {
        described(boolean("conditional", true), translatable("core", "Digit on request"),
            translatable("core",
                "Both networks are told the digit, so that the generator can be asked for one.")),
        described(integer("latent_size", 64, 2, 512), translatable("core", "Latent size"),
            translatable("core", "How many random numbers a generated digit starts from.")),
        described(integer("generator_width", 32, 8, 128), translatable("core", "G width"),
            translatable("core",
                "Channels of the generator's last hidden layer; earlier ones have two and four "
                "times as many.")),
        described(integer("discriminator_width", 32, 8, 128), translatable("core", "D width"),
            translatable("core",
                "Channels of the discriminator's first layer; later ones have two and four times "
                "as many.")),
        described(integer("discriminator_layers", 3, 2, 3), translatable("core", "D layers"),
            translatable("core", "Convolutions of the discriminator.")),
        described(choice("generator_norm", "batch",
                      {{"batch", translatable("core", "Batch")},
                          {"conditional", translatable("core", "By digit")}}),
            translatable("core", "G normalisation"),
            translatable("core",
                "Batch normalisation as in the DCGAN paper, or with a scale and an offset for each "
                "digit, so that every digit has styles of its own.")),
        described(choice("discriminator_norm", "batch",
                      {{"batch", translatable("core", "Batch")},
                          {"spectral", translatable("core", "Spectral")},
                          {"none", translatable("core", "None")}}),
            translatable("core", "D normalisation"),
            translatable("core",
                "How the discriminator is kept in bounds: batch normalisation as in the DCGAN "
                "paper, or spectral normalisation, which helps against collapse.")),
    };
}

std::vector<ParameterSpec> steadyingParameters()
{
    return {
        scheduleParameter("constant"),
        described(real("label_smoothing", 0, 0, 0.5), translatable("core", "Label smoothing"),
            translatable("core",
                "The discriminator is told that real images are real only with 1 minus this.")),
        live(described(real("instance_noise", 0, 0, 1), translatable("core", "Instance noise"),
            translatable("core",
                "Noise on real and generated images alike, fading out over the run: keeps the "
                "discriminator from winning early."))),
        described(integer("discriminator_shift", 0, 0, 4), translatable("core", "D augmentation"),
            translatable("core",
                "Pixels by which the discriminator's images, real and generated alike, are moved "
                "at random, so that it cannot learn the training images by heart.")),
        described(real("r1", 0, 0, 100), translatable("core", "R1 penalty"),
            translatable("core",
                "Punishes a discriminator that is steep at real images. Steadies the game; goes "
                "best without batch normalisation in the discriminator.")),
        described(integer("scored_digits", 10'000, 0, 10'000),
            translatable("core", "Scored digits"),
            translatable("core",
                "The Fréchet distance after each epoch is measured with so many digits, beside the "
                "training. Only distances of equally many compare; 0 turns it off.")),
        described(real("average_decay", 0.999, 0, 0.9999), translatable("core", "Averaging"),
            translatable("core",
                "The digits are made by a running average of the generator; this much of it stays "
                "in each step. 0 is off.")),
    };
}

} // namespace

std::vector<ParameterSpec> dcganParameters()
{
    auto specs = mainParameters();
    for (const auto& group : {networkParameters(), steadyingParameters()}) {
        for (const auto& spec : group) {
            specs.push_back(advanced(spec));
        }
    }
    specs.push_back(advanced(threadsParameter()));
    specs.push_back(advanced(keepEveryParameter()));
    return specs;
}

std::vector<core::Preset> dcganPresets()
{
    using namespace std::string_literals;
    return {
        {"quick_look", translatable("core", "Quick look"), translatable("core", "in 2 minutes"),
            {}},
        {"best", translatable("core", "Best"), translatable("core", "in an hour"),
            {{"epochs", std::int64_t{30}}, {"schedule", "cosine"s},
                {"generator_norm", "conditional"s}}},
    };
}

std::vector<core::MetricSpec> dcganMetrics()
{
    using Unit = core::MetricSpec::Unit;
    const char* const losses = translatable("core", "Losses");
    const char* const beliefs = translatable("core", "Discriminator says “real”");
    return {
        {"generator.loss", translatable("core", "generator"), losses, Unit::Plain, false},
        {"discriminator.loss", translatable("core", "discriminator"), losses, Unit::Plain, false},
        {"discriminator.real", translatable("core", "of real"), beliefs, Unit::Fraction, false},
        {"discriminator.fake", translatable("core", "of fake"), beliefs, Unit::Fraction, false},
        {"frechet_distance", translatable("core", "distance"),
            translatable("core", "Fréchet distance"), Unit::Plain, false},
        {"images_per_second", translatable("core", "images per second"), {}, Unit::PerSecond, true},
    };
}

} // namespace studio::models
