// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/run/runconfig.h"
#include "ui/window/banner.h"

#include <QObject>

namespace studio::app {
class RunLibraryController;
}

namespace studio::ui {

/// After the first look at the library: asks what becomes of the runs that a dead process left
/// behind. Once each start; later ones are seen on the Runs page. GUI thread; owned by the window.
class RecoveryWiring final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(RecoveryWiring)

public:
    /// `library` must outlive it.
    explicit RecoveryWiring(app::RunLibraryController& library, QObject* parent = nullptr);

Q_SIGNALS:
    void noticed(const studio::ui::Notice& notice);
    /// The user wants this run to go on.
    void resumeRequested(const QString& folder, const studio::core::RunConfig& config);

private:
    void ask();

    app::RunLibraryController& m_library;
};

} // namespace studio::ui
