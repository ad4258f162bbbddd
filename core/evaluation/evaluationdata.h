// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/dataset.h"

#include <array>
#include <cstddef>
#include <string>

namespace studio::core {

/// What a model is to read. A plain value.
struct EvaluationSource
{
    enum class Kind
    {
        TestSet, ///< of `source` as loadDataset() takes it
        Ink, ///< the labelled drawings of an ink file
        Pictures, ///< a folder of PNGs in sub-folders: "0" to "9" hold that digit, others none
    };

    Kind kind = Kind::TestSet;
    std::string source;

    bool operator==(const EvaluationSource&) const = default;
};

/// The images of such a source. A plain value.
struct EvaluationData
{
    std::string name; ///< for people
    std::array<std::string, kDigitClasses> classNames; ///< "0".."9" where digits are digits
    DigitSet images; ///< what is no digit is labelled kNotADigit
    std::size_t skipped = 0; ///< files called .png that cannot be read as such
};

/// Throws Error(UnusableInput) if there is nothing in it whose truth is known, Error(WrongUsage) as
/// loadDataset(), Error(Cancelled). Blocks.
EvaluationData loadEvaluationData(const EvaluationSource& source, const WorkControl& control = {});

} // namespace studio::core
