// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/controllers/appsettings.h"
#include "app/controllers/checkpointcontroller.h"
#include "app/controllers/datacontroller.h"
#include "app/controllers/engineloader.h"
#include "app/controllers/evaluationcontroller.h"
#include "app/controllers/explanationcontroller.h"
#include "app/controllers/generationcontroller.h"
#include "app/controllers/histogramcontroller.h"
#include "app/controllers/inferencecontroller.h"
#include "app/controllers/mapcontroller.h"
#include "app/controllers/metricsstore.h"
#include "app/controllers/mydigitscontroller.h"
#include "app/controllers/networkcontroller.h"
#include "app/controllers/presetcontroller.h"
#include "app/controllers/runlibrarycontroller.h"
#include "app/controllers/runqueue.h"
#include "app/controllers/samplelibrary.h"
#include "app/controllers/teachingcontroller.h"
#include "app/controllers/trainingcontroller.h"
#include "app/controllers/tuningcontroller.h"
#include "tests/support/fakefamily.h"
#include "tests/support/tinydataset.h"
#include "ui/theme/theme.h"
#include "ui/train/datachooser.h"
#include "ui/train/trainform.h"
#include "ui/train/trainpage.h"
#include "ui/window/bannerarea.h"
#include "ui/window/mainwindow.h"

#include <QApplication>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

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
        window = std::make_unique<MainWindow>(services());
    }

    Services services()
    {
        return {settings, engine, training, metrics, inference, generation, checkpoints, data,
            samples, library, myDigits, teaching, explanation, presets, evaluation, queue, tuning,
            map, network, histograms};
    }

    QString dataFolder() const { return folder.filePath(QStringLiteral("digits")); }

    /// As if the engine had been loaded.
    void startEngine(core::FakeBehaviour behaviour = {})
    {
        const std::shared_ptr<const core::FamilyCatalog> catalog = core::makeFakeCatalog(behaviour);
        training.setCatalog(catalog);
        checkpoints.setCatalog(catalog);
        evaluation.setCatalog(catalog);
        tuning.setCatalog(catalog);
        map.setCatalog(catalog);
        teaching.setCatalog(catalog, false);
        Q_EMIT engine.ready(catalog);
    }

    /// Engine there, the tiny data chosen.
    void makeReady(core::FakeBehaviour behaviour = {})
    {
        startEngine(behaviour);
        DataChooser& chooser = window->trainPage().form().dataChooser();
        chooser.setSource(data.addFolder(dataFolder()));
        QTRY_VERIFY(chooser.summary().has_value());
    }

    /// The title of the first banner; empty if there is none.
    QString bannerTitle() const
    {
        const auto& banners = window->banners().banners();
        return banners.isEmpty() ? QString() : banners.first()->notice().title;
    }

    /// Writes a file into the temporary folder and returns its path.
    QString write(const QString& name, const QByteArray& content) const
    {
        const auto path = folder.filePath(name);
        QFile file(path);
        if (file.open(QIODevice::WriteOnly))
            file.write(content);
        return path;
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
    app::GenerationController generation;
    app::SampleLibrary samples{folder.filePath(QStringLiteral("runs")).toStdString()};
    app::RunLibraryController library{{folder.filePath(QStringLiteral("runs")).toStdString()}};
    app::MyDigitsController myDigits{folder.filePath(QStringLiteral("my/drawings.ink.jsonl"))};
    app::TeachingController teaching{folder.filePath(QStringLiteral("my"))};
    app::ExplanationController explanation;
    app::PresetController presets{
        core::PresetFolder(folder.filePath(QStringLiteral("presets")).toStdString())};
    app::EvaluationController evaluation;
    app::RunQueue queue{folder.filePath(QStringLiteral("queue.json")).toStdString()};
    app::TuningController tuning;
    app::MapController map;
    app::NetworkController network;
    app::HistogramController histograms;
    app::CheckpointController checkpoints;
    app::DataController data;
    std::unique_ptr<MainWindow> window;
};

} // namespace studio::ui
