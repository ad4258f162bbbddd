// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/studioactions.h"

#include "ui/theme/icons.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAbstractSpinBox>
#include <QActionGroup>
#include <QApplication>
#include <QComboBox>
#include <QCoreApplication>
#include <QKeyEvent>
#include <QKeySequence>
#include <QLineEdit>
#include <QTextEdit>

using namespace Qt::StringLiterals;

namespace studio::ui {

namespace {

struct Entry
{
    Command command;
    const char* text;
    const char* icon;
    QKeySequence shortcut;
};

/// In the order of Command.
std::vector<Entry> entries()
{
    // clang-format off
    return {
        {Command::OpenCheckpoint, QT_TRANSLATE_NOOP("studio::ui::StudioActions", "&Open checkpoint…"), "open", QKeySequence::Open},
        {Command::SaveCheckpoint, QT_TRANSLATE_NOOP("studio::ui::StudioActions", "&Save checkpoint as…"), "save", Qt::CTRL | Qt::SHIFT | Qt::Key_S},
        {Command::OpenDrawing, QT_TRANSLATE_NOOP("studio::ui::StudioActions", "Open &drawing…"), "draw", Qt::CTRL | Qt::SHIFT | Qt::Key_O},
        {Command::SaveDrawing, QT_TRANSLATE_NOOP("studio::ui::StudioActions", "Save dra&wing…"), "", Qt::CTRL | Qt::Key_S},
        {Command::OpenPicture, QT_TRANSLATE_NOOP("studio::ui::StudioActions", "Read a &picture of a digit…"), "image", Qt::CTRL | Qt::Key_I},
        {Command::AddDataFolder, QT_TRANSLATE_NOOP("studio::ui::StudioActions", "&Add folder…"), "folder", Qt::CTRL | Qt::SHIFT | Qt::Key_A},
        {Command::DownloadData, QT_TRANSLATE_NOOP("studio::ui::StudioActions", "&Download MNIST…"), "download", Qt::CTRL | Qt::SHIFT | Qt::Key_D},
        {Command::OpenRunFolder, QT_TRANSLATE_NOOP("studio::ui::StudioActions", "Open r&un folder"), "runs", Qt::CTRL | Qt::SHIFT | Qt::Key_R},
        {Command::Quit, QT_TRANSLATE_NOOP("studio::ui::StudioActions", "&Quit"), "quit", Qt::CTRL | Qt::Key_Q},
        {Command::CopyPicture, QT_TRANSLATE_NOOP("studio::ui::StudioActions", "&Copy picture"), "copy", Qt::CTRL | Qt::SHIFT | Qt::Key_C},
        {Command::PastePicture, QT_TRANSLATE_NOOP("studio::ui::StudioActions", "&Paste picture"), "image", QKeySequence::Paste},
        {Command::MyDigits, QT_TRANSLATE_NOOP("studio::ui::StudioActions", "&My digits…"), "", Qt::CTRL | Qt::Key_D},
        {Command::LearnMyDigits, QT_TRANSLATE_NOOP("studio::ui::StudioActions", "&Learn from my digits"), "", Qt::CTRL | Qt::SHIFT | Qt::Key_L},
        {Command::StartOrPause, QT_TRANSLATE_NOOP("studio::ui::StudioActions", "&Start training"), "play", Qt::Key_Space},
        {Command::Step, QT_TRANSLATE_NOOP("studio::ui::StudioActions", "&One step"), "step", Qt::Key_F10},
        {Command::Stop, QT_TRANSLATE_NOOP("studio::ui::StudioActions", "S&top and save"), "stop", Qt::SHIFT | Qt::Key_F5},
        {Command::RestartSameWeights, QT_TRANSLATE_NOOP("studio::ui::StudioActions", "Restart with the same &weights"), "restart", Qt::CTRL | Qt::Key_F5},
        {Command::RestartNewSeed, QT_TRANSLATE_NOOP("studio::ui::StudioActions", "Restart with a n&ew seed"), "", Qt::CTRL | Qt::SHIFT | Qt::Key_F5},
        {Command::FindLearningRate, QT_TRANSLATE_NOOP("studio::ui::StudioActions", "&Find the learning rate"), "", Qt::CTRL | Qt::ALT | Qt::Key_F},
        {Command::TuneParameters, QT_TRANSLATE_NOOP("studio::ui::StudioActions", "Find &good parameters…"), "", Qt::CTRL | Qt::ALT | Qt::Key_Y},
        {Command::AddToQueue, QT_TRANSLATE_NOOP("studio::ui::StudioActions", "&Add to queue"), "plus", Qt::CTRL | Qt::ALT | Qt::Key_Q},
        {Command::ShowQueue, QT_TRANSLATE_NOOP("studio::ui::StudioActions", "&Queue of runs…"), "clock", Qt::CTRL | Qt::SHIFT | Qt::Key_Q},
        {Command::NewSeed, QT_TRANSLATE_NOOP("studio::ui::StudioActions", "&New seed"), "restart", Qt::CTRL | Qt::SHIFT | Qt::Key_N},
        {Command::ResetParameters, QT_TRANSLATE_NOOP("studio::ui::StudioActions", "&Reset to preset"), "", Qt::CTRL | Qt::SHIFT | Qt::Key_Backspace},
        {Command::ShowTrain, QT_TRANSLATE_NOOP("studio::ui::StudioActions", "&Train"), "train", Qt::CTRL | Qt::Key_1},
        {Command::ShowEvaluate, QT_TRANSLATE_NOOP("studio::ui::StudioActions", "&Evaluate"), "evaluate", Qt::CTRL | Qt::Key_2},
        {Command::ShowGenerate, QT_TRANSLATE_NOOP("studio::ui::StudioActions", "Ge&nerate"), "generate", Qt::CTRL | Qt::Key_3},
        {Command::ShowRuns, QT_TRANSLATE_NOOP("studio::ui::StudioActions", "R&uns"), "runs", Qt::CTRL | Qt::Key_4},
        {Command::ShowInspect, QT_TRANSLATE_NOOP("studio::ui::StudioActions", "&Inspect"), "", Qt::CTRL | Qt::Key_5},
        {Command::AppearanceSystem, QT_TRANSLATE_NOOP("studio::ui::StudioActions", "As the &system"), "", Qt::CTRL | Qt::ALT | Qt::Key_1},
        {Command::AppearanceLight, QT_TRANSLATE_NOOP("studio::ui::StudioActions", "&Light"), "", Qt::CTRL | Qt::ALT | Qt::Key_2},
        {Command::AppearanceDark, QT_TRANSLATE_NOOP("studio::ui::StudioActions", "&Dark"), "", Qt::CTRL | Qt::ALT | Qt::Key_3},
        {Command::ResetSmoothing, QT_TRANSLATE_NOOP("studio::ui::StudioActions", "&Reset smoothing"), "", Qt::CTRL | Qt::Key_0},
        {Command::LogarithmicAxes, QT_TRANSLATE_NOOP("studio::ui::StudioActions", "&Logarithmic value axes"), "", Qt::CTRL | Qt::Key_L},
        {Command::LogarithmicXAxis, QT_TRANSLATE_NOOP("studio::ui::StudioActions", "Logarithmic hori&zontal axis"), "", Qt::CTRL | Qt::SHIFT | Qt::Key_X},
        {Command::CutOffOutliers, QT_TRANSLATE_NOOP("studio::ui::StudioActions", "&Cut off outliers"), "", Qt::CTRL | Qt::SHIFT | Qt::Key_K},
        {Command::PreviousRun, QT_TRANSLATE_NOOP("studio::ui::StudioActions", "Curves of the &previous run"), "", Qt::CTRL | Qt::SHIFT | Qt::Key_B},
        {Command::AxisStep, QT_TRANSLATE_NOOP("studio::ui::StudioActions", "&Step"), "", Qt::ALT | Qt::Key_1},
        {Command::AxisEpoch, QT_TRANSLATE_NOOP("studio::ui::StudioActions", "&Epoch"), "", Qt::ALT | Qt::Key_2},
        {Command::AxisTime, QT_TRANSLATE_NOOP("studio::ui::StudioActions", "&Time"), "", Qt::ALT | Qt::Key_3},
        {Command::ShowDock, QT_TRANSLATE_NOOP("studio::ui::StudioActions", "&Draw panel"), "", Qt::Key_F9},
        {Command::FullScreen, QT_TRANSLATE_NOOP("studio::ui::StudioActions", "&Full screen"), "", Qt::Key_F11},
        {Command::UserGuide, QT_TRANSLATE_NOOP("studio::ui::StudioActions", "&User guide"), "help", Qt::Key_F1},
        {Command::Shortcuts, QT_TRANSLATE_NOOP("studio::ui::StudioActions", "&Keyboard shortcuts"), "", Qt::CTRL | Qt::Key_Slash},
        {Command::Diagnostics, QT_TRANSLATE_NOOP("studio::ui::StudioActions", "&Diagnostics"), "processor", Qt::CTRL | Qt::Key_F1},
        {Command::About, QT_TRANSLATE_NOOP("studio::ui::StudioActions", "&About Digit Studio"), "info", Qt::SHIFT | Qt::Key_F1},
    };
    // clang-format on
}

/// True for widgets that have a use of their own for the space bar.
bool usesSpace(const QWidget* widget)
{
    if (widget && widget->inputMethodHints().testFlag(Qt::ImhFormattedNumbersOnly))
        return false; // no number has one
    return qobject_cast<const QLineEdit*>(widget) || qobject_cast<const QTextEdit*>(widget)
        || qobject_cast<const QAbstractSpinBox*>(widget)
        || qobject_cast<const QAbstractButton*>(widget) || qobject_cast<const QComboBox*>(widget)
        || qobject_cast<const QAbstractItemView*>(widget);
}

} // namespace

StudioActions::StudioActions(QObject* parent)
    : QObject(parent)
{
    for (const auto& entry : entries()) {
        Q_ASSERT(static_cast<std::size_t>(entry.command) == m_actions.size());
        auto* action =
            new QAction(QCoreApplication::translate("studio::ui::StudioActions", entry.text), this);
        action->setObjectName(u"action.%1"_s.arg(m_actions.size()));
        action->setShortcut(entry.shortcut);
        if (*entry.icon)
            action->setIcon(themedIcon(QString::fromLatin1(entry.icon)));
        m_actions.push_back(action);
    }
    makeGroups();
    qApp->installEventFilter(this);
}

void StudioActions::makeGroups()
{
    const QList<QList<Command>> groups{
        {Command::AppearanceSystem, Command::AppearanceLight, Command::AppearanceDark},
        {Command::AxisStep, Command::AxisEpoch, Command::AxisTime}};
    for (const auto& commands : groups) {
        auto* group = new QActionGroup(this);
        for (const auto command : commands) {
            at(command)->setCheckable(true);
            group->addAction(at(command));
        }
        at(commands.first())->setChecked(true);
    }
    for (const auto command : {Command::LogarithmicAxes, Command::LogarithmicXAxis,
             Command::CutOffOutliers, Command::PreviousRun, Command::ShowDock, Command::FullScreen})
        at(command)->setCheckable(true);
}

bool StudioActions::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::ShortcutOverride) {
        const auto* key = static_cast<QKeyEvent*>(event);
        if (key->key() == Qt::Key_Space && key->modifiers() == Qt::NoModifier
            && usesSpace(QApplication::focusWidget())) {
            event->accept();
            return true;
        }
    }
    return QObject::eventFilter(watched, event);
}

} // namespace studio::ui
