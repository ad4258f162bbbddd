// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/controllers/newestworker.h"
#include "core/run/layerhistogram.h"

#include <QObject>
#include <QString>
#include <QTimer>

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <vector>

namespace studio::app {

/// Histograms in the order of their steps; shared, because they may be many.
using HistogramHistory = std::shared_ptr<const std::vector<core::LayerHistograms>>;

/// Reads the histograms of a run, and again whenever their file grew, as long as somebody watches;
/// on a thread of low priority. GUI thread; owned by Application; destruction waits for the reading
/// that is under way.
class HistogramController final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(HistogramController)

public:
    explicit HistogramController(QObject* parent = nullptr);
    ~HistogramController() override;

    /// An empty path: none.
    void setRun(const std::filesystem::path& folder);
    void setWatched(bool isWatched);
    /// Looks at the file now; a timer does it every second.
    void look();

Q_SIGNALS:
    /// An empty history: the run has recorded none.
    void read(const studio::app::HistogramHistory& history);
    /// The file is no file of histograms; `reason` is for people.
    void failed(const QString& reason);

private:
    void readAnew(const std::filesystem::path& run, const WorkTicket& ticket);

    std::filesystem::path m_run;
    bool m_isWatched = false;
    QTimer m_timer;

    std::optional<std::uint64_t> m_readNumber; ///< the worker's only: ticket of what was read last
    std::optional<std::uintmax_t> m_readSize; ///< the worker's only

    NewestWorker<std::filesystem::path> m_worker; ///< last member: it uses the rest
};

} // namespace studio::app
