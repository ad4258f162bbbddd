// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/controllers/likenesscontroller.h"

#include "app/controllers/errortext.h"
#include "core/error.h"

#include <utility>
#include <vector>

namespace studio::app {

LikenessController::LikenessController(std::chrono::milliseconds rest, QObject* parent)
    : QObject(parent)
    , m_worker(
          [this](const Request& request, const WorkTicket& ticket) {
              m_worker.tell(ticket,
                  [this, likeness = likenessOf(request, ticket)] { Q_EMIT found(likeness); });
          },
          [this](const core::Error& error) { Q_EMIT failed(errorText(error)); })
{
    m_rest.setSingleShot(true);
    m_rest.setInterval(rest);
    connect(&m_rest, &QTimer::timeout, this, &LikenessController::post);
}

LikenessController::~LikenessController() = default;

void LikenessController::setModel(
    std::shared_ptr<core::LatentSearch> search, std::shared_ptr<core::Discriminator> discriminator)
{
    dropSearch();
    m_search = std::move(search);
    m_discriminator = std::move(discriminator);
    Q_EMIT modelChanged();
    if (m_shown)
        begin();
}

void LikenessController::show(const core::GrayImage& seen, int digit)
{
    Drawing drawing{seen, digit};
    if (m_shown == drawing)
        return; // read again, by a newer state of a model in training
    m_shown = std::move(drawing);
    begin();
}

void LikenessController::wipe()
{
    m_shown.reset();
    dropSearch();
    Q_EMIT wiped();
}

void LikenessController::begin()
{
    dropSearch();
    if (!m_search)
        return;
    m_rest.start();
    Q_EMIT searching();
}

/// What is under way ends after its next step; its answer, if one comes, is stale.
void LikenessController::dropSearch()
{
    m_rest.stop();
    m_worker.outdate();
}

void LikenessController::post()
{
    m_worker.ask({*m_shown, m_search, m_discriminator});
}

Likeness LikenessController::likenessOf(const Request& request, const WorkTicket& ticket)
{
    const auto& [seen, digit] = request.drawing;
    std::vector<int> digits;
    if (digit >= 0 && request.search->isConditional())
        digits.push_back(digit);
    Likeness likeness;
    likeness.match = request.search->closest(seen.pixels, digits, ticket.control());
    if (!request.discriminator)
        return likeness;
    // Unread, it is judged as the digit that the generator came closest with.
    digits.clear();
    if (request.discriminator->isConditional())
        digits.push_back(digit >= 0 ? digit : likeness.match.digit);
    likeness.realness = request.discriminator->realness(seen.pixels, digits).at(0);
    return likeness;
}

} // namespace studio::app

#include "moc_likenesscontroller.cpp"
