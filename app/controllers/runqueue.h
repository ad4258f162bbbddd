// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error.h"
#include "core/run/runconfig.h"
#include "core/run/runended.h"

#include <QLockFile>
#include <QObject>
#include <QThreadPool>
#include <QUndoStack>

#include <filesystem>
#include <memory>
#include <vector>

namespace studio::app {

/// The runs that wait for their turn, kept in a file so that they are there at the next start. It
/// hands out the first as soon as nothing else trains, unless it is held: at the start, when the
/// user wants it, and after a run that was stopped or broke down. Studios that run side by side
/// have a queue each; only the first one's is kept. GUI thread, the file off it; owned by
/// Application; destruction waits for the file.
class RunQueue final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(RunQueue)

public:
    /// Reads `file` (see core::readQueue()) at once; changed() follows. A file that cannot be read
    /// is put aside as FILE.damaged, and unreadable() says why.
    explicit RunQueue(std::filesystem::path file, QObject* parent = nullptr);
    ~RunQueue() override;

    /// queue.json in core::dataHome().
    static std::filesystem::path defaultFile();

    const std::vector<core::RunConfig>& runs() const { return m_runs; }
    bool isHeld() const { return m_isHeld; }

    /// At the end. The first to wait for a run that goes on needs no release().
    void add(const core::RunConfig& config);
    /// In the place of what was there.
    void replace(int index, const core::RunConfig& config);
    /// All of `indexes`, each in 0..size-1; others are ignored.
    void remove(const std::vector<int>& indexes);
    /// From place `from` to place `to`, both in 0..size-1.
    void move(int from, int to);
    /// What people did to the queue since it handed out a run.
    QUndoStack& undoStack() { return m_undo; }

    void hold();
    void release();
    /// Whether something trains that has to end first.
    void setBusy(bool isBusy);
    /// A run that was stopped or broke down holds what waits.
    void noteEnd(core::RunStatus status);

Q_SIGNALS:
    void changed();
    void heldChanged(bool isHeld);
    /// Runs were left from another time; at least one.
    void restored(int count);
    /// It is this run's turn; it waits no longer.
    void runWanted(const studio::core::RunConfig& config);
    /// What waited at another time is lost, unless somebody mends the file that was put aside.
    void unreadable(const studio::core::Error& error, const std::filesystem::path& aside);
    /// It could not be written.
    void failed(const studio::core::Error& error);

private:
    void claim();
    void setRuns(std::vector<core::RunConfig> runs);
    void edit(const QString& text, std::vector<core::RunConfig> runs);
    void setHeld(bool isHeld);
    void advance();

    const std::filesystem::path m_file;
    std::vector<core::RunConfig> m_runs;
    QUndoStack m_undo;
    bool m_isHeld = true;
    bool m_isBusy = false;
    std::unique_ptr<QLockFile> m_lock; ///< pool thread; null: nothing is kept
    QThreadPool m_pool; ///< one thread; last member: it ends before the rest goes
};

} // namespace studio::app
