// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/controllers/histogramcontroller.h"

#include "app/controllers/errortext.h"
#include "core/error.h"
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
    , m_worker([this](const std::filesystem::path& run,
                   const WorkTicket& ticket) { readAnew(run, ticket); },
          [this](const core::Error& error) { Q_EMIT failed(errorText(error)); })
{
    m_timer.setInterval(kPause);
    connect(&m_timer, &QTimer::timeout, this, &HistogramController::look);
}

HistogramController::~HistogramController() = default;

void HistogramController::setRun(const std::filesystem::path& folder)
{
    if (folder == m_run)
        return;
    m_run = folder;
    m_worker.outdate();
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
    m_worker.ask(m_run);
}

void HistogramController::readAnew(const std::filesystem::path& run, const WorkTicket& ticket)
{
    const auto file = core::RunFolder(run).histogramsFile();
    std::error_code code;
    const std::uintmax_t size = std::filesystem::file_size(file, code);
    const bool isThere = !code;
    // A file that only grows need not be read again while it is as long as it was.
    const bool isKnown = m_readNumber == ticket.number && m_readSize == (isThere ? size : 0);
    if (isKnown)
        return;
    m_readNumber = ticket.number;
    m_readSize = isThere ? size : 0;
    const auto history = std::make_shared<const std::vector<core::LayerHistograms>>(
        isThere ? core::readHistograms(file) : std::vector<core::LayerHistograms>());
    m_worker.tell(ticket, [this, history] { Q_EMIT read(history); });
}

} // namespace studio::app

#include "moc_histogramcontroller.cpp"
