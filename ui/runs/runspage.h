// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/controllers/runexporter.h"
#include "core/family/familycatalog.h"
#include "core/runs/runlibrary.h"
#include "ui/runs/runactions.h"

#include <QTimer>
#include <QWidget>

#include <filesystem>
#include <memory>
#include <vector>

class QLabel;
class QLineEdit;
class QSplitter;
class QStackedWidget;
class QToolButton;

namespace studio::app {
class RunLibraryController;
}

namespace studio::ui {

class ComparePanel;
class FoldersMenu;
class RunTable;

/// The Runs page: a table of all runs, and below it those that are selected side by side. Looks at
/// the disk only while it is shown; asks for what leads to other pages by signals. GUI thread.
class RunsPage final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(RunsPage)

public:
    /// `library` must outlive the page.
    explicit RunsPage(app::RunLibraryController& library, QWidget* parent = nullptr);

    void setCatalog(std::shared_ptr<const core::FamilyCatalog> catalog);
    /// Whether a run could be begun now.
    void setTrainable(bool isTrainable);

    QByteArray tableState() const;
    QByteArray splitterState() const;
    /// What those two returned, or empty.
    void restoreLayout(const QByteArray& table, const QByteArray& splitter);

    RunActions& actions() { return *m_actions; }
    RunTable& table() { return *m_table; }
    ComparePanel& comparison() { return *m_comparison; }
    FoldersMenu& foldersMenu() { return *m_folders; }

Q_SIGNALS:
    void settingsWanted(const studio::core::RunConfig& config);
    void resumeRequested(const QString& folder, const studio::core::RunConfig& config);
    void openFolderRequested(const QString& folder);
    void openFileRequested(const QString& file);
    /// `name` of the checkpoint for people.
    void evaluateRequested(const QString& file, const QString& name);
    void exportRequested(studio::core::RunExport::Kind kind,
        const std::vector<studio::app::RunExporter::Source>& runs);

protected:
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    QWidget* makeHeader();
    QWidget* makeContent();
    void connectLibrary();
    void connectActions();
    void addButton(RunCommand command, QWidget* header);
    void showRuns();
    void showCount();
    void updateSelection();
    void updateActions();
    QString bestCheckpoint(const core::RunSummary& run) const;
    bool readsDigits(const core::RunSummary& run) const;
    void openBest();
    void evaluateBest();
    void editNote();
    void deleteSelected();
    void exportSelected(core::RunExport::Kind kind);

    app::RunLibraryController& m_library;
    RunActions* m_actions = nullptr;
    QLineEdit* m_search = nullptr;
    QLabel* m_count = nullptr;
    FoldersMenu* m_folders = nullptr;
    QToolButton* m_foldersButton = nullptr;
    QStackedWidget* m_stack = nullptr;
    QSplitter* m_splitter = nullptr;
    RunTable* m_table = nullptr;
    ComparePanel* m_comparison = nullptr;
    std::vector<std::filesystem::path> m_compared; ///< in the order in which they were selected
    QTimer m_soon; ///< a selection changes row by row
    std::shared_ptr<const core::FamilyCatalog> m_catalog; ///< null until the engine is there
    bool m_isTrainable = false;
    bool m_hasLooked = false; ///< the first look at the disk is over
};

} // namespace studio::ui
