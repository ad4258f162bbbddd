// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/runs/rehearsaldata.h"

#include "core/checkpoint/bundledfiles.h"
#include "core/data/builtindigits.h"
#include "core/data/workprogress.h"
#include "core/infer/generatedmix.h"

#include <memory>
#include <optional>

namespace studio::core {

namespace {

constexpr const char* kMnist = "mnist";
constexpr std::size_t kMadeForTraining = 8'000;
constexpr std::size_t kMadeForValidation = 4'000;
constexpr double kGeneratedShare = 0.5;

std::optional<Dataset> loadIfThere(const std::string& source, const WorkControl& control)
{
    try {
        Dataset data = loadDataset(source, control);
        if (!data.training.isEmpty() && !data.validation.isEmpty())
            return data;
    } catch (const Error& error) {
        if (error.code() == ErrorCode::Cancelled)
            throw;
    }
    return std::nullopt;
}

std::unique_ptr<Generator> bundledGenerator(const FamilyCatalog& catalog)
{
    for (const auto& file : bundledCheckpoints()) {
        try {
            OpenedModel model = catalog.open(file);
            if (model.generator && model.generator->isConditional())
                return std::move(model.generator);
        } catch (const Error&) {
            continue; // it is not needed that much
        }
    }
    return nullptr;
}

Dataset makeDigits(const FamilyCatalog& catalog, int threads, const WorkControl& control)
{
    Dataset data;
    data.name = translatable("core", "Digits that the studio made");
    data.source = "builtin";
    data.training = makeBuiltinDigits(kMadeForTraining, 1, control, Hands::All);
    data.validation = makeBuiltinDigits(kMadeForValidation, 2, control, Hands::All);
    if (const auto generator = bundledGenerator(catalog)) {
        mixInGenerated(data.training, *generator, {kGeneratedShare, 1, threads}, control);
        mixInGenerated(data.validation, *generator, {kGeneratedShare, 2, threads}, control);
    }
    return data;
}

} // namespace

Dataset rehearsalData(const FamilyCatalog& catalog, const std::string& source, bool isRequired,
    int threads, const WorkControl& control)
{
    if (isRequired)
        return loadDataset(source, control);
    for (const std::string& candidate : {source, std::string(kMnist)}) {
        if (auto data = loadIfThere(candidate, control))
            return std::move(*data);
    }
    return makeDigits(catalog, threads, control);
}

} // namespace studio::core
