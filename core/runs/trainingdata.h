// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/dataset.h"
#include "core/family/familycatalog.h"

#include <string>

namespace studio::core {

/// What a run learns from, and what is needed to know it again.
struct TrainingData
{
    Dataset data; ///< `sha256` is that of the real images, before any were replaced
    std::string generatorSha256; ///< of the generator's file; empty if nothing was generated
};

/// Checks what the configuration says of generated digits and fills in what it leaves open: the
/// generator that comes with the studio, an absolute path. Throws Error(WrongUsage) for a share
/// that makes no sense or a family that does not read digits, Error(UnusableInput) if no generator
/// came with the studio.
void completeGenerated(const FamilyCatalog& catalog, RunConfig& config);

/// Loads the data that a complete `config` names and mixes in the generated digits that it asks
/// for, on `threads` threads; validation and test images stay real. Throws what loadDataset()
/// throws, and Error(UnusableInput) that names a file which is no generator that can be asked for a
/// digit. Blocks.
TrainingData loadTrainingData(const FamilyCatalog& catalog, const RunConfig& config, int threads,
    const WorkControl& control = {});

} // namespace studio::core
