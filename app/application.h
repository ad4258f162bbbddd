// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/controllers/appsettings.h"
#include "app/controllers/checkpointcontroller.h"
#include "app/controllers/datacontroller.h"
#include "app/controllers/drawingkeeper.h"
#include "app/controllers/engineloader.h"
#include "app/controllers/evaluationcontroller.h"
#include "app/controllers/explanationcontroller.h"
#include "app/controllers/generationcontroller.h"
#include "app/controllers/histogramcontroller.h"
#include "app/controllers/inferencecontroller.h"
#include "app/controllers/likenesscontroller.h"
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
#include "ui/theme/theme.h"
#include "ui/window/mainwindow.h"

#include <QObject>
#include <QTranslator>

#include <memory>
#include <optional>
#include <string>

namespace studio::app {

/// What the command line asks of the studio. A plain value.
struct StartOptions
{
    QString file; ///< to open; empty: none
    QString language; ///< empty: as in the settings
    std::optional<Appearance> appearance; ///< empty: as in the settings
    QString settingsFile; ///< empty: the user's
    QString stateFolder; ///< what is kept for a restart after a crash; empty: the user's
};

/// The composition root: makes every controller and the window, and wires them. The only class that
/// knows all of them. Made on the GUI thread after QApplication, lives as long as the event loop.
class Application final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Application)

public:
    explicit Application(const StartOptions& options);
    ~Application() override;

    /// Shows the window; the engine is loaded after the first paint.
    void show();

    ui::MainWindow& window() { return *m_window; }
    ui::Services services();

    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void translate(const QString& language);
    void wireEngine();
    void wireTraining();
    void wireModels();
    void wireLikeness();
    void wireDrawing();
    void wireTeaching();
    void wireExplaining();
    /// From now on drawings are answered by `classifier`, which was trained on `data`.
    void answerWith(const std::shared_ptr<core::Classifier>& classifier, ModelOrigin origin,
        const QString& name, const std::string& data);

    AppSettings m_settings;
    QTranslator m_studioTexts;
    QTranslator m_qtTexts;
    ui::Theme m_theme;
    MetricsStore m_metrics;
    EngineLoader m_engine;
    TrainingController m_training;
    InferenceController m_inference;
    GenerationController m_generation;
    SampleLibrary m_samples{core::defaultRunsRoot()};
    RunLibraryController m_library;
    LikenessController m_likeness;
    CheckpointController m_checkpoints;
    DrawingKeeper m_drawing;
    MyDigitsController m_myDigits;
    TeachingController m_teaching;
    ExplanationController m_explanation;
    PresetController m_presets;
    EvaluationController m_evaluation;
    RunQueue m_queue{RunQueue::defaultFile()};
    TuningController m_tuning;
    MapController m_map;
    NetworkController m_network;
    HistogramController m_histograms;
    std::unique_ptr<DataController> m_data;
    std::unique_ptr<ui::MainWindow> m_window; ///< last: it goes before what it watches
    bool m_opensFile = false; ///< the user named a model to begin with
    bool m_writesTraining = false; ///< digits are written by the run's newest model
    bool m_showsTraining = false; ///< drawings are answered by the run's newest model
};

} // namespace studio::app
