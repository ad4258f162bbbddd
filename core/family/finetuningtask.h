// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/dataset.h"

#include <cstdint>
#include <memory>

namespace studio::core {

/// What a model that is trained already is to learn besides. A plain value.
struct FineTuningTask
{
    DigitSet lessons; ///< kNotADigit is a label, too; a model that refuses nothing skips those
    std::shared_ptr<const Dataset>
        rehearsal; ///< training images of what it must not forget; at least one
    int threads = 1;
    std::uint64_t seed = 1;
};

} // namespace studio::core
