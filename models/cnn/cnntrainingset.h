// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/dataset.h"
#include "core/run/runconfig.h"

#include <memory>

namespace studio::models {

/// `data` with as many drawn digits and pictures of no digit (labelled core::kNotADigit) added to
/// its training images as the parameters "drawn_digits" and "non_digits" say, each a share of the
/// number of real ones; `data` itself if both are 0. The same data, parameters and seed give the
/// same images.
std::shared_ptr<const core::Dataset> cnnTrainingSet(
    std::shared_ptr<const core::Dataset> data, const core::RunConfig& config);

} // namespace studio::models
