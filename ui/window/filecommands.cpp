// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/filecommands.h"

#include "app/controllers/appsettings.h"
#include "app/controllers/checkpointcontroller.h"
#include "app/controllers/datacontroller.h"
#include "app/controllers/errortext.h"
#include "app/controllers/inferencecontroller.h"
#include "core/ink/inkrasterizer.h"
#include "core/runs/runfolder.h"
#include "ui/canvas/digitimage.h"
#include "ui/canvas/drawingcanvas.h"
#include "ui/canvas/drawpanel.h"
#include "ui/train/downloaddialog.h"
#include "ui/window/studioactions.h"

#include <QClipboard>
#include <QDesktopServices>
#include <QFileInfo>
#include <QGuiApplication>
#include <QImage>
#include <QMimeData>
#include <QUrl>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace studio::ui {

namespace {

constexpr int kSavedSide = 560; ///< pixels of a drawing that is saved as a picture
constexpr int kCopiedScale = 10; ///< a 28x28 picture is hardly visible when pasted

QString checkpointFilter()
{
    return FileCommands::tr("Checkpoints (*.safetensors)");
}

QString drawingFilter()
{
    return FileCommands::tr("Drawings (*.ink.jsonl *.jsonl)");
}

bool isPng(const QString& file)
{
    return QFileInfo(file).suffix().compare(u"png"_s, Qt::CaseInsensitive) == 0;
}

} // namespace

FileCommands::FileCommands(const Services& services, const Parts& parts)
    : QObject(&parts.window)
    , m_services(services)
    , m_parts(parts)
{
    connectCommands();
    connectAnswers();
}

void FileCommands::connectCommands()
{
    const auto on = [this](Command command, auto slot) {
        connect(m_parts.actions.at(command), &QAction::triggered, this, slot);
    };
    on(Command::OpenCheckpoint, [this] { openCheckpoint(); });
    on(Command::SaveCheckpoint, [this] { saveCheckpoint(); });
    on(Command::OpenDrawing, [this] { openDrawing(); });
    on(Command::SaveDrawing, [this] { saveDrawing(); });
    on(Command::OpenPicture, [this] { openPicture(); });
    on(Command::CopyPicture, [this] { copyPicture(); });
    on(Command::PastePicture, [this] { pastePicture(); });
    on(Command::AddDataFolder, [this] { addDataFolder(); });
    on(Command::DownloadData,
        [this] { download(QString::fromStdString(core::remoteDatasets().front().id)); });
    on(Command::OpenRunFolder, [this] { openFolder(m_runFolder); });
    m_parts.actions.at(Command::SaveCheckpoint)->setEnabled(m_services.checkpoints.canSave());
    connect(&m_services.checkpoints, &app::CheckpointController::canSaveChanged,
        m_parts.actions.at(Command::SaveCheckpoint), &QAction::setEnabled);
    const auto showInk = [this](const core::Ink& ink) {
        for (const auto command : {Command::SaveDrawing, Command::CopyPicture})
            m_parts.actions.at(command)->setEnabled(!ink.isBlank());
    };
    showInk({});
    connect(&m_parts.drawPanel, &DrawPanel::inkChanged, this, showInk);
}

void FileCommands::connectAnswers()
{
    connect(&m_drawings, &DrawingFiles::failed, this, [this](const core::Error& error) {
        const bool isSaving = error.code() == core::ErrorCode::CannotWrite;
        notice(isSaving ? tr("The drawing was not saved") : tr("This file cannot be used"), error,
            tr("The drawing stays as it was."));
    });
    connect(
        &m_drawings, &DrawingFiles::drawingOpened, this, [this](const core::Ink& ink, int count) {
            m_parts.drawPanel.setInk(ink);
            if (count > 1)
                Q_EMIT noted(tr("The first of %n drawing(s) is shown", nullptr, count));
        });
    connect(&m_drawings, &DrawingFiles::drawingSaved, this, [this](const QString& file) {
        Q_EMIT noted(tr("Drawing saved as %1").arg(QFileInfo(file).fileName()));
    });
    connect(
        &m_drawings, &DrawingFiles::pictureOpened, this, [this](const core::GrayImage& picture) {
            m_parts.drawPanel.beginPicture();
            m_services.inference.read(picture);
        });
    auto* checkpoints = &m_services.checkpoints;
    connect(
        checkpoints, &app::CheckpointController::failed, this, [this](const core::Error& error) {
            if (error.code() == core::ErrorCode::CannotWrite)
                notice(tr("The checkpoint was not saved"), error,
                    tr("What was there before is untouched."));
            else
                notice(tr("This checkpoint cannot be used"), error,
                    tr("The model that was there before goes on answering."));
        });
    connect(checkpoints, &app::CheckpointController::saved, this, [this](const QString& file) {
        Q_EMIT noted(tr("Checkpoint saved as %1").arg(QFileInfo(file).fileName()));
    });
    connect(checkpoints, &app::CheckpointController::opened, this,
        [this](const QString& file, const auto&, const app::CheckpointSummary& summary) {
            if (!summary.isBundled)
                Q_EMIT noted(tr("%1 is open").arg(QFileInfo(file).fileName()));
        });
}

void FileCommands::notice(
    const QString& title, const core::Error& error, const QString& consequence)
{
    Notice result;
    result.kind = Notice::Kind::Error;
    result.topic = title;
    result.title = title;
    result.text = tr("%1. %2").arg(app::errorText(error), consequence);
    Q_EMIT noticed(result);
}

