// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/run/trainingevent.h"

namespace studio::core {

/// Listens to a run.
class TrainingObserver
{
public:
    virtual ~TrainingObserver() = default;

    /// Called on the training thread, between steps; it must return quickly and must not throw.
    virtual void onEvent(const TrainingEvent& event) = 0;
};

} // namespace studio::core
