// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/embedding/mapplace.h"

#include <cstdint>
#include <span>

namespace studio::core {

/// Share of the points whose nearest other point on the map has the same label, 0..1: how well the
/// map keeps classes together. 0 for fewer than two points. Compares all pairs, on all cores.
double neighbourAgreement(std::span<const MapPlace> places, std::span<const std::uint8_t> labels);

} // namespace studio::core
