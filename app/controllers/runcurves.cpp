// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/controllers/runcurves.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace studio::app {

namespace {

double lastStep(const MetricsStore& store)
{
    double last = 0;
    for (const QString& id : store.metricIds()) {
        if (const auto point = store.latest(id))
            last = std::max(last, point->x());
    }
    return last;
}

/// 0 if the run does not say.
double epochsWanted(const core::RunSummary& run)
{
    if (!run.record)
        return 0;
    const auto found = run.record->config.parameters.find("epochs");
    if (found == run.record->config.parameters.end())
        return 0;
    const auto* const epochs = std::get_if<std::int64_t>(&found->second);
    return epochs == nullptr ? 0 : static_cast<double>(*epochs);
}

} // namespace

RunCurves::RunCurves(RunLibraryController& library, QObject* parent)
    : QObject(parent)
    , m_library(library)
{
    connect(&m_library, &RunLibraryController::curvesArrived, this,
        [this](const Path& folder, const std::shared_ptr<const core::MetricsPart>& part) {
            take(folder, *part);
        });
    connect(&m_library, &RunLibraryController::curvesFailed, this,
        [this](const Path& folder, const QString& reason) {
            if (m_curves.contains(folder))
                Q_EMIT failed(folder, reason);
        });
}

RunCurves::~RunCurves() = default;

void RunCurves::follow(const std::vector<Path>& folders)
{
    std::map<Path, Curves> next;
    for (const Path& folder : folders) {
        const auto known = m_curves.find(folder);
        if (known != m_curves.end())
            next.insert(m_curves.extract(known));
        else
            next[folder].store = std::make_unique<MetricsStore>();
    }
    m_curves = std::move(next);
    m_library.follow(folders);
}

const MetricsStore* RunCurves::find(const Path& folder) const
{
    const auto found = m_curves.find(folder);
    return found == m_curves.end() ? nullptr : found->second.store.get();
}

bool RunCurves::hasArrived(const Path& folder) const
{
    const auto found = m_curves.find(folder);
    return found != m_curves.end() && found->second.hasArrived;
}

void RunCurves::take(const Path& folder, const core::MetricsPart& part)
{
    const auto found = m_curves.find(folder);
    if (found == m_curves.end())
        return; // on its way when it was taken off the list
    MetricsStore& store = *found->second.store;
    const qsizetype metricsBefore = store.metricIds().size();
    const bool isFirst = !std::exchange(found->second.hasArrived, true);
    if (part.isFresh)
        store.clear();
    store.append(part.table);
    store.setPlannedSteps(plannedSteps(folder, store));
    store.notify();
    if (isFirst || store.metricIds().size() != metricsBefore)
        Q_EMIT arrived(folder);
}

/// A run that is over ends where its curves end; of one that goes on the epochs tell.
double RunCurves::plannedSteps(const Path& folder, const MetricsStore& store) const
{
    const double last = lastStep(store);
    const core::RunSummary* const run = m_library.find(folder);
    if (run == nullptr || run->state != core::RunState::Running)
        return last;
    const double epochs = store.epochAt(last);
    return epochs > 0 ? std::max(last, std::round(last * epochsWanted(*run) / epochs)) : 0;
}

} // namespace studio::app

#include "moc_runcurves.cpp"
