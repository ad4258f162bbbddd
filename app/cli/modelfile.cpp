// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/modelfile.h"

#include "core/checkpoint/bundledfiles.h"

#include <utility>

namespace studio::app {

namespace {

/// Opens `file`, or the first bundled model that plays the role.
template <typename File, typename Role>
File openWith(const core::FamilyCatalog& catalog, const std::optional<std::filesystem::path>& file,
    std::unique_ptr<Role> core::OpenedModel::*role, const char* refusal)
{
    if (file) {
        core::OpenedModel model = catalog.open(*file);
        if (!(model.*role))
            throw core::Error(core::ErrorCode::UnusableInput, *file, refusal);
        return {*file, std::move(model.*role)};
    }
    for (const auto& candidate : core::bundledCheckpoints()) {
        core::OpenedModel model = catalog.open(candidate);
        if (model.*role)
            return {candidate, std::move(model.*role)};
    }
    throw core::Error(core::ErrorCode::UnusableInput, {},
        "The weights that come with the studio are missing; name a model with --model");
}

} // namespace

ClassifierFile openClassifier(
    const core::FamilyCatalog& catalog, const std::optional<std::filesystem::path>& file)
{
    return openWith<ClassifierFile>(
        catalog, file, &core::OpenedModel::classifier, "This model does not read digits");
}

GeneratorFile openGenerator(
    const core::FamilyCatalog& catalog, const std::optional<std::filesystem::path>& file)
{
    return openWith<GeneratorFile>(
        catalog, file, &core::OpenedModel::generator, "This model does not write digits");
}

} // namespace studio::app
