// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/image/grayimage.h"

#include <cstdint>
#include <span>

namespace studio::core {

/// Grey in which a coloured pen stands out: luminance (ITU-R BT.601), or, where paper and pen are
/// about equally light, the direction in which the colours differ most (their first principal
/// component; Pearson 1901), lighter colours staying lighter. `rgb` holds 3 * width * height bytes.
GrayImage grayByContrast(int width, int height, std::span<const std::uint8_t> rgb);

} // namespace studio::core
