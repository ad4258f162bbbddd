// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/runs/runactions.h"

#include "core/runs/runsummary.h"
#include "ui/theme/icons.h"

#include <QCoreApplication>
#include <QKeySequence>
#include <QWidget>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace studio::ui {

namespace {

struct Entry
{
    RunCommand command;
    const char* text;
    const char* icon;
    QKeySequence shortcut;
    bool beginsGroup = false;
};

/// In the order of RunCommand.
std::vector<Entry> entries()
{
    // clang-format off
    return {
        {RunCommand::UseSettings, QT_TRANSLATE_NOOP("studio::ui::RunActions", "&Use its settings"), "settings", Qt::CTRL | Qt::Key_U},
        {RunCommand::GoOn, QT_TRANSLATE_NOOP("studio::ui::RunActions", "&Go on with it"), "play", Qt::CTRL | Qt::Key_R},
        {RunCommand::OpenBest, QT_TRANSLATE_NOOP("studio::ui::RunActions", "Open its &best checkpoint"), "open", Qt::CTRL | Qt::Key_B},
        {RunCommand::Evaluate, QT_TRANSLATE_NOOP("studio::ui::RunActions", "E&valuate it"), "evaluate", Qt::CTRL | Qt::ALT | Qt::Key_B},
        {RunCommand::OpenFolder, QT_TRANSLATE_NOOP("studio::ui::RunActions", "Open its &folder"), "folder", Qt::CTRL | Qt::SHIFT | Qt::Key_E},
        {RunCommand::Rename, QT_TRANSLATE_NOOP("studio::ui::RunActions", "&Rename"), "pen", Qt::Key_F2, true},
        {RunCommand::EditTags, QT_TRANSLATE_NOOP("studio::ui::RunActions", "Edit &tags"), "", Qt::Key_F3},
        {RunCommand::EditNote, QT_TRANSLATE_NOOP("studio::ui::RunActions", "Edit &note…"), "", Qt::Key_F4},
        {RunCommand::ExportCsv, QT_TRANSLATE_NOOP("studio::ui::RunActions", "Export as &CSV…"), "table", Qt::CTRL | Qt::SHIFT | Qt::Key_V, true},
        {RunCommand::ExportTensorBoard, QT_TRANSLATE_NOOP("studio::ui::RunActions", "Export for TensorBo&ard…"), "", Qt::CTRL | Qt::SHIFT | Qt::Key_T},
        {RunCommand::ExportPython, QT_TRANSLATE_NOOP("studio::ui::RunActions", "Export for &Python…"), "", Qt::CTRL | Qt::SHIFT | Qt::Key_P},
        {RunCommand::Delete, QT_TRANSLATE_NOOP("studio::ui::RunActions", "&Delete"), "trash", Qt::Key_Delete, true},
        {RunCommand::Find, QT_TRANSLATE_NOOP("studio::ui::RunActions", "&Search"), "", QKeySequence::Find, true},
        {RunCommand::Refresh, QT_TRANSLATE_NOOP("studio::ui::RunActions", "&Look again"), "restart", Qt::Key_F5},
    };
    // clang-format on
}

/// Its last state can be trained further.
bool canGoOn(const core::RunSummary& run)
{
    return run.state == core::RunState::Stopped || run.state == core::RunState::Interrupted
        || run.state == core::RunState::Failed;
}

} // namespace

RunActions::RunActions(QWidget* page)
    : QObject(page)
{
    for (const Entry& entry : entries()) {
        Q_ASSERT(static_cast<std::size_t>(entry.command) == m_actions.size());
        auto* const action =
            new QAction(QCoreApplication::translate("studio::ui::RunActions", entry.text), this);
        action->setObjectName(u"runAction.%1"_s.arg(m_actions.size()));
        action->setShortcut(entry.shortcut);
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        if (*entry.icon)
            action->setIcon(themedIcon(QString::fromLatin1(entry.icon)));
        if (entry.beginsGroup) {
            auto* const separator = new QAction(this);
            separator->setSeparator(true);
            m_menu.append(separator);
        }
        m_menu.append(action);
        m_actions.push_back(action);
        page->addAction(action);
    }
    update({});
}

void RunActions::update(const Situation& situation)
{
    const auto enable = [this](RunCommand command, bool isEnabled) {
        at(command)->setEnabled(isEnabled);
    };
    const core::RunSummary* const run = situation.isShown ? situation.current : nullptr;
    const bool isReadable = run != nullptr && run->record;
    enable(RunCommand::UseSettings, isReadable && situation.canTrain);
    enable(RunCommand::GoOn, isReadable && situation.canTrain && canGoOn(*run));
    enable(RunCommand::OpenBest, isReadable);
    enable(RunCommand::Evaluate, isReadable && situation.canEvaluate);
    enable(RunCommand::OpenFolder, run != nullptr);
    for (const auto command : {RunCommand::Rename, RunCommand::EditTags, RunCommand::EditNote})
        enable(command, isReadable);
    const auto isAny = [&situation](auto fits) {
        return situation.isShown
            && std::any_of(situation.selected.begin(), situation.selected.end(), fits);
    };
    const bool canExport = situation.canExport
        && isAny([](const core::RunSummary* one) { return one->record != nullptr; });
    for (const auto command :
        {RunCommand::ExportCsv, RunCommand::ExportTensorBoard, RunCommand::ExportPython})
        enable(command, canExport);
    enable(RunCommand::Delete,
        isAny([](const core::RunSummary* one) { return one->state != core::RunState::Running; }));
}

QList<QAction*> RunActions::contextActions() const
{
    const auto end = m_menu.indexOf(at(RunCommand::Delete));
    return m_menu.first(end + 1);
}

} // namespace studio::ui
