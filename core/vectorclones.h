// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// Compiles the function it stands before once for each generation of x86 vector units; the loader
/// picks at start-up the one that the machine has, so that one package is fast everywhere. Empty
/// where sanitizers or other processors forbid it.
#if defined(__x86_64__) && defined(__GNUC__) && !defined(__clang__)                                \
    && !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__)
#define STUDIO_VECTOR_CLONES                                                                       \
    __attribute__((target_clones("default", "arch=haswell", "arch=skylake-avx512")))
#else
#define STUDIO_VECTOR_CLONES
#endif
