// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/mainwindow.h"

namespace studio::ui {

MainWindow::MainWindow(const Services& services, QWidget* parent)
    : QMainWindow(parent)
    , m_services(services)
{
}

MainWindow::~MainWindow() = default;

void MainWindow::openPath(const QString&) { }

} // namespace studio::ui
