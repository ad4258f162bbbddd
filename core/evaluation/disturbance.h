// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/digitset.h"

#include <array>
#include <cstddef>
#include <cstdint>

namespace studio::core {

/// What can spoil a picture of a digit.
enum class Disturbance
{
    Noise, ///< on every pixel, Gaussian; strength: standard deviation as a share of full ink
    Blur, ///< Gaussian; strength: standard deviation in pixels
    Shift, ///< in any direction; strength: pixels
    Rotation, ///< either way; strength: degrees
    Thickness, ///< a wider or narrower line; strength: pixels
};

constexpr std::size_t kDisturbances = 5;
constexpr std::size_t kStrengths = 5;
constexpr std::array<Disturbance, kDisturbances> kAllDisturbances{Disturbance::Noise,
    Disturbance::Blur, Disturbance::Shift, Disturbance::Rotation, Disturbance::Thickness};

/// "noise", "blur", ... for files and the command line.
const char* idOf(Disturbance disturbance);
/// "Noise", ... and the unit of its strength; English, marked translatable.
const char* labelOf(Disturbance disturbance);
const char* unitOf(Disturbance disturbance);

/// The five strengths at which it is tried, rising.
const std::array<double, kStrengths>& strengthsOf(Disturbance disturbance);

/// All images, disturbed that much. Every image draws from a generator of its own, seeded by the
/// disturbance, the strength and its index: the same set gives the same result on every machine
/// that rounds alike. Labels stay.
DigitSet disturbed(const DigitSet& digits, Disturbance disturbance, double strength);

} // namespace studio::core
