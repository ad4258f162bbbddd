// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMenu>

#include <filesystem>
#include <vector>

namespace studio::ui {

/// In which folders runs are looked for: another can be added, and any but the first, where the
/// studio puts its own runs, be taken off the list. Nothing on disk is touched. GUI thread.
class FoldersMenu final : public QMenu
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(FoldersMenu)

public:
    explicit FoldersMenu(QWidget* parent = nullptr);

    void setFolders(const std::vector<std::filesystem::path>& folders);

Q_SIGNALS:
    void addRequested();
    void removeRequested(const std::filesystem::path& folder);
    void openRequested(const QString& folder);
};

} // namespace studio::ui
