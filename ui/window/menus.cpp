// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/menus.h"

#include "ui/window/studioactions.h"

#include <QCoreApplication>
#include <QMenuBar>

#include <initializer_list>

using namespace Qt::StringLiterals;

namespace studio::ui {

namespace {

class MenuTexts
{
    Q_DECLARE_TR_FUNCTIONS(studio::ui::Menus)
};

void add(QMenu* menu, const StudioActions& actions, std::initializer_list<Command> commands)
{
    for (const auto command : commands)
        menu->addAction(actions.at(command));
}

void buildFile(QMenu* menu, const MenuParts& parts)
{
    const auto& actions = parts.actions;
    add(menu, actions, {Command::OpenCheckpoint});
    menu->addMenu(parts.recentFiles);
    add(menu, actions, {Command::SaveCheckpoint});
    menu->addSeparator();
    add(menu, actions, {Command::OpenDrawing, Command::SaveDrawing, Command::OpenPicture});
    menu->addSeparator();
    auto* data = menu->addMenu(MenuTexts::tr("D&ata"));
    add(data, actions, {Command::AddDataFolder, Command::DownloadData});
    add(menu, actions, {Command::OpenRunFolder});
    menu->addSeparator();
    add(menu, actions, {Command::Quit});
}

void buildView(QMenu* menu, const MenuParts& parts)
{
    const auto& actions = parts.actions;
    add(menu, actions,
        {Command::ShowTrain, Command::ShowEvaluate, Command::ShowGenerate, Command::ShowRuns,
            Command::ShowInspect});
    menu->addMenu(parts.inspect);
    menu->addSeparator();
    auto* appearance = menu->addMenu(MenuTexts::tr("&Appearance"));
    add(appearance, actions,
        {Command::AppearanceSystem, Command::AppearanceLight, Command::AppearanceDark});
    menu->addMenu(parts.language);
    menu->addSeparator();
    auto* axis = menu->addMenu(MenuTexts::tr("&Horizontal axis"));
    add(axis, actions, {Command::AxisStep, Command::AxisEpoch, Command::AxisTime});
    add(menu, actions,
        {Command::LogarithmicXAxis, Command::LogarithmicAxes, Command::CutOffOutliers,
            Command::PreviousRun, Command::ResetSmoothing});
    menu->addSeparator();
    add(menu, actions, {Command::ShowDock, Command::FullScreen});
}

} // namespace

void buildMenus(QMenuBar& bar, const MenuParts& parts)
{
    enum
    {
        Undo,
        Redo,
        Eraser,
        Clear
    };
    const auto& actions = parts.actions;
    buildFile(bar.addMenu(MenuTexts::tr("&File")), parts);

    auto* edit = bar.addMenu(MenuTexts::tr("&Edit"));
    edit->addActions({parts.drawActions[Undo], parts.drawActions[Redo]});
    edit->addSeparator();
    add(edit, actions, {Command::CopyPicture, Command::PastePicture});

    auto* run = bar.addMenu(MenuTexts::tr("&Run"));
    add(run, actions, {Command::StartOrPause, Command::Step, Command::Stop});
    run->addMenu(parts.runActions);
    run->addSeparator();
    add(run, actions, {Command::RestartSameWeights, Command::RestartNewSeed});
    run->addSeparator();
    add(run, actions, {Command::AddToQueue, Command::ShowQueue});
    run->addSeparator();
    add(run, actions, {Command::FindLearningRate, Command::TuneParameters});
    run->addSeparator();
    add(run, actions, {Command::NewSeed, Command::ResetParameters});
    run->addMenu(parts.presets);

    bar.addMenu(MenuTexts::tr("Eva&luate"))->addActions(parts.evaluateActions);
    bar.addMenu(MenuTexts::tr("&Generate"))->addActions(parts.generateActions);

    auto* runs = bar.addMenu(MenuTexts::tr("R&uns"));
    runs->addActions(parts.runsActions);
    runs->addMenu(parts.runFolders);

    auto* draw = bar.addMenu(MenuTexts::tr("&Draw"));
    draw->addActions({parts.drawActions[Eraser], parts.drawActions[Clear]});
    draw->addMenu(parts.pen);
    draw->addSeparator();
    draw->addMenu(parts.correction);
    add(draw, actions, {Command::MyDigits, Command::LearnMyDigits});

    buildView(bar.addMenu(MenuTexts::tr("&View")), parts);

    auto* help = bar.addMenu(MenuTexts::tr("&Help"));
    add(help, actions, {Command::UserGuide, Command::Shortcuts, Command::Diagnostics});
    help->addSeparator();
    add(help, actions, {Command::About});
}

} // namespace studio::ui
