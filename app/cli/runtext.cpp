// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/runtext.h"

#include "app/cli/output.h"
#include "core/text.h"

#include <nlohmann/json.hpp>

#include <array>
#include <cstdio>
#include <system_error>

namespace studio::app {

namespace {

namespace fs = std::filesystem;
using Json = nlohmann::json;

template <typename T> Json jsonOf(const std::optional<T>& value)
{
    return value ? Json(*value) : Json();
}

/// Four digits that matter: learning rates are small, rates of images are not.
std::string shortText(double value)
{
    std::array<char, 32> buffer{};
    const int length = std::snprintf(buffer.data(), buffer.size(), "%.4g", value);
    return {buffer.data(), static_cast<std::size_t>(length)};
}

bool isRun(const fs::path& folder)
{
    std::error_code ignored;
    return fs::exists(core::RunFolder(folder).recordFile(), ignored);
}

} // namespace

Json toJson(const core::RunSummary& run)
{
    Json best;
    if (run.best)
        best = {{"metric", run.best->id}, {"value", run.best->value}};
    return {{"run", run.folder.string()}, {"name", run.name}, {"family", run.family},
        {"preset", run.preset}, {"dataset", run.dataset}, {"status", core::toString(run.state)},
        {"created", run.created}, {"seconds", run.seconds}, {"epochs", run.epochs}, {"best", best},
        {"test_accuracy", jsonOf(run.testAccuracy)},
        {"frechet_distance", jsonOf(run.frechetDistance)}, {"tags", run.tags}, {"notes", run.notes},
        {"problem", run.problem ? Json(run.problem->what()) : Json()}};
}

std::string metricText(const core::MetricValue& metric)
{
    const bool isFraction = metric.id.ends_with("accuracy");
    return (isFraction ? percentText(metric.value) : shortText(metric.value)) + " " + metric.id;
}

std::string resultText(const core::RunSummary& run)
{
    if (run.testAccuracy)
        return percentText(*run.testAccuracy);
    return run.frechetDistance ? fixedText(*run.frechetDistance, 2) : "-";
}

fs::path findRun(const std::string& run, const std::vector<fs::path>& roots)
{
    if (isRun(run)) {
        std::error_code code;
        const fs::path folder = fs::canonical(run, code);
        return code ? fs::path(run) : folder;
    }
    if (fs::path(run).filename() == run) { // a name, no path
        for (const fs::path& root : roots) {
            if (isRun(root / run))
                return root / run;
        }
    }
    throw core::Error(
        core::ErrorCode::UnusableInput, run, core::translatable("core", "There is no run here"));
}

std::vector<fs::path> runRoots(const std::vector<std::string>& given)
{
    if (given.empty())
        return {core::defaultRunsRoot()};
    std::vector<fs::path> roots(given.begin(), given.end());
    for (const fs::path& root : roots) {
        std::error_code code;
        if (fs::is_directory(root, code))
            continue;
        if (!code)
            code = std::make_error_code(std::errc::not_a_directory);
        throw core::Error(core::ErrorCode::UnusableInput, root,
            core::translatable("core", "Cannot be read (%1)"), {code.message()});
    }
    return roots;
}

} // namespace studio::app
