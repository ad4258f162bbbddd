// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/dataset.h"
#include "core/error.h"
#include "core/text.h"

namespace studio::core {

/// True once the owner of the work has asked for its end.
inline bool isCancelled(const WorkControl& control)
{
    return control.cancelled != nullptr && control.cancelled->load(std::memory_order_relaxed);
}

/// Throws Error(Cancelled) once the owner of the work has asked for its end.
inline void throwIfCancelled(const WorkControl& control)
{
    if (isCancelled(control))
        throw Error(ErrorCode::Cancelled, {}, translatable("core", "The work was cancelled"));
}

/// Tells the owner that `fraction` (0..1) of the work is done.
inline void reportProgress(const WorkControl& control, double fraction)
{
    if (control.onProgress)
        control.onProgress(fraction);
}

/// The control for a part of the work that goes from fraction `from` to fraction `to` of the whole.
/// It refers to `control`, which must outlive it.
inline WorkControl partOfWork(const WorkControl& control, double from, double to)
{
    return {[&control, from, to](
                double fraction) { reportProgress(control, from + (to - from) * fraction); },
        control.cancelled};
}

} // namespace studio::core
