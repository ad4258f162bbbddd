// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/tuning/tuningplan.h"
#include "ui/window/prompts.h"
#include "ui/window/services.h"

#include <QObject>

#include <filesystem>

class QWidget;

namespace studio::core {
struct Trial;
}

namespace studio::ui {

class StudioActions;
class TrainForm;
class TuningWindow;

/// Connects the window that looks for good parameters with the search, the Train page's settings
/// and the presets. Owned by the window; GUI thread.
class TuningWiring final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(TuningWiring)

public:
    struct Parts
    {
        QWidget& window;
        StudioActions& actions;
        TrainForm& form;
        const Prompts& prompts;
    };

    TuningWiring(const Services& services, const Parts& parts);

Q_SIGNALS:
    void noted(const QString& text);
    void runRequested(const std::filesystem::path& folder);

private:
    void show();
    void makeWindow();
    void connectSearch();
    void connectPlans();
    void takeBase();
    void start();
    void keepPreset(const core::Trial& trial);
    void updateObstacle();
    std::string freeName(const core::TuningPlan& plan) const;

    Services m_services;
    Parts m_parts;
    TuningWindow* m_tuning = nullptr; ///< null until it is wanted
};

} // namespace studio::ui
