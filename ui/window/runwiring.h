// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/window/services.h"

#include "core/error.h"
#include "core/run/runconfig.h"
#include "core/run/trainingevent.h"
#include "core/runs/runsession.h"
#include "ui/window/banner.h"

#include <QObject>

namespace studio::ui {

class StudioActions;
class StudioStatusBar;
class TrainPage;

/// Ties the Train page, the Run menu and the status bar to the training. Owned by the window; GUI
/// thread.
class RunWiring final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(RunWiring)

public:
    struct Parts
    {
        QObject& owner;
        StudioActions& actions;
        TrainPage& page;
        StudioStatusBar& statusBar;
    };

    RunWiring(const Services& services, const Parts& parts);

    /// Begins a run; nothing happens while another one is busy.
    void begin(const core::RunConfig& config);
    /// Goes on with a run of the library, whose settings are `config`; nothing happens while
    /// another one is busy.
    void resumeRun(const QString& folder, const core::RunConfig& config);

Q_SIGNALS:
    void noticed(const studio::ui::Notice& notice);
    /// What was said about `topic` is no longer so.
    void settled(const QString& topic);
    void runFolderChanged(const QString& folder);

private:
    void connectEngine();
    void connectPage();
    void connectMenu();
    void connectTraining();
    void start(const core::RunConfig& config);
    void begin(const core::RunRequest& request);
    void announce();
    void showTuning(bool isBusy);
    void continueRun(const QString& folder);
    void startRangeTest();
    void updateMenu();
    void onSaved(const core::CheckpointSaved& saved);
    void onEnded(const core::RunEnded& result);
    void onEngineFailed(const QString& reason);

    bool m_hasBegun = false; ///< the run got as far as training
    Services m_services;
    Parts m_parts;
};

} // namespace studio::ui
