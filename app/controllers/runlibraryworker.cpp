// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/controllers/runlibraryworker.h"

#include "app/controllers/errortext.h"
#include "core/runs/runrecovery.h"

#include <QFileSystemWatcher>
#include <QTimer>

#include <algorithm>
#include <utility>

namespace studio::app {

namespace fs = std::filesystem;

RunLibraryWorker::Followed::Followed(const fs::path& folder)
    : tail(core::RunFolder(folder).metricsFile())
{
}

RunLibraryWorker::RunLibraryWorker(const std::atomic<bool>& isEnding)
    : m_isEnding(isEnding)
{
}

RunLibraryWorker::~RunLibraryWorker() = default;

void RunLibraryWorker::useRoots(const std::vector<fs::path>& roots)
{
    m_roots = roots;
    m_library.setRoots(roots);
    if (m_watcher != nullptr)
        watchRoots();
}

void RunLibraryWorker::watch(std::chrono::milliseconds interval)
{
    constexpr std::chrono::milliseconds kSwarm{150};
    delete std::exchange(m_timer, nullptr);
    delete std::exchange(m_soon, nullptr);
    delete std::exchange(m_watcher, nullptr);
    if (interval.count() == 0)
        return;
    m_timer = new QTimer(this);
    connect(m_timer, &QTimer::timeout, this, &RunLibraryWorker::look);
    m_timer->start(interval);
    m_soon = new QTimer(this);
    m_soon->setSingleShot(true);
    m_soon->setInterval(kSwarm);
    connect(m_soon, &QTimer::timeout, this, &RunLibraryWorker::look);
    // Tells of folders that come and go, where the file system can; the timer sees to the rest.
    m_watcher = new QFileSystemWatcher(this);
    connect(m_watcher, &QFileSystemWatcher::directoryChanged, this, [this] {
        if (!m_soon->isActive()) // starting it anew each time would wait for the last of a swarm
            m_soon->start();
    });
    watchRoots();
    look();
}

void RunLibraryWorker::watchRoots()
{
    if (const QStringList before = m_watcher->directories(); !before.isEmpty())
        m_watcher->removePaths(before);
    for (const fs::path& root : m_roots)
        m_watcher->addPath(toQString(root));
}

void RunLibraryWorker::look()
{
    if (m_isEnding)
        return;
    Q_EMIT scanned(m_library.scan(&m_isEnding));
    const bool isReading = !m_toRead.empty();
    for (const auto& [folder, followed] : m_followed) {
        if (std::find(m_toRead.begin(), m_toRead.end(), folder) == m_toRead.end())
            m_toRead.push_back(folder);
    }
    if (!isReading)
        readNext();
}

void RunLibraryWorker::follow(const std::vector<fs::path>& folders)
{
    std::map<fs::path, Followed> kept;
    for (const fs::path& folder : folders) {
        const auto known = m_followed.find(folder);
        if (known != m_followed.end())
            kept.insert(m_followed.extract(known));
        else
            kept.emplace(folder, Followed(folder));
    }
    m_followed = std::move(kept);
    const bool isReading = !m_toRead.empty();
    for (const fs::path& folder : folders) {
        if (m_followed.at(folder).isNew
            && std::find(m_toRead.begin(), m_toRead.end(), folder) == m_toRead.end())
            m_toRead.push_back(folder);
    }
    if (!isReading)
        readNext();
}

/// One part of one run at a time: whoever asks for something else meanwhile waits for no more.
void RunLibraryWorker::readNext()
{
    if (m_toRead.empty() || m_isEnding)
        return;
    const auto found = m_followed.find(m_toRead.front());
    if (found != m_followed.end())
        readPart(found->first, found->second);
    else
        m_toRead.pop_front();
    if (!m_toRead.empty())
        QMetaObject::invokeMethod(this, &RunLibraryWorker::readNext, Qt::QueuedConnection);
}

/// What is first in m_toRead.
void RunLibraryWorker::readPart(const fs::path& folder, Followed& followed)
{
    try {
        auto part = std::make_shared<core::MetricsPart>(followed.tail.poll());
        part->isFresh = part->isFresh || followed.isNew;
        if (!part->hasMore)
            m_toRead.pop_front();
        const bool isNews =
            part->isFresh || part->table.rowCount() > 0 || !followed.problem.empty();
        followed.isNew = false;
        followed.problem.clear();
        if (isNews)
            Q_EMIT curvesRead(folder, part);
    } catch (...) {
        const core::Error error = core::currentError();
        m_toRead.pop_front();
        if (followed.problem == error.what())
            return;
        followed.problem = error.what();
        Q_EMIT curvesFailed(folder, error);
    }
}

void RunLibraryWorker::edit(const fs::path& folder, const core::RunEdit& change)
{
    try {
        core::RunFolder(folder).edit(change);
        Q_EMIT edited(folder);
    } catch (...) {
        Q_EMIT failed(core::currentError());
    }
    look();
}

void RunLibraryWorker::moveToTrash(const std::vector<fs::path>& folders)
{
    std::vector<core::TrashedRun> trashed;
    for (const fs::path& folder : folders) {
        try {
            trashed.push_back(core::moveToTrash(folder));
        } catch (...) {
            Q_EMIT failed(core::currentError());
        }
    }
    look(); // the rows go before anybody offers to bring them back
    if (!trashed.empty())
        Q_EMIT removed(trashed);
}

void RunLibraryWorker::restore(const std::vector<core::TrashedRun>& runs)
{
    std::vector<fs::path> folders;
    for (const core::TrashedRun& run : runs) {
        try {
            core::restoreFromTrash(run);
            folders.push_back(run.folder);
        } catch (...) {
            Q_EMIT failed(core::currentError());
        }
    }
    look();
    if (!folders.empty())
        Q_EMIT restored(folders);
}

void RunLibraryWorker::keepAsStopped(const std::vector<fs::path>& folders)
{
    for (const fs::path& folder : folders) {
        try {
            core::keepAsStopped(folder);
        } catch (...) {
            Q_EMIT failed(core::currentError());
        }
    }
    look();
}

void RunLibraryWorker::purge(std::chrono::hours age)
{
    for (const fs::path& root : m_roots) {
        if (!m_isEnding)
            core::purgeTrash(root, age);
    }
}

} // namespace studio::app

#include "moc_runlibraryworker.cpp"
