// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/checkpoint/checkpoint.h"

#include <string>

namespace studio::core {

/// A model as people use it from Python: a script that builds the same network in PyTorch, and the
/// weights that it needs. A plain value.
struct PythonModule
{
    /// What the script looks for in its own folder.
    static constexpr const char* kWeightsName = "weights.safetensors";

    std::string fileName; ///< of the script: "predict.py"
    std::string script; ///< UTF-8; needs PyTorch and NumPy, nothing else
    Checkpoint weights; ///< complete configuration, and only the tensors that using it takes
};

} // namespace studio::core
