// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text.h"
#include "models/dcgan/dcganhealth.h"
#include "models/dcgan/dcgantrainer.h"

#include <algorithm>

namespace studio::models {

using core::HealthReport;
using core::Remedy;
using core::translatable;

namespace {

constexpr double kLowestRate = 1e-6; // as the parameters allow
constexpr double kNoise = 0.1;

double lowered(double rate, double divisor)
{
    return std::max(kLowestRate, rate / divisor);
}

Remedy moreNoise(const DcganRates& rates)
{
    return {translatable("core", "Add instance noise"),
        {{"instance_noise", std::min(1.0, rates.instanceNoise + kNoise)}}, {}};
}

Remedy lowerBothRates(const DcganRates& rates)
{
    return {translatable("core", "Halve both rates"),
        {{"generator_rate", lowered(rates.generator, 2)},
            {"discriminator_rate", lowered(rates.discriminator, 2)}},
        {}};
}

} // namespace

DcganRates DcganRates::fromConfig(const core::RunConfig& config)
{
    return {config.real("generator_rate"), config.real("discriminator_rate"),
        config.real("instance_noise")};
}

HealthReport missingReport(const std::vector<int>& digits, const DcganRates& rates)
{
    std::string list;
    for (const int digit : digits) {
        list += (list.empty() ? "" : ", ") + std::to_string(digit);
    }
    return {"digits_missing",
        {translatable(
             "core", "Digits are missing: hardly anything that the generator writes reads as %1"),
            {list}},
        HealthReport::Severity::Trouble, {moreNoise(rates), lowerBothRates(rates)}};
}

HealthReport healthReport(DcganSign sign, const DcganRates& rates)
{
    using Severity = HealthReport::Severity;
    switch (sign) {
    case DcganSign::None:
        break;
    case DcganSign::DiscriminatorWins:
        return {"discriminator_wins",
            {translatable("core",
                 "The discriminator has won: it recognises nearly every generated digit, so the "
                 "generator learns little"),
                {}},
            Severity::Concern,
            {{translatable("core", "Quarter the D rate"),
                 {{"discriminator_rate", lowered(rates.discriminator, 4)}}, {}},
                {translatable("core", "Only the generator, one epoch"), {},
                    DcganTrainer::kOnlyGenerator}}};
    case DcganSign::GeneratorWins:
        return {"generator_wins",
            {translatable("core",
                 "The discriminator cannot tell real from generated, so the generator learns "
                 "nothing from it"),
                {}},
            Severity::Concern,
            {{translatable("core", "Quarter the G rate"),
                 {{"generator_rate", lowered(rates.generator, 4)}}, {}},
                {translatable("core", "Only the discriminator, one epoch"), {},
                    DcganTrainer::kOnlyDiscriminator}}};
    case DcganSign::Collapse:
        return {"collapse",
            {translatable("core",
                 "The generator repeats itself: its digits of a kind are nearly the same picture"),
                {}},
            Severity::Trouble, {moreNoise(rates), lowerBothRates(rates)}};
    case DcganSign::Oscillation:
        return {"oscillation",
            {translatable("core",
                 "The two networks chase each other: the losses swing and do not "
                 "settle"),
                {}},
            Severity::Concern, {lowerBothRates(rates), moreNoise(rates)}};
    }
    return {};
}

} // namespace studio::models
