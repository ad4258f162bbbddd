// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/controllers/histogramcontroller.h"

#include "app/controllers/errortext.h"
#include "core/error.h"
#include "core/run/threadpriority.h"
#include "core/runs/histogramlog.h"
#include "core/runs/runfolder.h"

#include <chrono>
#include <system_error>
#include <utility>

namespace studio::app {

namespace {

constexpr std::chrono::seconds kPause{1};

} // namespace

HistogramController::HistogramController(QObject* parent)
    : QObject(parent)
{
    m_timer.setInterval(kPause);
    connect(&m_timer, &QTimer::timeout, this, &HistogramController::look);
    m_thread = std::thread([this] { work(); });
}

HistogramController::~HistogramController()
{
    {
        const std::scoped_lock lock(m_mutex);
        m_isEnding = true;
    }
    m_wake.notify_one();
    m_thread.join();
}

void HistogramController::setRun(const std::filesystem::path& folder)
{
    if (folder == m_run)
        return;
    m_run = folder;
    ++m_newest;
    if (m_run.empty())
        Q_EMIT read(std::make_shared<const std::vector<core::LayerHistograms>>());
    look();
}

void HistogramController::setWatched(bool isWatched)
{
    m_isWatched = isWatched;
    if (isWatched)
        m_timer.start();
    else
        m_timer.stop();
    look();
}

void HistogramController::look()
{
    if (!m_isWatched || m_run.empty())
        return;
    {
        const std::scoped_lock lock(m_mutex);
        m_waiting = Request{m_run, m_newest};
    }
    m_wake.notify_one();
}

void HistogramController::work()
{
    core::lowerThreadPriority(core::kTrainingNiceness);
    std::unique_lock lock(m_mutex);
    while (true) {
        m_wake.wait(lock, [this] { return m_isEnding || m_waiting; });
        if (m_isEnding)
            return;
        const Request request = *std::exchange(m_waiting, std::nullopt);
        lock.unlock();
        try {
            answer(request);
        } catch (...) {
            const auto error = core::currentError();
            QMetaObject::invokeMethod(
                this,
                [this, number = request.number, error] {
                    if (number == m_newest)
                        Q_EMIT failed(errorText(error));
                },
                Qt::QueuedConnection);
        }
        lock.lock();
    }
}

void HistogramController::answer(const Request& request)
{
    const auto file = core::RunFolder(request.run).histogramsFile();
    std::error_code code;
    const std::uintmax_t size = std::filesystem::file_size(file, code);
    const bool isThere = !code;
    // A file that only grows need not be read again while it is as long as it was.
    const bool isKnown = m_readNumber == request.number && m_readSize == (isThere ? size : 0);
    if (isKnown)
        return;
    m_readNumber = request.number;
    m_readSize = isThere ? size : 0;
    auto history = isThere ? core::readHistograms(file) : std::vector<core::LayerHistograms>();
    tell(request, std::make_shared<const std::vector<core::LayerHistograms>>(std::move(history)));
}

void HistogramController::tell(const Request& request, const HistogramHistory& history)
{
    QMetaObject::invokeMethod(
        this,
        [this, number = request.number, history] {
            if (number == m_newest)
                Q_EMIT read(history);
        },
        Qt::QueuedConnection);
}

} // namespace studio::app

#include "moc_histogramcontroller.cpp"
