// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/checkpoint/checkpoint.h"
#include "core/family/familycatalog.h"
#include "core/ink/ink.h"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <vector>

namespace studio::core {

/// A model that is to learn somebody's own drawings.
struct FineTuningRequest
{
    std::shared_ptr<const Checkpoint> model;
    std::vector<InkRecord> drawings; ///< those without a label are left out
    std::string data; ///< what it must not forget, as loadDataset() takes it; empty: what it was
                      ///< trained on if that is here, else MNIST, else digits that the studio makes
    int threads = 1;
    std::uint64_t seed = 1;
};

/// What became of it. The lessons were learned, so `lessonsAfter` says nothing of other drawings;
/// the validation images were not.
struct FineTuningResult
{
    Checkpoint model; ///< without the state of an optimizer
    std::string rehearsal; ///< name of the data that it must not forget, for people
    std::size_t lessons = 0; ///< drawings with a label
    std::size_t lessonsBefore = 0; ///< of them read rightly
    std::size_t lessonsAfter = 0;
    std::size_t validationCount = 0; ///< digits of `rehearsal` that it was not trained on
    double validationBefore = 0; ///< accuracy on them, 0..1
    double validationAfter = 0;
    double share = 0; ///< how far it went towards the fine-tuned weights, 0..1; 0: nothing changed
    double seconds = 0; ///< with loading and measuring
};

/// Fine-tunes and measures, before and after. The new weights are a mean of the old and the
/// fine-tuned ones (Wortsman et al., "Robust fine-tuning of zero-shot models", 2022): as far from
/// the old ones as the lessons need, but not so far that more than 0.1 points of accuracy on the
/// validation images are lost; at worst nothing changes. The same request gives the same result.
/// Blocks. Throws Error(UnusableInput) if no drawing has a label or the model cannot learn so, and
/// what loadDataset() and ModelFamily::fineTune() throw.
FineTuningResult fineTune(const FamilyCatalog& catalog, const FineTuningRequest& request,
    const WorkControl& control = {});

} // namespace studio::core
