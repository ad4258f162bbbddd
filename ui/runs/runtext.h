// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/family/familycatalog.h"
#include "core/runs/runsummary.h"

#include <QString>

#include <optional>

namespace studio::ui {

/// How runs are put into words. Pure functions in the user's language; a null catalogue (no engine
/// yet) or an unknown family leaves ids as they are. GUI thread.

QString stateText(core::RunState state);
/// Of the bundled icon that stands beside stateText().
QString stateIcon(core::RunState state);

/// How well a run did.
struct RunResult
{
    QString text; ///< "97.00 % · test"; empty if nothing is known
    double rank = 0; ///< rises with how good it is; for sorting
};
RunResult resultOf(const core::RunSummary& run, const core::FamilyCatalog* catalog);

/// A run's name for narrow places: of one that nobody named, which begins with the day, what comes
/// after it.
QString shortName(const core::RunSummary& run);

/// Null if there is no such family.
const core::ModelFamily* findFamily(const core::FamilyCatalog* catalog, const std::string& id);
QString familyText(const core::FamilyCatalog* catalog, const std::string& familyId);
QString presetText(const core::FamilyCatalog* catalog, const core::RunSummary& run);

/// A metric's number as its family shows it: "98.20 %".
QString metricText(
    const core::MetricValue& metric, const core::FamilyCatalog* catalog, const std::string& family);

/// What a metric is called: "Accuracy · validation"; its id if the family does not know it.
QString metricTitle(
    const std::string& metricId, const core::FamilyCatalog* catalog, const std::string& family);

/// `created` of a run in local time; as it is if it is no date.
QString dateText(const std::string& created);

/// What a parameter, or one of the other ids of core::differences(), is called.
QString differenceText(
    const std::string& id, const core::FamilyCatalog* catalog, const core::RunSummary& run);
/// Its value for people.
QString differenceValue(const std::string& id, const core::ParameterValue& value,
    const core::FamilyCatalog* catalog, const core::RunSummary& run);

} // namespace studio::ui