PathKind FileCommands::kindOf(const QString& path)
{
    const QFileInfo info(path);
    if (info.isDir())
        return PathKind::Folder;
    const auto suffix = info.suffix().toLower();
    if (suffix == u"safetensors"_s)
        return PathKind::Checkpoint;
    if (suffix == u"jsonl"_s)
        return PathKind::Drawing;
    const QStringList pictures{u"png"_s, u"jpg"_s, u"jpeg"_s, u"bmp"_s, u"gif"_s, u"webp"_s};
    return pictures.contains(suffix) ? PathKind::Picture : PathKind::Unknown;
}

QString FileCommands::openablePath(const QMimeData& data)
{
    for (const auto& url : data.urls()) {
        if (url.isLocalFile() && kindOf(url.toLocalFile()) != PathKind::Unknown)
            return url.toLocalFile();
    }
    return {};
}

void FileCommands::open(const QString& path)
{
    switch (kindOf(path)) {
    case PathKind::Checkpoint:
        m_services.checkpoints.open(path);
        break;
    case PathKind::Drawing:
        m_drawings.openDrawing(path);
        break;
    case PathKind::Picture:
        m_drawings.openPicture(path);
        break;
    case PathKind::Folder:
        useDataFolder(path);
        break;
    case PathKind::Unknown:
        Q_EMIT noticed({Notice::Kind::Error, u"open"_s, tr("This file cannot be used"),
            tr("%1 is neither a checkpoint (.safetensors) nor a drawing (.ink.jsonl), a picture or "
               "a folder with data.")
                .arg(app::displayPath(app::toPath(path))),
            {}});
    }
}

void FileCommands::openCheckpoint()
{
    m_prompts.openFile(&m_parts.window,
        {tr("Open a checkpoint"), checkpointFilter(), app::toQString(core::defaultRunsRoot())},
        [this](const QString& file) { m_services.checkpoints.open(file); });
}

void FileCommands::saveCheckpoint()
{
    m_prompts.saveFile(&m_parts.window,
        {tr("Save the checkpoint"), checkpointFilter(), u"model.safetensors"_s},
        [this](const QString& file) { m_services.checkpoints.saveAs(file); });
}

void FileCommands::openDrawing()
{
    m_prompts.openFile(&m_parts.window, {tr("Open a drawing"), drawingFilter(), {}},
        [this](const QString& file) { m_drawings.openDrawing(file); });
}

void FileCommands::saveDrawing()
{
    m_prompts.saveFile(&m_parts.window,
        {tr("Save the drawing"), drawingFilter() + u";;"_s + tr("Pictures (*.png)"),
            u"drawing.ink.jsonl"_s},
        [this](const QString& file) {
            const DrawingCanvas& canvas = m_parts.drawPanel.canvas();
            if (isPng(file))
                m_drawings.savePicture(file, canvas.picture(kSavedSide));
            else
                m_drawings.saveDrawing(file, canvas.ink());
        });
}

void FileCommands::openPicture()
{
    m_prompts.openFile(&m_parts.window,
        {tr("Read a picture of a digit"), tr("Pictures (*.png *.jpg *.jpeg *.bmp *.gif *.webp)"),
            {}},
        [this](const QString& file) { m_drawings.openPicture(file); });
}

void FileCommands::copyPicture()
{
    const auto seen = core::rasterizeInk(m_parts.drawPanel.canvas().ink());
    const auto picture = digitImage(seen, m_parts.window.palette());
    QGuiApplication::clipboard()->setImage(picture.scaled(picture.size() * kCopiedScale));
    Q_EMIT noted(tr("The picture is in the clipboard"));
}

void FileCommands::pastePicture()
{
    const QMimeData* data = QGuiApplication::clipboard()->mimeData();
    if (data == nullptr || (!data->hasImage() && openablePath(*data).isEmpty())) {
        Q_EMIT noted(tr("There is no picture in the clipboard"));
        return;
    }
    if (data->hasImage())
        m_drawings.usePicture(qvariant_cast<QImage>(data->imageData()));
    else
        open(openablePath(*data));
}

void FileCommands::addDataFolder()
{
    m_prompts.openFolder(&m_parts.window, {tr("Add a folder with data"), {}, m_dataPlace},
        [this](const QString& folder) { useDataFolder(folder); });
}

void FileCommands::useDataFolder(const QString& folder)
{
    m_dataPlace = QFileInfo(folder).absolutePath();
    Q_EMIT dataChosen(m_services.data.addFolder(folder));
}

void FileCommands::download(const QString& remoteId)
{
    const auto& known = core::remoteDatasets();
    const auto found = std::find_if(known.begin(), known.end(),
        [&](const auto& dataset) { return QString::fromStdString(dataset.id) == remoteId; });
    if (found == known.end())
        return;
    auto* dialog = new DownloadDialog(m_services.data, *found, &m_parts.window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &DownloadDialog::downloaded, this, &FileCommands::dataChosen);
    dialog->open();
}

void FileCommands::setRunFolder(const QString& folder)
{
    m_runFolder = folder;
}

void FileCommands::openFolder(const QString& folder)
{
    const auto wanted = folder.isEmpty() ? app::toQString(core::defaultRunsRoot()) : folder;
    if (!QFileInfo(wanted).isDir())
        Q_EMIT noticed({Notice::Kind::Information, u"folder"_s, tr("No run is kept yet"),
            tr("Runs will be kept in %1.").arg(app::displayPath(app::toPath(wanted))), {}});
    else if (!QDesktopServices::openUrl(QUrl::fromLocalFile(wanted)))
        Q_EMIT noticed({Notice::Kind::Information, u"folder"_s, tr("No program here shows folders"),
            tr("The folder is %1.").arg(app::displayPath(app::toPath(wanted))), {}});
}

} // namespace studio::ui
