// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/controllers/worktickets.h"

#include <QObject>
#include <QString>
#include <QThreadPool>

#include <functional>

namespace studio::app {

/// Work that somebody waits for, on a thread of low priority, one job at a time: a newer job
/// cancels an older one, and what an older one still tells goes unheard. GUI thread, except where
/// it says otherwise. Destruction cancels and waits, so a controller has it as its last member.
class BackgroundJob final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(BackgroundJob)

public:
    explicit BackgroundJob(QObject* parent = nullptr);
    ~BackgroundJob() override;

    /// `work` runs on the thread and in the end tells of finish(); failed() or cancelled() follows
    /// if it throws.
    void start(std::function<void(const WorkTicket&)> work);
    void cancel();
    bool isBusy() const { return m_isBusy; }
    /// Nothing is under way any more.
    void finish();

    /// Runs `news` on the GUI thread, unless a newer job was started by then. From any thread.
    void tell(const WorkTicket& ticket, std::function<void()> news);
    /// Makes steps of the work end when the job is cancelled, and tells `onProgress` on the GUI
    /// thread of their fraction at most 25 times a second. From any thread; for one step, as long
    /// as `ticket` lives.
    core::WorkControl controlOf(const WorkTicket& ticket, std::function<void(double)> onProgress);

Q_SIGNALS:
    void busyChanged(bool isBusy);
    /// A sentence in the user's language.
    void failed(const QString& reason);
    void cancelled();

private:
    bool m_isBusy = false;
    WorkTickets m_tickets;
    QThreadPool m_pool; ///< one thread; last member: it ends before the rest goes
};

} // namespace studio::app
