// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMenu>

class QActionGroup;

namespace studio::app {
class AppSettings;
}

namespace studio::ui {

/// The submenu with the languages of the studio. A choice takes effect at the next start. GUI
/// thread.
class LanguageMenu final : public QMenu
{
    Q_OBJECT

public:
    /// `settings` must outlive the menu.
    explicit LanguageMenu(app::AppSettings& settings, QWidget* parent = nullptr);

Q_SIGNALS:
    /// The user chose another language than before.
    void languageChanged();

private:
    void add(const QString& text, const QString& language);

    app::AppSettings& m_settings;
    QActionGroup* m_group = nullptr;
};

} // namespace studio::ui
