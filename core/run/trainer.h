// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/run/runcontrol.h"
#include "core/run/trainingobserver.h"

namespace studio::core {

/// One run of one family: made for a RunConfig and a Dataset, used once.
class Trainer
{
public:
    virtual ~Trainer() = default;

    /// Trains until all epochs are done, the control says stop, or it breaks down. Blocks; call it
    /// on a thread of its own. Events go to `observer` on this thread: RunStarted, then
    /// StepMetrics, ..., with a CheckpointReady at each epoch's end before a stop takes effect, and
    /// whenever the control asks for the state. It does not emit RunEnded: it returns the result
    /// (status, seconds, imagesPerSecond). Throws Error(TrainingFailed) when the loss is not
    /// finite: the text says at which step and what to try.
    virtual RunEnded run(TrainingObserver& observer, RunControl& control) = 0;
};

} // namespace studio::core
