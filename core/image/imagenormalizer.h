// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/image/inkseparation.h"

namespace studio::core {

/// Makes of any grey picture of one digit (photo, screenshot, scan; dark on light or the reverse)
/// what a network expects: polarity found from the border, ink separated from paper, cropped,
/// longest side scaled to 20 pixels by area, centre of mass in the middle of 28x28 (LeCun's MNIST
/// preparation). A 28x28 picture that already looks like MNIST (dark border, ink inside) comes back
/// unchanged. A picture without ink comes back all zero. Reentrant.
GrayImage normalizeDigitImage(const GrayImage& picture);

/// The same for a digit whose ink is known already. All zero if there is none.
GrayImage normalizeInk(const FloatImage& map);

} // namespace studio::core
