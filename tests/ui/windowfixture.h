// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/controllers/appsettings.h"
#include "app/controllers/checkpointcontroller.h"
#include "app/controllers/datacontroller.h"
#include "app/controllers/engineloader.h"
#include "app/controllers/inferencecontroller.h"
#include "app/controllers/metricsstore.h"
#include "app/controllers/trainingcontroller.h"
#include "tests/support/fakefamily.h"
#include "tests/support/tinydataset.h"
#include "ui/theme/theme.h"
#include "ui/window/mainwindow.h"

#include <QApplication>
#include <QTemporaryDir>

#include <memory>

namespace studio::ui {

/// A window on real controllers with a fake engine, everything on disk in a temporary folder.
class WindowFixture
{
public:
    WindowFixture()
        : settings(folder.filePath(QStringLiteral("settings.ini")))
        , theme(*qApp)
        , engine(std::vector<std::filesystem::path>{})
        , training(metrics)
        , data(settings)
    {
        core::writeTinyDataset(dataFolder().toStdString());
        window = std::make_unique<MainWindow>(
            Services{settings, engine, training, metrics, inference, checkpoints, data});
    }

    QString dataFolder() const { return folder.filePath(QStringLiteral("digits")); }

    /// As if the engine had been loaded.
    void startEngine(core::FakeBehaviour behaviour = {})
    {
        const std::shared_ptr<const core::FamilyCatalog> catalog = core::makeFakeCatalog(behaviour);
        training.setCatalog(catalog);
        checkpoints.setCatalog(catalog);
        Q_EMIT engine.ready(catalog);
    }

    template <typename Widget> Widget* find(const char* objectName) const
    {
        return window->findChild<Widget*>(QString::fromLatin1(objectName));
    }

    QTemporaryDir folder;
    app::AppSettings settings;
    Theme theme;
    app::MetricsStore metrics;
    app::EngineLoader engine;
    app::TrainingController training;
    app::InferenceController inference;
    app::CheckpointController checkpoints;
    app::DataController data;
    std::unique_ptr<MainWindow> window;
};

} // namespace studio::ui
