// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/runfiles.h"
#include "tests/ui/windowfixture.h"
#include "ui/runs/comparepanel.h"
#include "ui/runs/runspage.h"
#include "ui/runs/runtable.h"
#include "ui/window/studioactions.h"

#include <QLocale>

#include <algorithm>
#include <filesystem>
#include <memory>
#include <string>
#include <vector>

namespace studio::ui {

namespace fs = std::filesystem;

/// A window with runs on disk, for tests of the Runs page.
class RunsPageFixture
{
protected:
    void open()
    {
        QLocale::setDefault(QLocale(QLocale::English));
        m_fixture = std::make_unique<WindowFixture>();
        fs::create_directories(root());
        m_fixture->window->show();
    }
    RunsPage& page() { return m_fixture->window->runsPage(); }
    RunTable& table() { return page().table(); }
    fs::path root() const { return m_fixture->library.roots().front(); }
    /// A run with curves; `metrics` is the text of its log.
    fs::path make(const std::string& name, const std::string& metrics = core::metricsText(40))
    {
        const auto run = core::makeRun(root() / name, core::sampleRecord(name));
        core::appendText(run.metricsFile(), metrics);
        return run.path();
    }
    void show(int count)
    {
        m_fixture->window->actions().at(Command::ShowRuns)->trigger();
        m_fixture->library.refresh();
        QTRY_COMPARE(table().runs().rowCount(), count);
    }
    void select(const std::vector<fs::path>& folders)
    {
        table().clearSelection();
        for (const auto& folder : folders) {
            for (int row = 0; row < table().model()->rowCount(); ++row) {
                const auto index = table().model()->index(row, RunTableModel::Name);
                if (index.data(Qt::ToolTipRole)
                        .toString()
                        .endsWith(QString::fromStdString(folder.filename().string())))
                    table().selectionModel()->setCurrentIndex(
                        index, QItemSelectionModel::Select | QItemSelectionModel::Rows);
            }
        }
        const auto& styles = page().comparison().styles();
        QTRY_VERIFY(styles.size() == folders.size()
            && std::all_of(folders.begin(), folders.end(),
                [&styles](const fs::path& folder) { return styles.contains(folder); }));
    }
    QAction* at(RunCommand command) { return page().actions().at(command); }

    std::unique_ptr<WindowFixture> m_fixture;
};

} // namespace studio::ui
