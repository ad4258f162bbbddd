// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/runs/rundifference.h"

#include <algorithm>
#include <functional>
#include <set>
#include <utility>

namespace studio::core {

namespace {

using Value = std::optional<ParameterValue>;
using Look = std::function<Value(const RunRecord&)>;

/// Adds a row unless all runs look the same.
void compare(const std::vector<const RunRecord*>& runs, const std::string& id, const Look& look,
    std::vector<ParameterDifference>& rows)
{
    ParameterDifference row{id, {}};
    for (const RunRecord* run : runs)
        row.values.push_back(run == nullptr ? Value() : look(*run));
    const bool isSame = std::all_of(row.values.begin(), row.values.end(),
        [&row](const Value& value) { return value == row.values.front(); });
    if (!isSame)
        rows.push_back(std::move(row));
}

/// Two data sets of one name may hold different images.
Value dataOf(const RunRecord& run)
{
    constexpr std::size_t kShownHashDigits = 8;
    const std::string name = run.datasetName.empty() ? run.config.data : run.datasetName;
    if (run.datasetSha256.empty())
        return name;
    return name + " (" + run.datasetSha256.substr(0, kShownHashDigits) + ")";
}

Value generatedOf(const RunRecord& run)
{
    if (!run.config.generated)
        return {};
    return run.config.generated->share;
}

Value softwareOf(const RunRecord& run)
{
    std::string text;
    for (const auto& [name, version] : run.software)
        text.append(text.empty() ? "" : ", ").append(name).append(" ").append(version);
    return text;
}

Value parameterOf(const RunRecord& run, const std::string& id)
{
    const auto found = run.config.parameters.find(id);
    return found == run.config.parameters.end() ? Value() : Value(found->second);
}

} // namespace

std::vector<ParameterDifference> differences(const std::vector<const RunRecord*>& runs)
{
    std::vector<ParameterDifference> rows;
    if (runs.size() < 2)
        return rows;
    compare(
        runs, "family", [](const RunRecord& run) { return run.config.family; }, rows);
    compare(
        runs, "preset", [](const RunRecord& run) { return run.config.preset; }, rows);
    compare(runs, "data", dataOf, rows);
    compare(runs, "generated", generatedOf, rows);
    std::set<std::string> ids;
    for (const RunRecord* run : runs) {
        if (run == nullptr)
            continue;
        for (const auto& [id, value] : run->config.parameters)
            ids.insert(id);
    }
    for (const std::string& id : ids)
        compare(
            runs, id, [&id](const RunRecord& run) { return parameterOf(run, id); }, rows);
    compare(runs, "software", softwareOf, rows);
    return rows;
}

} // namespace studio::core
