// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/runs/metricstail.h"
#include "core/runs/runlibrary.h"
#include "core/runs/runtrash.h"

#include <QObject>

#include <atomic>
#include <chrono>
#include <deque>
#include <filesystem>
#include <map>
#include <memory>
#include <string>
#include <vector>

class QFileSystemWatcher;
class QTimer;

namespace studio::app {

/// What RunLibraryController has done for it: the part that touches the disk. Lives on the
/// controller's thread; every function is called there, one after the other.
class RunLibraryWorker final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(RunLibraryWorker)

public:
    /// When `isEnding` turns true, what is under way ends early.
    explicit RunLibraryWorker(const std::atomic<bool>& isEnding);
    ~RunLibraryWorker() override;

    void useRoots(const std::vector<std::filesystem::path>& roots);
    /// Looks now, and from now on every `interval` and when the system tells of a change; 0 ends
    /// it.
    void watch(std::chrono::milliseconds interval);
    /// Looks once.
    void look();
    void follow(const std::vector<std::filesystem::path>& folders);
    void edit(const std::filesystem::path& folder, const core::RunEdit& change);
    void moveToTrash(const std::vector<std::filesystem::path>& folders);
    void restore(const std::vector<core::TrashedRun>& runs);
    void keepAsStopped(const std::vector<std::filesystem::path>& folders);
    void purge(std::chrono::hours age);

Q_SIGNALS:
    void scanned(const studio::core::RunChanges& changes);
    void curvesRead(const std::filesystem::path& folder,
        const std::shared_ptr<const studio::core::MetricsPart>& part);
    void curvesFailed(const std::filesystem::path& folder, const studio::core::Error& error);
    void edited(const std::filesystem::path& folder);
    void removed(const std::vector<studio::core::TrashedRun>& runs);
    void restored(const std::vector<std::filesystem::path>& folders);
    void failed(const studio::core::Error& error);

private:
    struct Followed
    {
        explicit Followed(const std::filesystem::path& folder);

        core::MetricsTail tail;
        bool isNew = true; ///< nothing of it was told yet
        std::string problem; ///< told last
    };

    void watchRoots();
    void readNext();
    void readPart(const std::filesystem::path& folder, Followed& followed);

    const std::atomic<bool>& m_isEnding;
    std::vector<std::filesystem::path> m_roots;
    core::RunLibrary m_library;
    std::map<std::filesystem::path, Followed> m_followed;
    std::deque<std::filesystem::path> m_toRead;
    QTimer* m_timer = nullptr; ///< made on the worker's thread, as are the others
    QTimer* m_soon = nullptr; ///< changes come in swarms
    QFileSystemWatcher* m_watcher = nullptr;
};

} // namespace studio::app
