// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMenu>

class QActionGroup;

namespace studio::app {
class AppSettings;
}

namespace studio::ui {

class DrawingCanvas;

/// The submenu with the widths of the pen on the canvas; the choice is remembered. GUI thread.
class PenMenu final : public QMenu
{
    Q_OBJECT

public:
    /// `settings` and `canvas` must outlive the menu.
    PenMenu(app::AppSettings& settings, DrawingCanvas& canvas, QWidget* parent = nullptr);

private:
    void add(const QString& text, int width, const QKeySequence& keys);

    app::AppSettings& m_settings;
    DrawingCanvas& m_canvas;
    QActionGroup* m_group = nullptr;
};

} // namespace studio::ui
