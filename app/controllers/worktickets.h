// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/workprogress.h"

#include <QObject>

#include <atomic>
#include <cstdint>
#include <functional>
#include <memory>

namespace studio::app {

/// Goes with work on another thread, so that both sides know whether somebody still wants it. A
/// plain value.
struct WorkTicket
{
    std::uint64_t number = 0;
    std::shared_ptr<std::atomic<bool>> isCancelled;

    /// Makes steps of the work throw core::Error(Cancelled) once nobody wants it; for as long as
    /// the ticket lives.
    core::WorkControl control() const { return {{}, isCancelled.get()}; }
};

/// Hands out tickets, of which only the newest is valid, and lets work that holds one speak on the
/// GUI thread. GUI thread, except where it says otherwise; it must outlive the threads of the work.
class WorkTickets final
{
    Q_DISABLE_COPY_MOVE(WorkTickets)

public:
    WorkTickets();
    ~WorkTickets() = default;

    const WorkTicket& newest() const { return m_newest; }
    /// Cancels the newest ticket and makes it stale: there is another one now.
    const WorkTicket& renew();
    /// The newest stays valid: that its work was cancelled may still be told.
    void cancel();

    /// Runs `news` on the GUI thread, unless the ticket is stale by then. From any thread.
    void tell(const WorkTicket& ticket, std::function<void()> news);

private:
    WorkTicket m_newest;
    QObject m_receiver; ///< on the GUI thread; what it has not received goes with it
};

} // namespace studio::app
