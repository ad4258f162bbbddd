// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ink/ink.h"

#include <QDialog>
#include <QList>

#include <vector>

class QAction;
class QLabel;
class QListView;
class QStackedWidget;

namespace studio::ui {

class MyDigitsModel;
class TeachingCard;

/// The drawings that a person keeps: looked through, deleted, exported, and taught to the model. It
/// stands beside the window, so that one can go on drawing. GUI thread.
class MyDigitsDialog final : public QDialog
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(MyDigitsDialog)

public:
    explicit MyDigitsDialog(QWidget* parent = nullptr);

    void setDrawings(const std::vector<core::InkRecord>& drawings);
    TeachingCard& teaching() { return *m_teaching; }
    /// The drawings cannot be read: `reason` takes their place.
    void showProblem(const QString& reason);
    /// Something was deleted that can come back; null: no longer.
    void offerUndo(bool canUndo);

Q_SIGNALS:
    /// The drawing is wanted on the canvas.
    void showRequested(const studio::core::InkRecord& drawing);
    void removeRequested(const std::vector<studio::core::InkRecord>& drawings);
    void undoRequested();
    void exportRequested();

private:
    QWidget* makeHeader();
    QWidget* makeGrid();
    QAction* addAction(const QString& icon, const QString& text, const QKeySequence& keys);
    void updateActions();

    MyDigitsModel* m_model = nullptr;
    QListView* m_grid = nullptr;
    QStackedWidget* m_pages = nullptr; ///< the empty state, the grid, a problem
    QLabel* m_count = nullptr;
    QLabel* m_problem = nullptr;
    QAction* m_show = nullptr;
    QAction* m_remove = nullptr;
    QAction* m_undo = nullptr;
    QAction* m_export = nullptr;
    TeachingCard* m_teaching = nullptr;
};

} // namespace studio::ui
