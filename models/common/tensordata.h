// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/checkpoint/checkpoint.h"
#include "core/data/digitset.h"

#include <torch/torch.h>

#include <cstdint>
#include <span>
#include <string>

namespace studio::models {

/// A contiguous copy of `tensor` (float32, float64, int64 or uint8; any device) as plain bytes.
core::TensorData toTensorData(const std::string& name, const torch::Tensor& tensor);

/// Copies the checkpoint's tensor `name` into `target`. Throws core::Error(UnusableInput) if it is
/// missing or of another type or shape; then `target` is untouched.
void copyFrom(const core::Checkpoint& checkpoint, const std::string& name, torch::Tensor target);

/// The labels of the images `indices`, [N] int64.
torch::Tensor labelsOf(const core::DigitSet& digits, std::span<const std::uint32_t> indices);

/// Appends every parameter and buffer of `module` as `model.<prefix><name>`.
void saveModule(
    const torch::nn::Module& module, core::Checkpoint& checkpoint, const std::string& prefix = {});

/// Fills `module` from `model.<prefix>*`. Throws core::Error(UnusableInput) if one is missing, of
/// another shape, or left over; the module may then be half filled: use a fresh one and drop it.
void loadModule(
    torch::nn::Module& module, const core::Checkpoint& checkpoint, const std::string& prefix = {});

} // namespace studio::models
