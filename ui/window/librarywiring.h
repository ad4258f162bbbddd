// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/controllers/runexporter.h"
#include "core/run/runconfig.h"
#include "core/runs/runtrash.h"
#include "ui/window/banner.h"
#include "ui/window/prompts.h"
#include "ui/window/services.h"

#include <QObject>
#include <QStringList>

#include <filesystem>
#include <memory>
#include <vector>

namespace studio::ui {

class RunsPage;
class TrainPage;

/// Wires the Runs page to the library of runs, the training and the disk. Owned by the window; GUI
/// thread.
class LibraryWiring final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(LibraryWiring)

public:
    struct Parts
    {
        QWidget& window;
        RunsPage& page;
        TrainPage& trainPage;
        const Prompts& prompts; ///< as they are when somebody asks
    };

    LibraryWiring(const Services& services, const Parts& parts);

    /// What the page looks like, into the settings.
    void rememberLayout();

Q_SIGNALS:
    /// To be shown in a banner.
    void noticed(const studio::ui::Notice& notice);
    /// What was said about `topic` is no longer so.
    void settled(const QString& topic);
    /// To be shown for a moment in the status bar.
    void noted(const QString& text);
    /// The form on the Train page was filled: it wants to be seen.
    void formFilled();
    void resumeRequested(const QString& folder, const studio::core::RunConfig& config);

private:
    void connectEngine();
    void connectPage();
    void connectFolders();
    void connectLibrary();
    void connectExports();
    void updateTrainable();
    void useSettings(const core::RunConfig& config);
    void setExtraFolders(const QStringList& folders);
    void onRemoved(const std::vector<core::TrashedRun>& runs);
    void showProblems();

    Services m_services;
    Parts m_parts;
    app::RunExporter m_exporter;
    std::shared_ptr<const core::FamilyCatalog> m_catalog; ///< null until the engine is there
    QStringList m_problems; ///< told last
    int m_deletions = 0; ///< each has a banner of its own, so that each can be taken back
};

} // namespace studio::ui
