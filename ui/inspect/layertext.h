// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/infer/networkdescription.h"

#include <QString>

namespace studio::ui {

/// "Convolution 3×3".
QString layerName(const core::LayerDescription& layer);

/// "32 × 28 × 28": channels, height, width; of a row of numbers how many.
QString shapeText(const core::LayerShape& shape);

/// What such a layer does, in a sentence or two.
QString layerExplanation(const core::LayerDescription& layer);

} // namespace studio::ui
