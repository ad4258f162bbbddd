// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/window/banner.h"
#include "ui/window/drawingfiles.h"
#include "ui/window/prompts.h"
#include "ui/window/services.h"

#include <QObject>

class QMimeData;

namespace studio::ui {

class DrawPanel;
class StudioActions;

/// What a path turns out to be.
enum class PathKind
{
    Checkpoint,
    Drawing,
    Picture,
    Folder,
    Unknown,
};

/// Does what the File menu and drag and drop ask for: checkpoints, drawings, pictures, data, run
/// folders. Owned by the window; GUI thread.
class FileCommands final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(FileCommands)

public:
    struct Parts
    {
        QWidget& window;
        StudioActions& actions;
        DrawPanel& drawPanel;
    };

    FileCommands(const Services& services, const Parts& parts);

    void setPrompts(const Prompts& prompts) { m_prompts = prompts; }
    const Prompts& prompts() const { return m_prompts; }

    /// By what it is on disk, then by its name's end.
    static PathKind kindOf(const QString& path);
    /// The first local file of a drop that can be opened; empty if there is none.
    static QString openablePath(const QMimeData& data);
    void open(const QString& path);

    /// Where the newest run is kept.
    void setRunFolder(const QString& folder);
    void openFolder(const QString& folder);
    void addDataFolder();
    void download(const QString& remoteId);

Q_SIGNALS:
    /// To be shown in a banner.
    void noticed(const studio::ui::Notice& notice);
    /// To be shown for a moment in the status bar.
    void noted(const QString& text);
    /// This data is to be selected.
    void dataChosen(const QString& source);

private:
    void connectCommands();
    void connectAnswers();
    void openCheckpoint();
    void saveCheckpoint();
    void openDrawing();
    void saveDrawing();
    void openPicture();
    void copyPicture();
    void pastePicture();
    void useDataFolder(const QString& folder);
    void notice(const QString& title, const core::Error& error, const QString& consequence);

    Services m_services;
    Parts m_parts;
    Prompts m_prompts = Prompts::dialogs();
    DrawingFiles m_drawings;
    QString m_dataPlace; ///< where the last folder with data was found
    QString m_runFolder;
};

} // namespace studio::ui
