// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/controllers/worktickets.h"
#include "core/error.h"
#include "core/run/threadpriority.h"

#include <condition_variable>
#include <functional>
#include <mutex>
#include <optional>
#include <thread>
#include <utility>

namespace studio::app {

/// A thread of low priority that answers requests one after the other; of those that come faster
/// than it works only the newest counts. GUI thread, except where it says otherwise. Destruction
/// drops what waits, cancels what is under way and waits for it, so a controller has it as its last
/// member.
template <typename Request> class NewestWorker final
{
    Q_DISABLE_COPY_MOVE(NewestWorker)

public:
    using Work = std::function<void(const Request&, const WorkTicket&)>;
    using OnError = std::function<void(const core::Error&)>;

    /// `work` is called on the thread for each request; `onError` on the GUI thread for what it
    /// throws, unless that is Cancelled or the request is stale by then.
    NewestWorker(Work work, OnError onError)
        : m_work(std::move(work))
        , m_onError(std::move(onError))
        , m_thread([this] { run(); })
    {
    }

    ~NewestWorker()
    {
        m_tickets.cancel();
        {
            const std::scoped_lock lock(m_mutex);
            m_isEnding = true;
        }
        m_wake.notify_one();
        m_thread.join();
    }

    /// In the place of a request that still waits.
    void ask(Request request)
    {
        {
            const std::scoped_lock lock(m_mutex);
            m_waiting = Waiting{std::move(request), m_tickets.newest()};
        }
        m_wake.notify_one();
    }

    /// Whatever was asked before is stale: forgets what waits, cancels what is under way.
    void outdate()
    {
        m_tickets.renew();
        const std::scoped_lock lock(m_mutex);
        m_waiting.reset();
    }

    /// Runs `news` on the GUI thread, unless the request of `ticket` is stale by then. From any
    /// thread.
    void tell(const WorkTicket& ticket, std::function<void()> news)
    {
        m_tickets.tell(ticket, std::move(news));
    }

private:
    struct Waiting
    {
        Request request;
        WorkTicket ticket;
    };

    void run()
    {
        core::lowerThreadPriority(core::kTrainingNiceness);
        std::unique_lock lock(m_mutex);
        while (true) {
            m_wake.wait(lock, [this] { return m_isEnding || m_waiting; });
            if (m_isEnding)
                return;
            const Waiting next = *std::exchange(m_waiting, std::nullopt);
            lock.unlock();
            answer(next.request, next.ticket);
            lock.lock();
        }
    }

    void answer(const Request& request, const WorkTicket& ticket)
    {
        try {
            m_work(request, ticket);
        } catch (...) {
            const auto error = core::currentError();
            if (error.code() != core::ErrorCode::Cancelled)
                tell(ticket, [this, error] { m_onError(error); });
        }
    }

    Work m_work;
    OnError m_onError;
    WorkTickets m_tickets;

    std::mutex m_mutex; ///< guards what follows
    std::condition_variable m_wake;
    std::optional<Waiting> m_waiting;
    bool m_isEnding = false;

    std::thread m_thread; ///< last: it uses the rest
};

} // namespace studio::app
