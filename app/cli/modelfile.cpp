// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/modelfile.h"

#include <algorithm>
#include <utility>
#include <vector>

namespace studio::app {

namespace {

std::vector<std::filesystem::path> bundledWeights()
{
    std::vector<std::filesystem::path> files;
    std::error_code ignored;
    for (const auto& entry : std::filesystem::directory_iterator(bundledWeightsFolder(), ignored)) {
        if (entry.path().extension() == ".safetensors")
            files.push_back(entry.path());
    }
    std::sort(files.begin(), files.end());
    return files;
}

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
    for (const auto& candidate : bundledWeights()) {
        core::OpenedModel model = catalog.open(candidate);
        if (model.*role)
            return {candidate, std::move(model.*role)};
    }
    throw core::Error(core::ErrorCode::UnusableInput, {},
        "The weights that come with the studio are missing; name a model with --model");
}

} // namespace

std::filesystem::path bundledWeightsFolder()
{
    std::error_code fault;
    const auto program = std::filesystem::read_symlink("/proc/self/exe", fault);
    std::vector<std::filesystem::path> candidates{
        program.parent_path().parent_path() / "share" / "digit-studio" / "pretrained"};
    for (auto above = program.parent_path(); above.has_relative_path(); above = above.parent_path())
        candidates.push_back(above / "resources" / "pretrained");
    for (const auto& candidate : candidates) {
        if (std::filesystem::is_directory(candidate, fault))
            return candidate;
    }
    return {};
}

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
