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
    if (file) {
        core::OpenedModel model = catalog.open(*file);
        if (!model.classifier)
            throw core::Error(
                core::ErrorCode::UnusableInput, *file, "This model does not read digits");
        return {*file, std::move(model.classifier)};
    }
    for (const auto& candidate : bundledWeights()) {
        core::OpenedModel model = catalog.open(candidate);
        if (model.classifier)
            return {candidate, std::move(model.classifier)};
    }
    throw core::Error(core::ErrorCode::UnusableInput, {},
        "The weights that come with the studio are missing; name a model with --model");
}

} // namespace studio::app
