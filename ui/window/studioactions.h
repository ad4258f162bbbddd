// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAction>
#include <QList>
#include <QObject>

#include <vector>

namespace studio::ui {

/// What the studio can do, as commands; the Draw panel brings its own, and submenus with changing
/// entries (recent files, languages) are not among them.
enum class Command
{
    OpenCheckpoint,
    SaveCheckpoint,
    OpenDrawing,
    SaveDrawing,
    OpenPicture,
    AddDataFolder,
    DownloadData,
    OpenRunFolder,
    Quit,
    CopyPicture,
    PastePicture,
    MyDigits,
    LearnMyDigits,
    StartOrPause,
    Step,
    Stop,
    RestartSameWeights,
    RestartNewSeed,
    FindLearningRate,
    TuneParameters,
    AddToQueue,
    ShowQueue,
    NewSeed,
    ResetParameters,
    ShowTrain,
    ShowEvaluate,
    ShowGenerate,
    ShowRuns,
    ShowInspect,
    AppearanceSystem,
    AppearanceLight,
    AppearanceDark,
    ResetSmoothing,
    LogarithmicAxes,
    LogarithmicXAxis,
    CutOffOutliers,
    PreviousRun,
    AxisStep,
    AxisEpoch,
    AxisTime,
    ShowDock,
    FullScreen,
    UserGuide,
    Shortcuts,
    Diagnostics,
    About,
};

/// The QActions of all commands, each with text, icon and a shortcut of its own. Owned by the
/// window; what they do is connected there. GUI thread.
class StudioActions final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(StudioActions)

public:
    explicit StudioActions(QObject* parent);

    QAction* at(Command command) const { return m_actions[static_cast<std::size_t>(command)]; }
    /// In the order of Command.
    const std::vector<QAction*>& all() const { return m_actions; }

    /// Space starts and pauses, but a text field, button or list that has the focus keeps it.
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void makeGroups();

    std::vector<QAction*> m_actions;
};

} // namespace studio::ui
