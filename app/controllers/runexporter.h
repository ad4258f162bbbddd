// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/family/familycatalog.h"
#include "core/runs/runexport.h"

#include <QObject>
#include <QStringList>
#include <QThreadPool>

#include <atomic>
#include <filesystem>
#include <memory>
#include <vector>

namespace studio::app {

/// Takes runs elsewhere (see core::exportRun()), on a thread of its own. GUI thread; destruction
/// stops what is under way, which leaves nothing half-written.
class RunExporter final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(RunExporter)

public:
    using Path = std::filesystem::path;

    /// A run, and what it is called in the name of the export.
    struct Source
    {
        Path folder;
        QString name;
    };

    explicit RunExporter(QObject* parent = nullptr);
    ~RunExporter() override;

    /// Puts each run into `folder`, as a file or folder of its own that is named after the run and
    /// replaces nothing: "first.csv", "first (2).csv", "first tensorboard", "first python".
    /// written() and failed() follow, in this order; one or both.
    void exportRuns(core::RunExport::Kind kind, const std::vector<Source>& runs, const Path& folder,
        const std::shared_ptr<const core::FamilyCatalog>& catalog);

Q_SIGNALS:
    /// The files and folders that were made.
    void written(const QStringList& targets);
    /// Why runs were not exported, a sentence each in the user's language.
    void failed(const QStringList& reasons);

private:
    std::atomic<bool> m_isEnding = false;
    QThreadPool m_pool; ///< one thread; last member: it ends before the rest goes
};

} // namespace studio::app
