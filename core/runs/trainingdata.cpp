// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/runs/trainingdata.h"

#include "core/checkpoint/bundledfiles.h"
#include "core/data/sha256.h"
#include "core/data/workprogress.h"
#include "core/infer/generatedmix.h"

#include <filesystem>
#include <memory>
#include <system_error>

namespace studio::core {

namespace {

namespace fs = std::filesystem;

constexpr double kLoadingShare = 0.1; ///< of the work, where digits are to be written too

fs::path bundledGenerator(const FamilyCatalog& catalog)
{
    for (const fs::path& file : bundledCheckpoints()) {
        const std::string family = readCheckpoint(file).config.family;
        if (catalog.family(family).task() == ModelFamily::Task::WriteDigits)
            return file;
    }
    throw Error(ErrorCode::UnusableInput, {},
        translatable("core", "No generator came with the studio; name one to mix its digits in"));
}

std::unique_ptr<Generator> openGenerator(const FamilyCatalog& catalog, const fs::path& file)
{
    OpenedModel model = catalog.open(file);
    if (!model.generator) {
        throw Error(ErrorCode::UnusableInput, file,
            translatable("core", "This model does not write digits"));
    }
    if (!model.generator->isConditional()) {
        throw Error(ErrorCode::UnusableInput, file,
            translatable("core",
                "This generator was not told the digits, so nothing says which digit its pictures "
                "show"));
    }
    return std::move(model.generator);
}

} // namespace

void completeGenerated(const FamilyCatalog& catalog, RunConfig& config)
{
    if (config.generated && config.generated->share == 0)
        config.generated.reset();
    if (!config.generated)
        return;
    GeneratedShare& generated = *config.generated;
    if (!(generated.share > 0 && generated.share <= 1)) {
        throw Error(ErrorCode::WrongUsage, {},
            translatable("core", "The share of generated digits must be from 0 to 100 %"));
    }
    if (catalog.family(config.family).task() != ModelFamily::Task::ReadDigits) {
        throw Error(ErrorCode::WrongUsage, {},
            translatable("core",
                "Only a model that reads digits can be trained on generated ones; %1 writes them"),
            {config.family});
    }
    if (generated.model.empty())
        generated.model = bundledGenerator(catalog).string();
    std::error_code code;
    // A relative path means another file as soon as the run is resumed from elsewhere.
    const fs::path path = fs::absolute(generated.model, code);
    if (!code)
        generated.model = path.lexically_normal().string();
}

TrainingData loadTrainingData(
    const FamilyCatalog& catalog, const RunConfig& config, int threads, const WorkControl& control)
{
    TrainingData result;
    if (!config.generated) {
        result.data = loadDataset(config.data, control);
        return result;
    }
    // First: a file that is of no use shows before the long work.
    const auto generator = openGenerator(catalog, config.generated->model);
    result.generatorSha256 = sha256OfFile(config.generated->model);
    result.data = loadDataset(config.data, partOfWork(control, 0, kLoadingShare));
    const auto seed = static_cast<std::uint64_t>(config.integer("seed"));
    mixInGenerated(result.data.training, *generator, {config.generated->share, seed, threads},
        partOfWork(control, kLoadingShare, 1));
    return result;
}

} // namespace studio::core
