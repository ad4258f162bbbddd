// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/infer/calibration.h"
#include "models/cnn/cnnnetwork.h"
#include "models/common/pixels.h"

#include <memory>
#include <vector>

namespace studio::models {

/// An immutable copy of a network's state; shared between threads.
struct CnnWeights
{
    CnnOptions options;
    InputScale input;
    core::Calibration calibration;
    std::vector<torch::Tensor> parameters; ///< in the network's order
    std::vector<torch::Tensor> buffers;

    /// Copies the state of `network`.
    static std::shared_ptr<const CnnWeights> copyOf(
        const CnnNetwork& network, InputScale input, core::Calibration calibration);

    /// A network of its own with this state, in evaluation mode.
    CnnNetwork build() const;
};

} // namespace studio::models
