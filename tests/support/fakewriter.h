// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/fakefamily.h"

#include <filesystem>
#include <memory>

namespace studio::core {

/// A catalogue with a FakeFamily and, as "writer", a family whose checkpoints open as
/// FakeGenerators.
std::shared_ptr<FamilyCatalog> makeReaderAndWriterCatalog(FakeBehaviour behaviour = {});

/// Writes a checkpoint of the family "writer"; `takesDigits` says whether its generator is
/// conditional. Another `version` gives another file of the same meaning.
void writeFakeGenerator(
    const std::filesystem::path& file, bool takesDigits = true, int version = 1);

} // namespace studio::core
