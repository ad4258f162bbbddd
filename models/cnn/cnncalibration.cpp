// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/cnn/cnncalibration.h"

#include "core/error.h"
#include "core/text.h"

#include <nlohmann/json.hpp>

namespace studio::models {

namespace {

constexpr const char* kEntry = "calibration";
constexpr const char* kTemperature = "temperature";
constexpr const char* kLeastDigitness = "least_digitness";

} // namespace

void saveCalibration(const core::Calibration& calibration, core::Checkpoint& checkpoint)
{
    checkpoint.extra[kEntry] = nlohmann::json{{kTemperature, calibration.temperature},
        {kLeastDigitness, calibration.leastDigitness}}
                                   .dump();
}

core::Calibration calibrationOf(const core::Checkpoint& checkpoint)
{
    const auto entry = checkpoint.extra.find(kEntry);
    if (entry == checkpoint.extra.end())
        return {};
    core::Calibration result;
    const auto json = nlohmann::json::parse(entry->second, nullptr, false);
    const auto take = [&json](const char* key, double& value) {
        if (!json.is_object() || !json.contains(key) || !json[key].is_number())
            return false;
        value = json[key].get<double>();
        return true;
    };
    const bool isUsable = take(kTemperature, result.temperature)
        && take(kLeastDigitness, result.leastDigitness) && result.temperature > 0.01
        && result.temperature < 100 && result.leastDigitness >= 0 && result.leastDigitness <= 1;
    if (!isUsable)
        throw core::Error(core::ErrorCode::UnusableInput, {},
            core::translatable("core", "The checkpoint's entry %1 is missing or unusable"),
            {kEntry});
    return result;
}

} // namespace studio::models
