// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/controllers/datacontroller.h"

#include "app/controllers/appsettings.h"
#include "app/controllers/errortext.h"

#include <QDir>
#include <QFileInfo>

#include <algorithm>
#include <chrono>

using namespace Qt::StringLiterals;

namespace studio::app {

namespace {

const auto kBuiltIn = u"builtin"_s;

/// Where a known data set may already be: where the studio downloads to, and below $STUDIO_DATA.
QStringList foldersOf(const QString& remoteId)
{
    QStringList folders{toQString(core::defaultDatasetFolder(remoteId.toStdString()))};
    if (const auto shared = qEnvironmentVariable("STUDIO_DATA"); !shared.isEmpty())
        folders.append(QDir(shared).absoluteFilePath(remoteId));
    return folders;
}

/// A first guess without reading any file: all files of `dataset` are in one of its folders.
DataChoice guessed(const core::RemoteDataset& dataset)
{
    DataChoice choice;
    choice.kind = DataChoice::Kind::Downloadable;
    choice.name = QString::fromStdString(dataset.name);
    choice.remoteId = QString::fromStdString(dataset.id);
    const auto folders = foldersOf(choice.remoteId);
    for (const auto& folder : folders) {
        const bool isComplete = std::all_of(dataset.files.cbegin(), dataset.files.cend(),
            [&](const auto& file) { return std::filesystem::exists(toPath(folder) / file.name); });
        if (!isComplete)
            continue;
        choice.kind = DataChoice::Kind::Downloaded;
        choice.source = folder;
        break;
    }
    return choice;
}

/// The folder of a known data set that can really be used, if there is one.
DataChoice searched(DataChoice choice)
{
    const auto folders = foldersOf(choice.remoteId);
    for (const auto& folder : folders) {
        try {
            choice.summary = core::summarizeDataset(toPath(folder).string());
            choice.kind = DataChoice::Kind::Downloaded;
            choice.source = folder;
            return choice;
        } catch (const core::Error&) {
            continue; // Not there, or a download that was broken off: the next folder may do.
        }
    }
    choice.kind = DataChoice::Kind::Downloadable;
    choice.source.clear();
    return choice;
}

bool isSameEntry(const DataChoice& a, const DataChoice& b)
{
    return a.remoteId == b.remoteId && (!a.remoteId.isEmpty() || a.source == b.source);
}

} // namespace

DataController::DataController(AppSettings& settings, QObject* parent)
    : QObject(parent)
    , m_settings(settings)
{
    m_lookers.setMaxThreadCount(1);
    m_downloader.setMaxThreadCount(1);
    refresh();
}

DataController::~DataController()
{
    m_isDownloadCancelled = true;
    m_lookers.clear();
}

void DataController::refresh()
{
    m_choices.clear();
    m_choices.append({DataChoice::Kind::BuiltIn, kBuiltIn, tr("Built-in digits"), {}, {}, {}});
    for (const auto& dataset : core::remoteDatasets())
        m_choices.append(guessed(dataset));
    const auto folders = m_settings.dataFolders();
    for (const auto& folder : folders)
        m_choices.append(
            {DataChoice::Kind::Folder, folder, QFileInfo(folder).fileName(), {}, {}, {}});
    Q_EMIT choicesChanged();
    for (const auto& choice : std::as_const(m_choices))
        examine(choice);
}

qsizetype DataController::indexOf(const QString& source) const
{
    const auto found = std::find_if(m_choices.cbegin(), m_choices.cend(),
        [&](const DataChoice& choice) { return !source.isEmpty() && choice.source == source; });
    return found == m_choices.cend() ? -1 : found - m_choices.cbegin();
}

QString DataController::addFolder(const QString& folder)
{
    const auto source = QDir(folder).absolutePath();
    if (indexOf(source) >= 0)
        return source;
    m_settings.setDataFolders(m_settings.dataFolders() << source);
    m_choices.append({DataChoice::Kind::Folder, source, QFileInfo(source).fileName(), {}, {}, {}});
    Q_EMIT choicesChanged();
    examine(m_choices.constLast());
    return source;
}

void DataController::removeFolder(const QString& source)
{
    const auto index = indexOf(source);
    if (index < 0 || m_choices.at(index).kind != DataChoice::Kind::Folder)
        return;
    auto folders = m_settings.dataFolders();
    folders.removeAll(source);
    m_settings.setDataFolders(folders);
    m_choices.removeAt(index);
    Q_EMIT choicesChanged();
}

void DataController::examine(const DataChoice& choice)
{
    m_lookers.start([this, choice] {
        auto result = choice;
        std::optional<core::Error> error;
        try {
            if (choice.remoteId.isEmpty())
                result.summary = core::summarizeDataset(toPath(choice.source).string());
            else
                result = searched(choice);
            if (result.kind == DataChoice::Kind::Folder && result.summary)
                result.name = QString::fromStdString(result.summary->name);
        } catch (...) {
            error = core::currentError();
        }
        QMetaObject::invokeMethod(
            this, [this, result, error] { replace(result, error); }, Qt::QueuedConnection);
    });
}

void DataController::replace(DataChoice choice, const std::optional<core::Error>& error)
{
    const auto entry = std::find_if(m_choices.begin(), m_choices.end(),
        [&](const DataChoice& other) { return isSameEntry(choice, other); });
    if (entry == m_choices.end())
        return; // Removed meanwhile.
    if (error)
        choice.problem = errorText(*error);
    *entry = choice;
    Q_EMIT choicesChanged();
}

bool DataController::download(const QString& remoteId)
{
    const auto& known = core::remoteDatasets();
    const auto dataset = std::find_if(known.cbegin(), known.cend(),
        [&](const auto& one) { return QString::fromStdString(one.id) == remoteId; });
    if (isDownloading() || dataset == known.cend())
        return false;
    m_downloadId = remoteId;
    m_isDownloadCancelled = false;
    Q_EMIT downloadStarted(remoteId);
    m_downloader.start([this, remote = *dataset] { fetch(remote); });
    return true;
}

void DataController::fetch(const core::RemoteDataset& dataset)
{
    using Clock = std::chrono::steady_clock;
    core::WorkControl control;
    control.cancelled = &m_isDownloadCancelled;
    control.onProgress = [this, shown = Clock::time_point()](double fraction) mutable {
        constexpr std::chrono::milliseconds kInterval{40};
        if (Clock::now() - shown < kInterval)
            return;
        shown = Clock::now();
        QMetaObject::invokeMethod(
            this, [this, fraction] { showProgress(fraction); }, Qt::QueuedConnection);
    };
    const auto folder = core::defaultDatasetFolder(dataset.id);
    std::optional<core::Error> error;
    try {
        core::downloadDataset(dataset, folder, control);
    } catch (...) {
        error = core::currentError();
    }
    QMetaObject::invokeMethod(
        this, [this, folder, error] { finishDownload(toQString(folder), error); },
        Qt::QueuedConnection);
}

void DataController::showProgress(double fraction)
{
    if (isDownloading())
        Q_EMIT downloadProgress(m_downloadId, fraction);
}

void DataController::finishDownload(const QString& folder, const std::optional<core::Error>& error)
{
    const auto id = std::exchange(m_downloadId, {});
    if (error && error->code() == core::ErrorCode::Cancelled) {
        Q_EMIT downloadCancelled(id);
        return;
    }
    if (error) {
        Q_EMIT downloadFailed(id, *error);
        return;
    }
    for (auto& choice : m_choices) {
        if (choice.remoteId != id)
            continue;
        choice.kind = DataChoice::Kind::Downloaded;
        choice.source = folder;
        examine(choice);
    }
    Q_EMIT choicesChanged();
    Q_EMIT downloadFinished(id, folder);
}

void DataController::cancelDownload()
{
    m_isDownloadCancelled = true;
}

} // namespace studio::app

#include "moc_datacontroller.cpp"
