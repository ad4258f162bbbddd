// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/image/grayimage.h"

#include <random>

namespace studio::core {

/// `image` times `factor`, with a tent filter as picture programs use it.
GrayImage scaled(const GrayImage& image, double factor);

/// Puts `image` into `target`, which is large enough.
void paste(GrayImage& target, const GrayImage& image, int left, int top);

GrayImage inverted(GrayImage image);

/// Paper lit at one side only, ink on it where `ink` is bright, and a little noise.
GrayImage photographed(const GrayImage& ink, std::mt19937& generator);

} // namespace studio::core
