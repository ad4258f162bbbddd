// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/controllers/worktickets.h"

#include <utility>

namespace studio::app {

WorkTickets::WorkTickets()
    : m_newest{0, std::make_shared<std::atomic<bool>>(false)}
{
}

const WorkTicket& WorkTickets::renew()
{
    cancel();
    m_newest = {m_newest.number + 1, std::make_shared<std::atomic<bool>>(false)};
    return m_newest;
}

void WorkTickets::cancel()
{
    *m_newest.isCancelled = true;
}

void WorkTickets::tell(const WorkTicket& ticket, std::function<void()> news)
{
    QMetaObject::invokeMethod(
        &m_receiver,
        [this, number = ticket.number, news = std::move(news)] {
            if (number == m_newest.number)
                news();
        },
        Qt::QueuedConnection);
}

} // namespace studio::app
