// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/librarywiring.h"

#include "app/controllers/appsettings.h"
#include "app/controllers/datacontroller.h"
#include "app/controllers/engineloader.h"
#include "app/controllers/errortext.h"
#include "app/controllers/runlibrarycontroller.h"
#include "app/controllers/trainingcontroller.h"
#include "core/family/parameterspec.h"
#include "ui/runs/foldersmenu.h"
#include "ui/runs/runspage.h"
#include "ui/train/trainform.h"
#include "ui/train/trainpage.h"

#include <QDir>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace studio::ui {

namespace {

const QString kFoldersTopic = u"runs.folders"_s;

} // namespace

LibraryWiring::LibraryWiring(const Services& services, const Parts& parts)
    : QObject(&parts.window)
    , m_services(services)
    , m_parts(parts)
{
    connectEngine();
    connectPage();
    connectFolders();
    connectLibrary();
    connectExports();
    m_parts.page.restoreLayout(
        m_services.settings.runTableState(), m_services.settings.runSplitterState());
    m_services.library.purge();
}

void LibraryWiring::rememberLayout()
{
    m_services.settings.setRunsLayout(m_parts.page.tableState(), m_parts.page.splitterState());
}

void LibraryWiring::connectEngine()
{
    const auto take = [this](const std::shared_ptr<const core::FamilyCatalog>& catalog) {
        m_catalog = catalog;
        m_parts.page.setCatalog(catalog);
        updateTrainable();
    };
    connect(&m_services.engine, &app::EngineLoader::ready, this, take);
    connect(&m_services.training, &app::TrainingController::stateChanged, this,
        &LibraryWiring::updateTrainable);
    if (const auto catalog = m_services.engine.catalog())
        take(catalog);
}

void LibraryWiring::updateTrainable()
{
    const bool hasEngine = m_parts.trainPage.form().family() != nullptr;
    m_parts.page.setTrainable(hasEngine && !m_services.training.isBusy());
}

void LibraryWiring::connectPage()
{
    connect(&m_parts.page, &RunsPage::settingsWanted, this, [this](const core::RunConfig& config) {
        useSettings(config);
        Q_EMIT noted(tr("The form holds the run's settings"));
    });
    connect(&m_parts.page, &RunsPage::resumeRequested, this,
        [this](const QString& folder, const core::RunConfig& config) {
            useSettings(config); // what may be changed meanwhile is changed there
            Q_EMIT resumeRequested(folder, config);
        });
}

void LibraryWiring::useSettings(const core::RunConfig& config)
{
    m_parts.trainPage.form().settings().setConfig(config);
    Q_EMIT formFilled();
}

void LibraryWiring::connectFolders()
{
    auto* const menu = &m_parts.page.foldersMenu();
    connect(menu, &FoldersMenu::addRequested, this, [this] {
        m_parts.prompts.openFolder(&m_parts.window,
            {tr("Add a folder that holds runs"), {}, app::toQString(m_services.library.roots()[0])},
            [this](const QString& folder) {
                const QString path = QFileInfo(folder).absoluteFilePath();
                auto folders = m_services.settings.runFolders();
                if (!folders.contains(path))
                    setExtraFolders(folders << path);
            });
    });
    connect(menu, &FoldersMenu::removeRequested, this, [this](const std::filesystem::path& folder) {
        auto folders = m_services.settings.runFolders();
        folders.removeAll(app::toQString(folder));
        setExtraFolders(folders);
    });
    connect(menu, &FoldersMenu::openRequested, &m_parts.page, &RunsPage::openFolderRequested);
}

void LibraryWiring::setExtraFolders(const QStringList& folders)
{
    m_services.settings.setRunFolders(folders);
    std::vector<std::filesystem::path> roots{m_services.library.roots().front()};
    for (const QString& folder : folders)
        roots.push_back(app::toPath(folder));
    m_services.library.setRoots(roots);
    m_parts.page.foldersMenu().setFolders(roots);
}

void LibraryWiring::connectLibrary()
{
    const auto* const library = &m_services.library;
    connect(library, &app::RunLibraryController::removed, this, &LibraryWiring::onRemoved);
    connect(library, &app::RunLibraryController::scanned, this, &LibraryWiring::showProblems);
    connect(library, &app::RunLibraryController::restored, this,
        [this](const std::vector<std::filesystem::path>& folders) {
            Q_EMIT noted(tr("%n run(s) are back", nullptr, static_cast<int>(folders.size())));
        });
    connect(library, &app::RunLibraryController::failed, this, [this](const QString& reason) {
        Q_EMIT noticed({Notice::Kind::Error, u"runs.failed"_s, tr("The run stays as it was"),
            tr("%1.").arg(reason), {}});
    });
}

void LibraryWiring::connectExports()
{
    connect(&m_parts.page, &RunsPage::exportRequested, this,
        [this](core::RunExport::Kind kind, const std::vector<app::RunExporter::Source>& runs) {
            m_parts.prompts.openFolder(&m_parts.window,
                {tr("Folder to export to"), {}, QDir::homePath()},
                [this, kind, runs](const QString& folder) {
                    Q_EMIT noted(tr("Exporting…"));
                    m_exporter.exportRuns(kind, runs, app::toPath(folder), m_catalog);
                });
        });
    connect(&m_exporter, &app::RunExporter::written, this, [this](const QStringList& targets) {
        Q_EMIT noted(targets.size() == 1
                ? tr("Exported as %1").arg(QDir::toNativeSeparators(targets.first()))
                : tr("%n run(s) exported", nullptr, static_cast<int>(targets.size())));
    });
    connect(&m_exporter, &app::RunExporter::failed, this, [this](const QStringList& reasons) {
        Q_EMIT noticed({Notice::Kind::Error, u"runs.export"_s,
            tr("%n run(s) not exported", nullptr, static_cast<int>(reasons.size())),
            reasons.join(u".\n"_s) + u'.', {}});
    });
}

void LibraryWiring::onRemoved(const std::vector<core::TrashedRun>& runs)
{
    constexpr int kHoursPerDay = 24;
    const int days = static_cast<int>(app::RunLibraryController::kTrashAge.count()) / kHoursPerDay;
    Notice notice;
    notice.topic = u"runs.removed.%1"_s.arg(++m_deletions);
    notice.title = tr("%n run(s) deleted", nullptr, static_cast<int>(runs.size()));
    notice.text = tr("What was deleted stays in the trash for %n day(s).", nullptr, days);
    notice.actions = {{tr("Undo"), [this, runs] { m_services.library.restore(runs); }, true}};
    Q_EMIT noticed(notice);
}

void LibraryWiring::showProblems()
{
    const QStringList& problems = m_services.library.problems();
    if (problems == m_problems)
        return; // once dismissed it stays away
    m_problems = problems;
    if (problems.isEmpty()) {
        Q_EMIT settled(kFoldersTopic);
        return;
    }
    Q_EMIT noticed({Notice::Kind::Warning, kFoldersTopic,
        tr("%n folder(s) with runs cannot be read", nullptr, static_cast<int>(problems.size())),
        problems.join(u'\n'), {}});
}

} // namespace studio::ui

#include "moc_librarywiring.cpp"
