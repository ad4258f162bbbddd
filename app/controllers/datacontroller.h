// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/dataset.h"
#include "core/data/download.h"
#include "core/error.h"

#include <QList>
#include <QObject>
#include <QString>
#include <QThreadPool>

#include <atomic>
#include <optional>

namespace studio::app {

class AppSettings;

/// An entry of the data chooser. A plain value.
struct DataChoice
{
    enum class Kind
    {
        BuiltIn,
        Downloaded, ///< a known data set that is on this machine
        Downloadable, ///< a known data set that is not: offer the download
        Folder, ///< added by the user
    };

    Kind kind = Kind::BuiltIn;
    QString source; ///< as core::loadDataset() takes it; empty if Downloadable
    QString name; ///< for people
    QString remoteId; ///< "mnist", for Downloaded and Downloadable
    std::optional<core::DatasetSummary> summary; ///< once the folder has been looked at
    QString problem; ///< why it cannot be used, in the user's language; empty if it can

    bool isUsable() const { return kind != Kind::Downloadable && problem.isEmpty(); }
};

/// Knows the data one can train on: built-in digits, known data sets, the user's folders. Looks
/// into folders and downloads off the GUI thread. GUI thread; owned by Application; destruction
/// cancels a download (the next one resumes it) and waits.
class DataController final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(DataController)

public:
    /// Folders the user adds are kept in `settings`, which must outlive the controller.
    explicit DataController(AppSettings& settings, QObject* parent = nullptr);
    ~DataController() override;

    /// Looks at all folders again; choicesChanged() follows, more than once.
    void refresh();
    const QList<DataChoice>& choices() const { return m_choices; }
    /// Position in choices(), -1 if `source` is none of them.
    qsizetype indexOf(const QString& source) const;

    /// Adds a folder if it is not among the choices yet; its entry says what is wrong with it, if
    /// anything. Returns the source to select.
    QString addFolder(const QString& folder);
    /// Forgets a folder that the user added; nothing on disk is touched.
    void removeFolder(const QString& source);

    /// Fetches a known data set, resuming what an earlier attempt left; one at a time: false if one
    /// is under way or the id is unknown.
    bool download(const QString& remoteId);
    void cancelDownload();
    bool isDownloading() const { return !m_downloadId.isEmpty(); }

Q_SIGNALS:
    void choicesChanged();
    void downloadStarted(const QString& remoteId);
    /// `fraction` of all bytes, 0..1; at most 25 times a second.
    void downloadProgress(const QString& remoteId, double fraction);
    /// `source` is the folder to select.
    void downloadFinished(const QString& remoteId, const QString& source);
    void downloadFailed(const QString& remoteId, const studio::core::Error& error);
    /// What has arrived is kept and resumed by the next download.
    void downloadCancelled(const QString& remoteId);

private:
    void examine(const DataChoice& choice);
    void replace(DataChoice choice, const std::optional<core::Error>& error);
    void fetch(const core::RemoteDataset& dataset);
    void showProgress(double fraction);
    void finishDownload(const QString& folder, const std::optional<core::Error>& error);

    AppSettings& m_settings;
    QList<DataChoice> m_choices;
    QString m_downloadId;
    std::atomic<bool> m_isDownloadCancelled = false;
    QThreadPool m_lookers; ///< one thread that looks into folders
    QThreadPool m_downloader; ///< one thread; last members: they end before the rest goes
};

} // namespace studio::app
