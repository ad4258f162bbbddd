// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/checkpoint/checkpoint.h"
#include "core/family/finetuningtask.h"

namespace studio::models {

/// The network of `model` after a few seconds of training in which a part of each batch is the
/// task's lessons and the rest is rehearsed (experience replay, Robins, "Catastrophic forgetting,
/// rehearsal and pseudorehearsal", 1995), in the mixture that the network was trained on. Its
/// BatchNorm statistics, its calibration and everything else stay. The same task gives the same
/// network. Throws core::Error(UnusableInput) if `model` is not sound,
/// core::Error(TrainingFailed), core::Error(Cancelled).
core::Checkpoint fineTuneCnn(const core::Checkpoint& model, const core::FineTuningTask& task,
    const core::WorkControl& control);

} // namespace studio::models
