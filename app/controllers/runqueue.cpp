// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/controllers/runqueue.h"

#include "app/controllers/errortext.h"
#include "core/datahome.h"
#include "core/runs/queuefile.h"

#include <QUndoCommand>

#include <algorithm>
#include <functional>
#include <system_error>
#include <utility>

namespace studio::app {

namespace {

namespace fs = std::filesystem;

using Runs = std::vector<core::RunConfig>;

/// A change of the whole list: it is short, and any change can be taken back alike.
class Edit final : public QUndoCommand
{
public:
    Edit(const QString& text, Runs before, Runs after, std::function<void(const Runs&)> apply)
        : QUndoCommand(text)
        , m_before(std::move(before))
        , m_after(std::move(after))
        , m_apply(std::move(apply))
    {
    }

    void undo() override { m_apply(m_before); }
    void redo() override { m_apply(m_after); }

private:
    Runs m_before;
    Runs m_after;
    std::function<void(const Runs&)> m_apply;
};

bool isPlace(int index, const Runs& runs)
{
    return index >= 0 && index < static_cast<int>(runs.size());
}

} // namespace

RunQueue::RunQueue(fs::path file, QObject* parent)
    : QObject(parent)
    , m_file(std::move(file))
{
    m_pool.setMaxThreadCount(1);
    m_pool.start([this] { claim(); });
}

RunQueue::~RunQueue()
{
    m_pool.waitForDone();
}

fs::path RunQueue::defaultFile()
{
    return core::dataHome() / "queue.json";
}

/// On the pool thread: nothing of another studio is read or replaced.
void RunQueue::claim()
{
    std::error_code code;
    fs::create_directories(m_file.parent_path(), code);
    auto lock = std::make_unique<QLockFile>(toQString(m_file) + QStringLiteral(".lock"));
    lock->setStaleLockTime(0); // only the death of its owner makes a lock stale, never its age
    if (!lock->tryLock())
        return;
    m_lock = std::move(lock);
    try {
        QMetaObject::invokeMethod(this, [this, kept = core::readQueue(m_file)]() mutable {
            const int count = static_cast<int>(kept.size());
            // What was added meanwhile comes after what has waited longer.
            kept.insert(kept.end(), m_runs.begin(), m_runs.end());
            m_undo.clear();
            setRuns(std::move(kept));
            if (count > 0)
                Q_EMIT restored(count);
        });
    } catch (...) {
        const core::Error error = core::currentError();
        fs::path aside = m_file;
        aside += ".damaged";
        fs::rename(m_file, aside, code);
        QMetaObject::invokeMethod(this, [this, error, aside] { Q_EMIT unreadable(error, aside); });
    }
}

void RunQueue::setRuns(Runs runs)
{
    m_runs = std::move(runs);
    m_pool.start([this, kept = m_runs] {
        if (!m_lock)
            return;
        try {
            core::writeQueue(m_file, kept);
        } catch (...) {
            QMetaObject::invokeMethod(
                this, [this, error = core::currentError()] { Q_EMIT failed(error); });
        }
    });
    Q_EMIT changed();
}

void RunQueue::edit(const QString& text, Runs runs)
{
    m_undo.push(new Edit(text, m_runs, std::move(runs), [this](const Runs& now) { setRuns(now); }));
    advance();
}

void RunQueue::add(const core::RunConfig& config)
{
    if (m_isBusy && m_runs.empty())
        setHeld(false);
    Runs runs = m_runs;
    runs.push_back(config);
    edit(tr("Add run"), std::move(runs));
}

void RunQueue::replace(int index, const core::RunConfig& config)
{
    if (!isPlace(index, m_runs))
        return;
    Runs runs = m_runs;
    runs[static_cast<std::size_t>(index)] = config;
    edit(tr("Change run"), std::move(runs));
}

void RunQueue::remove(const std::vector<int>& indexes)
{
    Runs left;
    for (int index = 0; isPlace(index, m_runs); ++index) {
        if (std::find(indexes.begin(), indexes.end(), index) == indexes.end())
            left.push_back(m_runs[static_cast<std::size_t>(index)]);
    }
    if (left.size() != m_runs.size())
        edit(tr("Remove runs"), std::move(left));
}

void RunQueue::move(int from, int to)
{
    if (!isPlace(from, m_runs) || !isPlace(to, m_runs) || from == to)
        return;
    Runs runs = m_runs;
    const auto first = runs.begin();
    if (from < to)
        std::rotate(first + from, first + from + 1, first + to + 1);
    else
        std::rotate(first + to, first + from, first + from + 1);
    edit(tr("Move run"), std::move(runs));
}

void RunQueue::hold()
{
    setHeld(true);
}

void RunQueue::release()
{
    setHeld(false);
    advance();
}

void RunQueue::setHeld(bool isHeld)
{
    if (std::exchange(m_isHeld, isHeld) != isHeld)
        Q_EMIT heldChanged(isHeld);
}

void RunQueue::setBusy(bool isBusy)
{
    m_isBusy = isBusy;
    advance();
}

void RunQueue::noteEnd(core::RunStatus status)
{
    if (status != core::RunStatus::Finished)
        setHeld(true);
}

void RunQueue::advance()
{
    if (m_isHeld || m_isBusy || m_runs.empty())
        return;
    const core::RunConfig next = m_runs.front();
    m_undo.clear(); // a run that has begun cannot be put back
    setRuns(Runs(m_runs.begin() + 1, m_runs.end()));
    Q_EMIT runWanted(next);
}

} // namespace studio::app

#include "moc_runqueue.cpp"
