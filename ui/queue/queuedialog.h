// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/family/familycatalog.h"
#include "core/run/runconfig.h"

#include <QDialog>

#include <memory>
#include <vector>

class QAction;
class QHBoxLayout;
class QLabel;
class QListWidget;
class QPushButton;
class QStackedWidget;
class QUndoStack;

namespace studio::ui {

/// The runs that wait for their turn: looked through, put in another order by mouse or keys,
/// changed, removed; every change can be taken back. Stands beside the window. GUI thread.
class QueueDialog final : public QDialog
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(QueueDialog)

public:
    /// `undo` takes changes back; it must outlive the dialog.
    explicit QueueDialog(QUndoStack& undo, QWidget* parent = nullptr);

    /// Names for what the runs are made of; without it their ids are shown.
    void setCatalog(std::shared_ptr<const core::FamilyCatalog> catalog);
    void setRuns(const std::vector<core::RunConfig>& runs);
    /// `isBusy`: something trains that has to end first.
    void setState(bool isHeld, bool isBusy);

Q_SIGNALS:
    void addRequested();
    void changeRequested(int index);
    void removeRequested(const std::vector<int>& indexes);
    void moveRequested(int from, int to);
    void holdRequested();
    void releaseRequested();

private:
    QWidget* makeHeader();
    QWidget* makeList();
    QWidget* makeFooter();
    QAction* addTool(
        QHBoxLayout* row, const QString& icon, const QString& text, const QKeySequence& keys);
    std::vector<int> chosen() const;
    void moveBy(int places);
    void updateState();

    QUndoStack& m_undoStack;
    std::shared_ptr<const core::FamilyCatalog> m_catalog;
    std::vector<core::RunConfig> m_runs;
    bool m_isHeld = true;
    bool m_isBusy = false;
    QLabel* m_title = nullptr;
    QStackedWidget* m_pages = nullptr; ///< the empty state, the list
    QListWidget* m_list = nullptr;
    QAction* m_up = nullptr;
    QAction* m_down = nullptr;
    QAction* m_change = nullptr;
    QAction* m_remove = nullptr;
    QAction* m_undo = nullptr;
    QAction* m_redo = nullptr;
    QLabel* m_state = nullptr;
    QPushButton* m_go = nullptr;
};

} // namespace studio::ui
