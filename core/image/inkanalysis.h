// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/image/inkseparation.h"

#include <vector>

namespace studio::core {

/// What the light values of a picture say; all in the picture's own units.
struct InkLevels
{
    float paper = 0; ///< usual value of paper
    float noise = 0; ///< its standard deviation
    float ink = 0; ///< value of full ink, above paper
    float strong = 0; ///< surely ink from here on
    float weak = 0; ///< ink from here on where it is connected to strong ink
    bool hasInk = false;
};

/// Judges a picture in which ink is bright. Threshold after Otsu, "A Threshold Selection Method
/// from Gray-Level Histograms" (1979), kept clear of the paper's noise. `isUneven`: a background
/// was taken away, of which traces may be left.
InkLevels judgeLevels(const FloatImage& picture, bool isUneven);

/// The value below which `share` (0..1) of `values` lie. Reorders a copy; `values` must not be
/// empty.
float quantile(std::vector<float> values, double share);

/// The picture's own background where ink is bright and narrower than `window` pixels: a grey
/// opening (minimum, then maximum) with a square.
FloatImage openingOf(const FloatImage& picture, int window);

/// Sets to zero what is not part of the digit: pixels below `weak`, groups without a pixel of at
/// least `strong`, specks, things far away, things that run off the picture (unless that is all).
void keepDigitOnly(FloatImage& map, float weak, float strong);

/// The same for a line of digits: what is far away stays if it is of a digit's size or near to
/// something that is.
void keepLineOnly(FloatImage& map, float weak, float strong);

} // namespace studio::core
