// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/controllers/metricsstore.h"
#include "app/controllers/runlibrarycontroller.h"

#include <QObject>

#include <filesystem>
#include <map>
#include <memory>
#include <vector>

namespace studio::app {

/// What the followed runs of the library logged, a MetricsStore each, as they grow. GUI thread.
class RunCurves final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(RunCurves)

public:
    using Path = std::filesystem::path;

    /// `library` must outlive it; nobody else may tell the library whom to follow.
    explicit RunCurves(RunLibraryController& library, QObject* parent = nullptr);
    ~RunCurves() override;

    /// From now on these; the stores of others go, so take them off all charts before.
    void follow(const std::vector<Path>& folders);

    /// Of a followed run; empty until its numbers are there. Null for any other.
    const MetricsStore* find(const Path& folder) const;
    /// Something came of this run, were it only that it has logged nothing.
    bool hasArrived(const Path& folder) const;

Q_SIGNALS:
    /// The first numbers of a run are there, or metrics that it had not before. Whoever shows its
    /// store learns of more from the store itself.
    void arrived(const std::filesystem::path& folder);
    void failed(const std::filesystem::path& folder, const QString& reason);

private:
    struct Curves
    {
        std::unique_ptr<MetricsStore> store;
        bool hasArrived = false;
    };

    void take(const Path& folder, const core::MetricsPart& part);
    double plannedSteps(const Path& folder, const MetricsStore& store) const;

    RunLibraryController& m_library;
    std::map<Path, Curves> m_curves;
};

} // namespace studio::app
