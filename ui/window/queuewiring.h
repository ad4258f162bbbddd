// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/family/familycatalog.h"
#include "core/run/runconfig.h"
#include "core/run/runended.h"
#include "ui/window/banner.h"
#include "ui/window/services.h"

#include <QObject>

#include <memory>

class QWidget;

namespace studio::ui {

class QueueDialog;
class StudioActions;
class TrainForm;

/// Connects the queue of runs with what trains, with its window and with the Run menu. Owned by the
/// window; GUI thread.
class QueueWiring final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(QueueWiring)

public:
    struct Parts
    {
        QWidget& window;
        StudioActions& actions;
        TrainForm& form;
    };

    QueueWiring(const Services& services, const Parts& parts);

Q_SIGNALS:
    void noticed(const studio::ui::Notice& notice);
    void settled(const QString& topic);
    void noted(const QString& text);
    /// It is this run's turn.
    void runWanted(const studio::core::RunConfig& config);

private:
    void connectTraining();
    void connectQueue();
    void connectDialog(QueueDialog& dialog);
    bool isBusy() const;
    void updateBusySoon();
    void onEnded(const core::RunEnded& result);
    void addShown();
    void edit(int index);
    void show();
    void showState();

    Services m_services;
    Parts m_parts;
    std::shared_ptr<const core::FamilyCatalog> m_catalog; ///< null before the engine is there
    QueueDialog* m_dialog = nullptr; ///< null until it is wanted
};

} // namespace studio::ui
