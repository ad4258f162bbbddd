// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What the commands of the Runs page do; what it shows is in runspage.cpp.
#include "app/controllers/errortext.h"
#include "app/controllers/runlibrarycontroller.h"
#include "ui/runs/notedialog.h"
#include "ui/runs/runspage.h"
#include "ui/runs/runtable.h"

#include <QFileInfo>
#include <QLineEdit>
#include <QMenu>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace studio::ui {

void RunsPage::connectActions()
{
    const auto on = [this](RunCommand command, auto slot) {
        connect(m_actions->at(command), &QAction::triggered, this, slot);
    };
    on(RunCommand::UseSettings, [this] {
        if (const auto* run = m_table->currentRun(); run != nullptr && run->record)
            Q_EMIT settingsWanted(run->record->config);
    });
    on(RunCommand::GoOn, [this] {
        if (const auto* run = m_table->currentRun(); run != nullptr && run->record)
            Q_EMIT resumeRequested(app::toQString(run->folder), run->record->config);
    });
    on(RunCommand::OpenBest, [this] { openBest(); });
    on(RunCommand::Evaluate, [this] { evaluateBest(); });
    on(RunCommand::OpenFolder, [this] {
        if (const auto* run = m_table->currentRun())
            Q_EMIT openFolderRequested(app::toQString(run->folder));
    });
    on(RunCommand::Rename, [this] { m_table->editCurrent(RunTableModel::Name); });
    on(RunCommand::EditTags, [this] { m_table->editCurrent(RunTableModel::Tags); });
    on(RunCommand::EditNote, [this] { editNote(); });
    using Kind = core::RunExport::Kind;
    on(RunCommand::ExportCsv, [this] { exportSelected(Kind::Csv); });
    on(RunCommand::ExportTensorBoard, [this] { exportSelected(Kind::TensorBoard); });
    on(RunCommand::ExportPython, [this] { exportSelected(Kind::Python); });
    on(RunCommand::Delete, [this] { deleteSelected(); });
    on(RunCommand::Find, [this] {
        m_search->setFocus(Qt::ShortcutFocusReason);
        m_search->selectAll();
    });
    on(RunCommand::Refresh, [this] { m_library.refresh(); });
    connect(m_table, &QTableView::doubleClicked, this, [this](const QModelIndex& index) {
        if (index.column() == RunTableModel::Note)
            m_actions->at(RunCommand::EditNote)->trigger();
    });
    connect(m_table, &QTableView::customContextMenuRequested, this, [this](const QPoint& place) {
        QMenu menu(this);
        menu.addActions(m_actions->contextActions());
        menu.exec(m_table->viewport()->mapToGlobal(place));
    });
}

void RunsPage::updateActions()
{
    RunActions::Situation situation;
    for (const auto& folder : m_table->selectedFolders()) {
        if (const core::RunSummary* const run = m_library.find(folder))
            situation.selected.push_back(run);
    }
    const bool hasSelection = !situation.selected.empty();
    situation.current = hasSelection ? m_table->currentRun() : nullptr;
    situation.isShown = isVisible();
    situation.canTrain = m_isTrainable;
    situation.canExport = m_catalog != nullptr;
    situation.canEvaluate = situation.current != nullptr && readsDigits(*situation.current);
    m_actions->update(situation);
}

/// Its last one where there is no best yet.
QString RunsPage::bestCheckpoint(const core::RunSummary& run) const
{
    const core::RunFolder folder(run.folder);
    const QString best = app::toQString(folder.checkpointFile("best"));
    const QString last = app::toQString(folder.checkpointFile("last"));
    return !QFileInfo::exists(best) && QFileInfo::exists(last) ? last : best;
}

bool RunsPage::readsDigits(const core::RunSummary& run) const
{
    if (!m_catalog)
        return false;
    const auto& families = m_catalog->families();
    return std::any_of(families.begin(), families.end(), [&run](const auto& family) {
        return family->id() == run.family && family->task() == core::ModelFamily::Task::ReadDigits;
    });
}

void RunsPage::openBest()
{
    if (const core::RunSummary* const run = m_table->currentRun())
        Q_EMIT openFileRequested(bestCheckpoint(*run));
}

void RunsPage::evaluateBest()
{
    const core::RunSummary* const run = m_table->currentRun();
    if (run == nullptr)
        return;
    const QString file = bestCheckpoint(*run);
    Q_EMIT evaluateRequested(file,
        QString::fromStdString(run->name) + u" \u00b7 "_s + QFileInfo(file).completeBaseName());
}

void RunsPage::editNote()
{
    const core::RunSummary* const run = m_table->currentRun();
    if (run == nullptr || !run->record)
        return;
    auto* const dialog =
        new NoteDialog(QString::fromStdString(run->name), QString::fromStdString(run->notes), this);
    connect(dialog, &QDialog::accepted, this, [this, dialog, folder = run->folder] {
        core::RunEdit change;
        change.notes = dialog->note().toStdString();
        m_library.edit(folder, change);
    });
    dialog->open();
}

/// Those that still train stay.
void RunsPage::deleteSelected()
{
    std::vector<std::filesystem::path> folders;
    for (const auto& folder : m_table->selectedFolders()) {
        const core::RunSummary* const run = m_library.find(folder);
        if (run != nullptr && run->state != core::RunState::Running)
            folders.push_back(folder);
    }
    if (!folders.empty())
        m_library.remove(folders);
}

void RunsPage::exportSelected(core::RunExport::Kind kind)
{
    std::vector<app::RunExporter::Source> runs;
    for (const auto& folder : m_table->selectedFolders()) {
        const core::RunSummary* const run = m_library.find(folder);
        if (run != nullptr && run->record)
            runs.push_back({folder, QString::fromStdString(run->name)});
    }
    if (!runs.empty())
        Q_EMIT exportRequested(kind, runs);
}

} // namespace studio::ui
