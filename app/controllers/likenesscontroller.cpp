// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/controllers/likenesscontroller.h"

#include "app/controllers/errortext.h"
#include "core/error.h"
#include "core/run/threadpriority.h"

#include <utility>
#include <vector>

namespace studio::app {

LikenessController::LikenessController(std::chrono::milliseconds rest, QObject* parent)
    : QObject(parent)
{
    m_rest.setSingleShot(true);
    m_rest.setInterval(rest);
    connect(&m_rest, &QTimer::timeout, this, &LikenessController::post);
    m_thread = std::thread([this] { work(); });
}

LikenessController::~LikenessController()
{
    dropSearch();
    {
        const std::scoped_lock lock(m_mutex);
        m_isEnding = true;
    }
    m_wake.notify_one();
    m_thread.join();
}

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
    ++m_newest;
    if (m_isCancelled)
        *m_isCancelled = true;
    m_isCancelled.reset();
    const std::scoped_lock lock(m_mutex);
    m_waiting.reset();
}

void LikenessController::post()
{
    m_isCancelled = std::make_shared<std::atomic<bool>>(false);
    {
        const std::scoped_lock lock(m_mutex);
        m_waiting = Request{*m_shown, m_newest, m_search, m_discriminator, m_isCancelled};
    }
    m_wake.notify_one();
}

void LikenessController::work()
{
    core::lowerThreadPriority(core::kTrainingNiceness);
    std::unique_lock lock(m_mutex);
    while (true) {
        m_wake.wait(lock, [this] { return m_isEnding || m_waiting; });
        if (m_isEnding)
            return;
        const auto request = std::exchange(m_waiting, std::nullopt);
        lock.unlock();
        answer(*request);
        lock.lock();
    }
}

void LikenessController::answer(const Request& request)
{
    const auto number = request.number;
    const auto tell = [this, number](auto signal, const auto& what) {
        QMetaObject::invokeMethod(
            this,
            [this, number, signal, what] {
                if (number == m_newest)
                    Q_EMIT(this->*signal)(what);
            },
            Qt::QueuedConnection);
    };
    try {
        tell(&LikenessController::found, likenessOf(request));
    } catch (...) {
        const auto error = core::currentError();
        if (error.code() != core::ErrorCode::Cancelled)
            tell(&LikenessController::failed, errorText(error));
    }
}

Likeness LikenessController::likenessOf(const Request& request)
{
    const auto& [seen, digit] = request.drawing;
    std::vector<int> digits;
    if (digit >= 0 && request.search->isConditional())
        digits.push_back(digit);
    Likeness likeness;
    likeness.match = request.search->closest(seen.pixels, digits, {{}, request.isCancelled.get()});
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
