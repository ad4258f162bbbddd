// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What happens to a MainWindow: keys, dropped files, where it was last time, and that it is closed.
#include "app/controllers/appsettings.h"
#include "app/controllers/runqueue.h"
#include "app/controllers/trainingcontroller.h"
#include "app/controllers/tuningcontroller.h"
#include "ui/train/trainform.h"
#include "ui/train/trainpage.h"
#include "ui/window/filecommands.h"
#include "ui/window/librarywiring.h"
#include "ui/window/mainwindow.h"
#include "ui/window/restartwiring.h"
#include "ui/window/studioactions.h"

#include <QCloseEvent>
#include <QDragEnterEvent>
#include <QDropEvent>
#include <QKeyEvent>
#include <QMimeData>

namespace studio::ui {

namespace {
constexpr QSize kUsualSize{1280, 800};
} // namespace

void MainWindow::restorePlacement()
{
    resize(kUsualSize);
    restoreGeometry(m_services.settings.windowGeometry());
    restoreState(m_services.settings.windowState());
}

void MainWindow::openPath(const QString& path)
{
    m_files->open(path);
}

void MainWindow::closeEvent(QCloseEvent* event)
{
    if (m_services.training.isBusy() || m_services.tuning.isBusy()) {
        event->ignore();
        if (!m_isClosing)
            m_files->prompts().stopAndClose(this, [this] { closeWhenEnded(); });
        return;
    }
    m_services.settings.setWindowPlacement(saveGeometry(), saveState());
    m_services.settings.setFormValues(m_trainPage->form().formValues());
    m_library->rememberLayout();
    event->accept();
}

void MainWindow::closeWhenEnded()
{
    m_services.queue.hold(); // nothing else begins
    if (m_services.tuning.isBusy()) {
        m_isClosing = true;
        connect(
            &m_services.tuning, &app::TuningController::busyChanged, this,
            [this] {
                m_isClosing = false;
                close();
            },
            Qt::ConnectionType(Qt::QueuedConnection | Qt::SingleShotConnection));
        m_services.tuning.stop();
        return;
    }
    if (!m_services.training.isBusy()) {
        close();
        return;
    }
    m_isClosing = true;
    m_restart->cancel();
    connect(
        &m_services.training, &app::TrainingController::ended, this,
        [this](const core::RunEnded& result) {
            m_isClosing = false;
            // A state that could not be saved would be gone: a banner says so, the window stays.
            const bool isLost = !result.folder.empty() && !result.isSaved;
            if (!isLost)
                close();
        },
        Qt::ConnectionType(Qt::QueuedConnection | Qt::SingleShotConnection));
    m_services.training.stop();
}

void MainWindow::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape && isFullScreen()) {
        m_actions->at(Command::FullScreen)->trigger();
        return;
    }
    QMainWindow::keyPressEvent(event);
}

void MainWindow::dragEnterEvent(QDragEnterEvent* event)
{
    if (!FileCommands::openablePath(*event->mimeData()).isEmpty())
        event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent* event)
{
    event->acceptProposedAction();
    openPath(FileCommands::openablePath(*event->mimeData()));
}

} // namespace studio::ui
