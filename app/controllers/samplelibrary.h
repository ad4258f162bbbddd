// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error.h"
#include "core/image/grayimage.h"

#include <QList>
#include <QObject>
#include <QString>
#include <QThreadPool>

#include <atomic>
#include <cstdint>
#include <filesystem>

namespace studio::app {

/// A sample grid that a run left on disk. A plain value.
struct StoredSample
{
    QString run; ///< its name, or its folder's
    QString preset; ///< id of the preset that it began with; may be empty
    std::int64_t epoch = 0;
    std::filesystem::path file; ///< the PNG
    core::GrayImage thumbnail; ///< half as large
};

/// Finds the sample grids of all runs, newest run first, off the GUI thread. GUI thread; owned by
/// Application; destruction ends the search and waits.
class SampleLibrary final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SampleLibrary)

public:
    /// `root` holds the run folders.
    explicit SampleLibrary(std::filesystem::path root, QObject* parent = nullptr);
    ~SampleLibrary() override;

    /// Searches anew: begun(), found() for each run, finished().
    void refresh();
    /// Reads one grid in full; loaded() or failed() follows. Only the newest request is answered.
    void load(const std::filesystem::path& file);

Q_SIGNALS:
    void begun();
    void found(const QList<studio::app::StoredSample>& ofOneRun);
    /// `unreadable` pictures were left out.
    void finished(int unreadable);
    void loaded(const std::filesystem::path& file, const studio::core::GrayImage& picture);
    void failed(const studio::core::Error& error);

private:
    void search(std::uint64_t ticket);

    std::filesystem::path m_root;
    std::atomic<std::uint64_t> m_newestSearch = 0;
    std::uint64_t m_newestLoad = 0;
    QThreadPool m_searcher; ///< one thread
    QThreadPool m_loader; ///< one thread; last members: they end before the rest goes
};

} // namespace studio::app
