// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/window/services.h"

#include <QMainWindow>

namespace studio::ui {

/// The one window: rail, pages, Draw dock, status bar, menus. It wires widgets to controllers and
/// decides nothing itself. GUI thread; owned by the application.
class MainWindow final : public QMainWindow
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(MainWindow)

public:
    explicit MainWindow(const Services& services, QWidget* parent = nullptr);
    ~MainWindow() override;

    /// Opens what `path` turns out to be: a checkpoint, a drawing, a picture of a digit or a folder
    /// with data. What cannot be used is said in a banner.
    void openPath(const QString& path);

private:
    Services m_services;
};

} // namespace studio::ui
