// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/dataset.h"
#include "core/infer/generator.h"

#include <cstdint>

namespace studio::core {

/// How generated digits are mixed into real ones.
struct MixOptions
{
    double share = 0; ///< of the images, 0..1
    std::uint64_t seed = 1; ///< chooses the digits that go, and those that come
    int threads = 1;
};

/// Replaces `share` of the images in `digits` by generated ones, 0, 1, ..., 9 equally often; their
/// number stays. The same set, generator, share and seed give the same images. `generator` must be
/// conditional, or the labels would be lies. Throws Error(Cancelled); `digits` is then partly
/// replaced.
void mixInGenerated(DigitSet& digits, Generator& generator, const MixOptions& options,
    const WorkControl& control = {});

} // namespace studio::core
