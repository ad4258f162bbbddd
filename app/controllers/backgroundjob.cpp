// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/controllers/backgroundjob.h"

#include "app/controllers/errortext.h"
#include "core/data/workprogress.h"
#include "core/error.h"
#include "core/run/threadpriority.h"

#include <chrono>
#include <utility>

namespace studio::app {

BackgroundJob::BackgroundJob(QObject* parent)
    : QObject(parent)
{
    m_pool.setMaxThreadCount(1);
}

BackgroundJob::~BackgroundJob()
{
    cancel();
    m_pool.waitForDone();
}

void BackgroundJob::start(std::function<void(const WorkTicket&)> work)
{
    const WorkTicket ticket = m_tickets.renew();
    if (!std::exchange(m_isBusy, true))
        Q_EMIT busyChanged(true);
    m_pool.start([this, ticket, work = std::move(work)] {
        core::lowerThreadPriority(core::kLoadingNiceness);
        try {
            core::throwIfCancelled(ticket.control());
            work(ticket);
        } catch (...) {
            const auto error = core::currentError();
            tell(ticket, [this, error] {
                finish();
                if (error.code() == core::ErrorCode::Cancelled)
                    Q_EMIT cancelled();
                else
                    Q_EMIT failed(errorText(error));
            });
        }
    });
}

void BackgroundJob::cancel()
{
    m_tickets.cancel();
}

void BackgroundJob::finish()
{
    m_isBusy = false;
    Q_EMIT busyChanged(false);
}

void BackgroundJob::tell(const WorkTicket& ticket, std::function<void()> news)
{
    m_tickets.tell(ticket, std::move(news));
}

core::WorkControl BackgroundJob::controlOf(
    const WorkTicket& ticket, std::function<void(double)> onProgress)
{
    using Clock = std::chrono::steady_clock;
    core::WorkControl control = ticket.control();
    control.onProgress = [this, ticket, onProgress = std::move(onProgress),
                             told = Clock::time_point()](double fraction) mutable {
        constexpr std::chrono::milliseconds kInterval{40};
        if (Clock::now() - told < kInterval)
            return;
        told = Clock::now();
        tell(ticket, [onProgress, fraction] { onProgress(fraction); });
    };
    return control;
}

} // namespace studio::app

#include "moc_backgroundjob.cpp"
