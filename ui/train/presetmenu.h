// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMenu>

namespace studio::ui {

/// What can be done with presets of one's own; in the form and in the menu bar. GUI thread.
class PresetMenu final : public QMenu
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PresetMenu)

public:
    explicit PresetMenu(QWidget* parent = nullptr);

    /// Whether there are settings to keep, and whether a preset of one's own is chosen.
    void setPossible(bool canSave, bool isOwn);

Q_SIGNALS:
    void saveRequested();
    void importRequested();
    void exportRequested();
    void removeRequested();

private:
    QAction* m_save = nullptr;
    QAction* m_export = nullptr;
    QAction* m_remove = nullptr;
};

} // namespace studio::ui
