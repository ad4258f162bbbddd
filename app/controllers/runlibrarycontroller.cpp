// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/controllers/runlibrarycontroller.h"

#include "app/controllers/errortext.h"
#include "app/controllers/runlibraryworker.h"
#include "core/run/threadpriority.h"

#include <utility>

using namespace Qt::StringLiterals;

namespace studio::app {

RunLibraryController::RunLibraryController(std::vector<Path> roots, QObject* parent)
    : QObject(parent)
    , m_worker(new RunLibraryWorker(m_isEnding))
{
    auto* worker = m_worker;
    connect(worker, &RunLibraryWorker::scanned, this, &RunLibraryController::take);
    connect(worker, &RunLibraryWorker::curvesRead, this, &RunLibraryController::curvesArrived);
    connect(worker, &RunLibraryWorker::curvesFailed, this,
        [this](const Path& folder, const core::Error& error) {
            Q_EMIT curvesFailed(folder, errorText(error));
        });
    connect(worker, &RunLibraryWorker::edited, this, &RunLibraryController::edited);
    connect(worker, &RunLibraryWorker::removed, this, &RunLibraryController::removed);
    connect(worker, &RunLibraryWorker::restored, this, &RunLibraryController::restored);
    connect(worker, &RunLibraryWorker::failed, this,
        [this](const core::Error& error) { Q_EMIT failed(errorText(error)); });
    worker->moveToThread(&m_thread);
    connect(&m_thread, &QThread::finished, worker, &QObject::deleteLater);
    m_thread.setObjectName(u"run library"_s);
    m_thread.start();
    post([] { core::lowerThreadPriority(core::kLoadingNiceness); });
    m_roots = std::move(roots);
    post([worker, first = m_roots] { worker->useRoots(first); });
}

RunLibraryController::~RunLibraryController()
{
    m_isEnding = true;
    // After all that was asked for before; its timers end on their thread, as they must.
    post([this] { m_thread.quit(); });
    m_thread.wait();
}

template <typename Action> void RunLibraryController::post(Action&& action)
{
    QMetaObject::invokeMethod(m_worker, std::forward<Action>(action), Qt::QueuedConnection);
}

void RunLibraryController::setRoots(std::vector<Path> roots)
{
    m_roots = std::move(roots);
    post([worker = m_worker, next = m_roots] {
        worker->useRoots(next);
        worker->look();
    });
}

void RunLibraryController::watch(bool isWatched)
{
    const auto interval = isWatched ? kInterval : std::chrono::milliseconds(0);
    post([worker = m_worker, interval] { worker->watch(interval); });
}

void RunLibraryController::refresh()
{
    post([worker = m_worker] { worker->look(); });
}

const core::RunSummary* RunLibraryController::find(const Path& folder) const
{
    const auto found = m_runs.find(folder);
    return found == m_runs.cend() ? nullptr : &found->second;
}

void RunLibraryController::follow(const std::vector<Path>& folders)
{
    post([worker = m_worker, folders] { worker->follow(folders); });
}

void RunLibraryController::edit(const Path& folder, const core::RunEdit& change)
{
    post([worker = m_worker, folder, change] { worker->edit(folder, change); });
}

void RunLibraryController::remove(const std::vector<Path>& folders)
{
    post([worker = m_worker, folders] { worker->moveToTrash(folders); });
}

void RunLibraryController::restore(const std::vector<core::TrashedRun>& runs)
{
    post([worker = m_worker, runs] { worker->restore(runs); });
}

void RunLibraryController::keepAsStopped(const std::vector<Path>& folders)
{
    post([worker = m_worker, folders] { worker->keepAsStopped(folders); });
}

void RunLibraryController::purge()
{
    post([worker = m_worker] { worker->purge(kTrashAge); });
}

void RunLibraryController::take(const core::RunChanges& changes)
{
    for (const auto& run : changes.added)
        m_runs.insert_or_assign(run.folder, run);
    for (const auto& run : changes.changed)
        m_runs.insert_or_assign(run.folder, run);
    for (const auto& folder : changes.removed)
        m_runs.erase(folder);
    m_leftOut = changes.leftOut;
    m_problems.clear();
    for (const auto& problem : changes.problems)
        m_problems.append(errorText(problem));
    if (!changes.isEmpty())
        Q_EMIT changed(changes);
    Q_EMIT scanned();
}

} // namespace studio::app

#include "moc_runlibrarycontroller.cpp"
