// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/family/familycatalog.h"
#include "core/infer/generatorreferee.h"

#include <nlohmann/json_fwd.hpp>

#include <atomic>

namespace studio::app {

/// GAN-train (Shmelkov, Schmid and Alahari 2018): trains the first family that reads digits, with
/// its first preset, on `count` generated digits alone and returns its accuracy on the real test
/// images. Throws core::Error(Cancelled) once `cancelled` is set.
double ganTrainAccuracy(const core::FamilyCatalog& catalog, core::Generator& generator,
    const core::Dataset& real, std::size_t count, const std::atomic<bool>& cancelled);

/// `frechet_distance`, `frechet_floor`, `class_shares`, `agreement`, `near_copies`,
/// `gan_train_accuracy`, `count`; what was not measured is null.
nlohmann::json toJson(
    const core::GeneratorScores& scores, const std::optional<double>& ganTrainAccuracy);

/// The same for people, on standard output.
void printScores(
    const core::GeneratorScores& scores, const std::optional<double>& ganTrainAccuracy);

} // namespace studio::app
