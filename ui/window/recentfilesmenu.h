// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMenu>

namespace studio::app {
class AppSettings;
}

namespace studio::ui {

/// The submenu of checkpoints that were opened lately. GUI thread.
class RecentFilesMenu final : public QMenu
{
    Q_OBJECT

public:
    /// `settings` must outlive the menu.
    explicit RecentFilesMenu(app::AppSettings& settings, QWidget* parent = nullptr);

Q_SIGNALS:
    void fileChosen(const QString& file);

private:
    void fill();

    app::AppSettings& m_settings;
};

} // namespace studio::ui
