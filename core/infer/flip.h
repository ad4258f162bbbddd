// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/dataset.h"
#include "core/infer/explainer.h"

#include <cstdint>
#include <optional>
#include <span>

namespace studio::core {

/// A picture that is nearly another one, and is read as another digit.
struct Flip
{
    GrayImage image; ///< 28x28
    int digit = -1; ///< what it is read as
    double distance = 0; ///< root of the mean squared difference of the pixels, 0..1
};

/// The smallest change of `picture` (784 bytes), as measured by `distance`, that makes another of
/// the ten digits likelier, as far as going along the nearest linearised boundary finds it
/// (DeepFool: Moosavi-Dezfooli, Fawzi and Frossard 2016), in whole grey levels 0..255. Nothing if
/// it finds none. Throws Error(Cancelled).
std::optional<Flip> smallestFlip(
    Explainer& explainer, std::span<const std::uint8_t> picture, const WorkControl& control = {});

} // namespace studio::core
