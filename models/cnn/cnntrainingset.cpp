// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/cnn/cnntrainingset.h"

#include "core/data/builtindigits.h"
#include "core/data/nondigits.h"
#include "models/common/seeds.h"

#include <cmath>

namespace studio::models {

namespace {

void append(std::vector<std::uint8_t>& to, const std::vector<std::uint8_t>& from)
{
    to.insert(to.end(), from.begin(), from.end());
}

} // namespace

std::shared_ptr<const core::Dataset> cnnTrainingSet(
    std::shared_ptr<const core::Dataset> data, const core::RunConfig& config)
{
    const auto countOf = [&](const char* share) {
        return static_cast<std::size_t>(
            std::llround(config.real(share) * static_cast<double>(data->training.size())));
    };
    const std::size_t drawnCount = countOf("drawn_digits");
    const std::size_t nonDigitCount = countOf("non_digits");
    if (drawnCount + nonDigitCount == 0)
        return data;

    auto mixed = std::make_shared<core::Dataset>(*data);
    const auto seed = static_cast<std::uint64_t>(config.integer("seed"));
    core::DigitSet& training = mixed->training;
    const core::DigitSet drawn = core::makeBuiltinDigits(
        drawnCount, deriveSeed(seed, SeedPurpose::DrawnDigits, 0), {}, core::Hands::All);
    append(training.pixels, drawn.pixels);
    append(training.labels, drawn.labels);
    append(training.pixels,
        core::makeNonDigits(
            nonDigitCount, deriveSeed(seed, SeedPurpose::NonDigits, 0), data->training));
    training.labels.resize(training.labels.size() + nonDigitCount, core::kNotADigit);
    return mixed;
}

} // namespace studio::models
