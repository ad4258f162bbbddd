// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>

class QAction;
class QMenu;
class QMenuBar;

namespace studio::ui {

class StudioActions;

/// What the menu bar is made of. The submenus are taken over by the menus they end up in.
struct MenuParts
{
    StudioActions& actions;
    QList<QAction*> drawActions; ///< undo, redo, eraser, clear, as DrawPanel::drawActions()
    QList<QAction*> evaluateActions; ///< as EvaluatePage::menuActions()
    QList<QAction*> generateActions; ///< as GeneratePage::menuActions()
    QList<QAction*> runsActions; ///< as RunActions::menuActions()
    QMenu* runFolders = nullptr;
    QMenu* recentFiles = nullptr;
    QMenu* language = nullptr;
    QMenu* runActions = nullptr;
    QMenu* pen = nullptr;
    QMenu* correction = nullptr; ///< what people say that the drawing is
    QMenu* presets = nullptr; ///< of one's own
    QMenu* inspect = nullptr; ///< as InspectPage::menu()
};

/// Fills the menu bar: File, Edit, Run, Evaluate, Generate, Runs, Draw, View, Help.
void buildMenus(QMenuBar& bar, const MenuParts& parts);

} // namespace studio::ui
