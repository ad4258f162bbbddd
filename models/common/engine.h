// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/family/familycatalog.h"

namespace studio::models {

/// Sets what LibTorch and the memory allocator share between all threads: one thread inside each
/// operation (we run one replica a thread instead, which measures faster), and an allocator that
/// keeps freed activations rather than handing the pages back after every step (a fifth of the
/// training time otherwise). Call once, before any tensor exists.
void prepareProcess();

/// First thing in every thread that computes: flushes denormal numbers to zero, since Adam's small
/// moments would slow every operation down after some epochs otherwise; and lets no operation start
/// threads of its own, which OpenMP allows each new thread anew.
void prepareThread();

/// Versions and libraries in effect.
core::EngineInfo engineInfo();

} // namespace studio::models
