// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAction>
#include <QList>
#include <QObject>

#include <vector>

namespace studio::core {
struct RunSummary;
}

namespace studio::ui {

/// What can be done with runs, in the order of the menu.
enum class RunCommand
{
    UseSettings,
    GoOn,
    OpenBest,
    Evaluate,
    OpenFolder,
    Rename,
    EditTags,
    EditNote,
    ExportCsv,
    ExportTensorBoard,
    ExportPython,
    Delete,
    Find,
    Refresh,
};

/// The QActions of the Runs page, for its buttons, its context menu and the menu bar. Those that
/// need a selection can be chosen only while the page is shown. GUI thread.
class RunActions final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(RunActions)

public:
    /// The shortcuts hold within `page`.
    explicit RunActions(QWidget* page);

    QAction* at(RunCommand command) const { return m_actions[static_cast<std::size_t>(command)]; }

    /// Enables what makes sense for these runs. `current` is the one that is not for several; null
    /// if none is.
    struct Situation
    {
        std::vector<const core::RunSummary*> selected;
        const core::RunSummary* current = nullptr;
        bool isShown = false; ///< the page
        bool canTrain = false; ///< there is an engine, and it is idle
        bool canEvaluate = false; ///< the current one reads digits
        bool canExport = false; ///< there is an engine
    };
    void update(const Situation& situation);

    /// With separators.
    QList<QAction*> menuActions() const { return m_menu; }
    /// Those for the selected runs, with separators.
    QList<QAction*> contextActions() const;

private:
    std::vector<QAction*> m_actions;
    QList<QAction*> m_menu;
};

} // namespace studio::ui
