// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error.h"
#include "core/run/threadpriority.h"

#include <QtGlobal>

#include <condition_variable>
#include <functional>
#include <mutex>
#include <optional>
#include <thread>
#include <utility>

namespace studio::app {

/// A thread of low priority that answers requests one after the other; of those that come faster
/// than it works only the newest counts. Any thread may ask. Destruction drops what waits and waits
/// for what is under way, so a controller has it as its last member.
template <typename Request> class NewestWorker final
{
    Q_DISABLE_COPY_MOVE(NewestWorker)

public:
    using Work = std::function<void(const Request&)>;
    using OnError = std::function<void(const Request&, const core::Error&)>;

    /// Both are called on the thread: `work` for each request, `onError` for what it throws, unless
    /// that is Cancelled.
    NewestWorker(Work work, OnError onError)
        : m_work(std::move(work))
        , m_onError(std::move(onError))
        , m_thread([this] { run(); })
    {
    }

    ~NewestWorker()
    {
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
            m_waiting = std::move(request);
        }
        m_wake.notify_one();
    }

    /// Forgets a request that still waits.
    void drop()
    {
        const std::scoped_lock lock(m_mutex);
        m_waiting.reset();
    }

private:
    void run()
    {
        core::lowerThreadPriority(core::kTrainingNiceness);
        std::unique_lock lock(m_mutex);
        while (true) {
            m_wake.wait(lock, [this] { return m_isEnding || m_waiting; });
            if (m_isEnding)
                return;
            const Request request = *std::exchange(m_waiting, std::nullopt);
            lock.unlock();
            answer(request);
            lock.lock();
        }
    }

    void answer(const Request& request)
    {
        try {
            m_work(request);
        } catch (...) {
            const auto error = core::currentError();
            if (error.code() != core::ErrorCode::Cancelled)
                m_onError(request, error);
        }
    }

    Work m_work;
    OnError m_onError;

    std::mutex m_mutex; ///< guards what follows
    std::condition_variable m_wake;
    std::optional<Request> m_waiting;
    bool m_isEnding = false;

    std::thread m_thread; ///< last: it uses the rest
};

} // namespace studio::app
