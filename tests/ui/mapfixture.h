// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/controllers/digitmap.h"
#include "tests/support/fakeclassifier.h"

#include <memory>

namespace studio::ui {

/// Images of the ten classes in turn, class d at (10 d + 1, 2, ...) by principal components; every
/// image in `wrong` was read as the next digit.
inline std::shared_ptr<app::DigitMap> makeMap(
    std::size_t count, const std::vector<std::size_t>& wrong = {})
{
    auto map = std::make_shared<app::DigitMap>();
    map->modelName = QStringLiteral("run 1");
    map->dataName = "tiny";
    for (int digit = 0; digit < core::kDigitClasses; ++digit)
        map->classNames.at(static_cast<std::size_t>(digit)) = std::to_string(digit);
    for (std::size_t i = 0; i < count; ++i) {
        const int digit = int(i % core::kDigitClasses);
        const auto image = core::FakeClassifier::imageOf(digit);
        map->images.pixels.insert(
            map->images.pixels.end(), image.pixels.begin(), image.pixels.end());
        map->images.labels.push_back(static_cast<std::uint8_t>(digit));
        map->components.push_back({10.0F * static_cast<float>(digit),
            10.0F * static_cast<float>(i / core::kDigitClasses)});
        core::Reading reading;
        reading.digit = digit;
        reading.isDigit = true;
        map->readings.push_back(reading);
    }
    for (const std::size_t image : wrong)
        map->readings[image].digit = (map->readings[image].digit + 1) % core::kDigitClasses;
    for (auto& reading : map->readings)
        reading.probabilities[static_cast<std::size_t>(reading.digit)] = 0.9F;
    map->explained = 0.5;
    map->agreement = 0.25;
    return map;
}

} // namespace studio::ui
