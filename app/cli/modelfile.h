// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/family/familycatalog.h"

#include <filesystem>
#include <memory>
#include <optional>

namespace studio::app {

/// A model that reads digits, and the file it came from.
struct ClassifierFile
{
    std::filesystem::path file;
    std::unique_ptr<core::Classifier> classifier;
};

/// Opens `file`, or the weights that come with the studio if none is named. Throws
/// Error(UnusableInput), also when the model cannot read digits.
ClassifierFile openClassifier(
    const core::FamilyCatalog& catalog, const std::optional<std::filesystem::path>& file);

/// A model that writes digits, and the file it came from.
struct GeneratorFile
{
    std::filesystem::path file;
    std::unique_ptr<core::Generator> generator;
};

/// The same for a generator.
GeneratorFile openGenerator(
    const core::FamilyCatalog& catalog, const std::optional<std::filesystem::path>& file);

} // namespace studio::app
