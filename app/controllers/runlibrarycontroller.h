// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/runs/metricstail.h"
#include "core/runs/runlibrary.h"
#include "core/runs/runtrash.h"

#include <QObject>
#include <QString>
#include <QStringList>
#include <QThread>

#include <atomic>
#include <chrono>
#include <cstddef>
#include <filesystem>
#include <map>
#include <memory>
#include <vector>

namespace studio::app {

class RunLibraryWorker;

/// The runs of all roots for a table, the curves of those that are selected, and what people do
/// with runs: edit, delete, bring back. All of that touches the disk on a thread of its own, in the
/// order in which it is asked for. Sees what other programs do as well: runs they begin, run.json
/// and metrics.csv as they grow, folders copied in. GUI thread; owned by Application; destruction
/// ends looking and reading, does what else was asked for, and waits.
class RunLibraryController final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(RunLibraryController)

public:
    using Path = std::filesystem::path;

    static constexpr std::chrono::milliseconds kInterval{2000}; ///< between two looks
    static constexpr std::chrono::hours kTrashAge{24 * 30}; ///< what is older is purged

    /// Looks at nothing until watch() or refresh().
    explicit RunLibraryController(std::vector<Path> roots, QObject* parent = nullptr);
    ~RunLibraryController() override;

    const std::vector<Path>& roots() const { return m_roots; }
    /// changed() follows with what that adds and takes away.
    void setRoots(std::vector<Path> roots);

    /// While somebody looks, looks at the disk every kInterval and when the system tells of a
    /// change; nothing costs anything while nobody does.
    void watch(bool isWatched);
    /// Looks once; scanned() follows.
    void refresh();

    /// All runs by folder, as of the last changed().
    const std::map<Path, core::RunSummary>& runs() const { return m_runs; }
    /// Null if there is no such run.
    const core::RunSummary* find(const Path& folder) const;
    std::size_t leftOut() const { return m_leftOut; } ///< see RunChanges::leftOut
    /// Why roots cannot be read, a sentence each, in the user's language.
    const QStringList& problems() const { return m_problems; }

    /// From now on curvesArrived() tells what these runs logged, and what they log from then on
    /// while watched. Replaces what was followed before; those in both lists go on.
    void follow(const std::vector<Path>& folders);

    /// edited() or failed() follows; also of a live run.
    void edit(const Path& folder, const core::RunEdit& change);
    /// Into the trash: removed() follows with those that went, failed() for each that did not.
    void remove(const std::vector<Path>& folders);
    /// Takes removed() back: restored() and failed() follow alike.
    void restore(const std::vector<core::TrashedRun>& runs);
    /// Runs that were interrupted become stopped ones; changed() and failed() follow alike.
    void keepAsStopped(const std::vector<Path>& folders);
    /// Deletes for good what has been in the trash for longer than kTrashAge.
    void purge();

Q_SIGNALS:
    /// Rows to add, replace and take away; runs() knows already.
    void changed(const studio::core::RunChanges& changes);
    /// A look is over; leftOut() and problems() are new.
    void scanned();
    /// Append part->table to what is shown of this run, after dropping that if part->isFresh (which
    /// it always is the first time). Never null. The numbers may have come in since the run was
    /// taken off the list of followed ones: look whether it is still wanted.
    void curvesArrived(const std::filesystem::path& folder,
        const std::shared_ptr<const studio::core::MetricsPart>& part);
    /// `reason`: a sentence in the user's language; told once, not at every look.
    void curvesFailed(const std::filesystem::path& folder, const QString& reason);
    void edited(const std::filesystem::path& folder);
    void removed(const std::vector<studio::core::TrashedRun>& runs);
    void restored(const std::vector<std::filesystem::path>& folders);
    /// An edit, a deletion or a restoration did not happen: a sentence in the user's language.
    void failed(const QString& reason);

private:
    void take(const core::RunChanges& changes);
    template <typename Action> void post(Action&& action);

    std::vector<Path> m_roots;
    std::map<Path, core::RunSummary> m_runs;
    std::size_t m_leftOut = 0;
    QStringList m_problems;
    std::atomic<bool> m_isEnding = false;
    RunLibraryWorker* m_worker; ///< used on m_thread only, and deleted by it
    QThread m_thread;
};

} // namespace studio::app
