// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/dataset.h"
#include "core/family/familycatalog.h"

#include <string>

namespace studio::core {

/// What a model rehearses while it learns something new. `source`, as loadDataset() takes it, if
/// it can be loaded; unless it `isRequired` else MNIST, and where that is missing digits that the
/// studio makes: half of them by the bundled generator, if there is one, which learned from MNIST
/// (generative replay, Shin, Lee, Kim and Kim 2017), half from its stroke skeletons. Throws what
/// loadDataset() throws for a required source, and Error(Cancelled). Blocks.
Dataset rehearsalData(const FamilyCatalog& catalog, const std::string& source, bool isRequired,
    int threads, const WorkControl& control);

} // namespace studio::core
