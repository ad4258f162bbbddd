// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/application.h"

#include "app/controllers/errortext.h"
#include "ui/canvas/answertext.h"
#include "ui/canvas/drawingcanvas.h"
#include "ui/canvas/drawpanel.h"
#include "ui/canvas/likenessview.h"
#include "ui/train/trainform.h"
#include "ui/train/trainpage.h"

#include <QApplication>
#include <QEvent>
#include <QFileInfo>
#include <QLibraryInfo>
#include <QLocale>
#include <QTimer>

#include <clocale>
#include <filesystem>
#include <vector>

using namespace Qt::StringLiterals;

namespace studio::app {

namespace {

/// What people know a model file by: of a run's checkpoint ("last", "best") also the run.
QString modelName(const QString& file)
{
    const QFileInfo info(file);
    const QDir folder = info.dir();
    if (folder.dirName() != u"checkpoints"_s)
        return info.completeBaseName();
    return QFileInfo(folder.absolutePath()).dir().dirName() + u" · "_s + info.completeBaseName();
}

/// Where runs are looked for: first where the studio puts its own.
std::vector<std::filesystem::path> runRoots(const AppSettings& settings)
{
    std::vector<std::filesystem::path> roots{core::defaultRunsRoot()};
    for (const QString& folder : settings.runFolders())
        roots.push_back(toPath(folder));
    return roots;
}

ui::Appearance toUi(Appearance appearance)
{
    switch (appearance) {
    case Appearance::Light:
        return ui::Appearance::Light;
    case Appearance::Dark:
        return ui::Appearance::Dark;
    case Appearance::System:
        break;
    }
    return ui::Appearance::System;
}

} // namespace

Application::Application(const StartOptions& options)
    : m_settings(options.settingsFile)
    , m_theme(*qApp)
    , m_training(m_metrics)
    , m_library(runRoots(m_settings))
    , m_drawing(
          options.stateFolder.isEmpty() ? DrawingKeeper::defaultFolder() : options.stateFolder)
    , m_myDigits(toQString(core::InkCollection::defaultFile()))
    , m_teaching(toQString(core::TaughtModels::defaultFolder()))
    , m_presets(core::PresetFolder::ofUser())
    , m_opensFile(!options.file.isEmpty())
{
    // QApplication takes over the user's locale for everything; numbers in files stay as they are.
    std::setlocale(LC_NUMERIC, "C");
    translate(options.language.isEmpty() ? m_settings.language() : options.language);
    m_theme.setAppearance(toUi(options.appearance.value_or(m_settings.appearance())));
    m_data = std::make_unique<DataController>(m_settings);
    m_window = std::make_unique<ui::MainWindow>(services());
    m_window->installEventFilter(this);
    wireEngine();
    wireTraining();
    wireModels();
    wireLikeness();
    wireDrawing();
    wireTeaching();
    wireExplaining();
    if (!options.file.isEmpty())
        m_window->openPath(QFileInfo(options.file).absoluteFilePath());
}

Application::~Application() = default;

ui::Services Application::services()
{
    return {m_settings, m_engine, m_training, m_metrics, m_inference, m_generation, m_checkpoints,
        *m_data, m_samples, m_library, m_myDigits, m_teaching, m_explanation, m_presets,
        m_evaluation, m_queue, m_tuning, m_map, m_network, m_histograms};
}

void Application::show()
{
    m_window->show();
    // A window that starts minimised or hidden is never painted; the engine is wanted all the same.
    constexpr std::chrono::seconds kAtTheLatest{1};
    QTimer::singleShot(kAtTheLatest, &m_engine, &EngineLoader::start);
}

bool Application::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_window.get() && event->type() == QEvent::Paint) {
        watched->removeEventFilter(this);
        QTimer::singleShot(0, &m_engine, &EngineLoader::start);
    }
    return QObject::eventFilter(watched, event);
}

void Application::translate(const QString& language)
{
    const auto locale = language.isEmpty() ? QLocale::system() : QLocale(language);
    QLocale::setDefault(locale);
    // English has a file too, for its plurals: it serves whoever's language has none.
    if (m_studioTexts.load(locale, u"digitstudio"_s, u"_"_s, u":/i18n"_s)
        || m_studioTexts.load(u":/i18n/digitstudio_en.qm"_s))
        QCoreApplication::installTranslator(&m_studioTexts);
    const auto folder = QLibraryInfo::path(QLibraryInfo::TranslationsPath);
    if (m_qtTexts.load(locale, u"qtbase"_s, u"_"_s, folder))
        QCoreApplication::installTranslator(&m_qtTexts);
}

void Application::wireEngine()
{
    connect(&m_settings, &AppSettings::appearanceChanged, &m_theme,
        [this](Appearance appearance) { m_theme.setAppearance(toUi(appearance)); });
    connect(&m_engine, &EngineLoader::ready, this,
        [this](const std::shared_ptr<const core::FamilyCatalog>& catalog) {
            m_training.setCatalog(catalog);
            m_explanation.setCatalog(catalog);
            m_network.setCatalog(catalog);
            m_evaluation.setCatalog(catalog);
            m_tuning.setCatalog(catalog);
            m_map.setCatalog(catalog);
            m_checkpoints.setCatalog(catalog);
            m_checkpoints.openBundled();
            m_teaching.setCatalog(catalog, !m_opensFile);
            m_library.refresh(); // for runs that a dead process left behind
        });
}

void Application::wireTraining()
{
    connect(&m_training, &TrainingController::started, this, [this] {
        m_showsTraining = true;
        m_writesTraining = true;
        m_checkpoints.setRunLive(true);
    });
    connect(&m_training, &TrainingController::ended, this, [this] {
        m_checkpoints.setRunLive(false);
        m_inference.endTraining();
        m_generation.endTraining();
    });
    connect(&m_checkpoints, &CheckpointController::stateWanted, &m_training,
        &TrainingController::requestState);
    connect(&m_training, &TrainingController::modelPublished, this,
        [this](const std::shared_ptr<core::Classifier>& classifier) {
            const auto& config = m_training.request().config;
            if (!m_showsTraining)
                return;
            m_explanation.setModel(*classifier, config.data);
            m_network.setModel(*classifier, config.data);
            m_evaluation.setAnswering(*classifier, QString::fromStdString(config.name));
            m_map.setModel(*classifier, QString::fromStdString(config.name), config.data);
            m_inference.setClassifier(
                classifier, ModelOrigin::InTraining, QString::fromStdString(config.name));
        });
    connect(&m_training, &TrainingController::generatorPublished, this,
        [this](const std::shared_ptr<core::Generator>& generator) {
            const auto& name = m_training.request().config.name;
            if (m_writesTraining)
                m_generation.setGenerator(
                    generator, ModelOrigin::InTraining, QString::fromStdString(name));
        });
    connect(&m_training, &TrainingController::stateReady, this,
        [this](const std::shared_ptr<const core::Checkpoint>& state) {
            if (m_showsTraining)
                m_checkpoints.setRunState(state);
        });
}

void Application::wireModels()
{
    connect(&m_checkpoints, &CheckpointController::opened, this,
        [this](const QString& file, const std::shared_ptr<core::Classifier>& classifier,
            const CheckpointSummary& summary) {
            // Bundled weights never push aside a model that the user made or chose.
            if (summary.isBundled && m_inference.origin() != ModelOrigin::None)
                return;
            m_showsTraining = false;
            m_checkpoints.setRunLive(false);
            const auto origin = summary.isBundled ? ModelOrigin::Bundled : ModelOrigin::OpenedFile;
            m_explanation.setModel(*classifier, summary.config.data);
            m_network.setModel(*classifier, summary.config.data);
            m_evaluation.setAnswering(*classifier, modelName(file));
            m_map.setModel(*classifier, modelName(file), summary.config.data);
            m_inference.setClassifier(classifier, origin, modelName(file));
            if (!summary.isBundled)
                m_settings.addRecentFile(file);
        });
    connect(&m_checkpoints, &CheckpointController::generatorOpened, this,
        [this](const QString& file, const std::shared_ptr<core::Generator>& generator,
            const CheckpointSummary& summary) {
            if (summary.isBundled && m_generation.origin() != ModelOrigin::None)
                return;
            const auto origin = summary.isBundled ? ModelOrigin::Bundled : ModelOrigin::OpenedFile;
            m_writesTraining = false;
            m_generation.setGenerator(generator, origin, modelName(file));
            if (summary.isBundled)
                return;
            m_settings.addRecentFile(file);
            m_window->trainPage().form().settings().setGenerator(file, modelName(file));
        });
}

void Application::wireDrawing()
{
    auto& canvas = m_window->drawPanel().canvas();
    connect(&canvas, &ui::DrawingCanvas::inkChanged, &m_drawing, &DrawingKeeper::keep);
    connect(&m_drawing, &DrawingKeeper::found, &canvas, [&canvas](const core::Ink& lost) {
        if (canvas.ink().isBlank() && !canvas.hasPicture()) // else somebody draws already
            canvas.setInk(lost);
    });
}

void Application::wireTeaching()
{
    connect(
        &m_teaching, &TeachingController::modelWanted, &m_checkpoints, &CheckpointController::open);
    connect(&m_checkpoints, &CheckpointController::opened, &m_teaching,
        [this](const QString& file, const auto& /*classifier*/, const CheckpointSummary& summary) {
            if (!summary.isBundled || m_inference.origin() == ModelOrigin::Bundled)
                m_teaching.setModel(file);
        });
    connect(
        &m_inference, &InferenceController::modelChanged, &m_teaching, [this](ModelOrigin origin) {
            if (origin == ModelOrigin::InTraining)
                m_teaching.setModel({});
        });
    connect(
        &m_training, &TrainingController::ended, &m_teaching, [this](const core::RunEnded& result) {
            if (m_inference.origin() == ModelOrigin::Trained && result.isSaved)
                m_teaching.setModel(
                    toQString(core::RunFolder(result.folder).checkpointFile("last")));
        });
}

void Application::wireExplaining()
{
    const auto show = [this](const core::GrayImage& seen, const core::Reading& reading) {
        m_explanation.show(seen, reading);
        m_map.show(seen, reading);
    };
    const auto wipe = [this] {
        m_explanation.wipe();
        m_map.wipe();
    };
    connect(&m_inference, &InferenceController::reading, this,
        [show, wipe](const core::GrayImage& seen, const core::Reading& reading) {
            if (reading.digit < 0)
                wipe();
            else
                show(seen, reading);
        });
    // Of a number the part whose probabilities are shown.
    connect(&m_inference, &InferenceController::numberRead, this,
        [show](const core::NumberReading& number) {
            const core::NumberPart& part = number.parts.at(ui::leastSurePart(number));
            show(part.seen, part.reading);
        });
    connect(&m_inference, &InferenceController::rasterized, this, wipe);
    connect(&m_inference, &InferenceController::blank, this, wipe);
}

void Application::wireLikeness()
{
    connect(&m_checkpoints, &CheckpointController::searchOpened, this,
        [this](const std::shared_ptr<core::LatentSearch>& search,
            const std::shared_ptr<core::Discriminator>& discriminator,
            const CheckpointSummary& summary) {
            if (!summary.isBundled || !m_likeness.hasModel())
                m_likeness.setModel(search, discriminator);
        });
    connect(&m_inference, &InferenceController::reading, &m_likeness,
        [this](const core::GrayImage& seen, const core::Reading& reading) {
            if (reading.digit < 0)
                m_likeness.wipe();
            else
                m_likeness.show(seen, reading.digit);
        });
    connect(&m_inference, &InferenceController::numberRead, &m_likeness, &LikenessController::wipe);
    connect(&m_inference, &InferenceController::rasterized, &m_likeness,
        [this](const core::GrayImage& seen) { m_likeness.show(seen, -1); });
    connect(&m_inference, &InferenceController::blank, &m_likeness, &LikenessController::wipe);

    auto* const view = &m_window->drawPanel().likeness();
    connect(&m_likeness, &LikenessController::modelChanged, view,
        [this, view] { view->setModel(m_likeness.hasModel(), m_likeness.hasDiscriminator()); });
    connect(&m_likeness, &LikenessController::searching, view, &ui::LikenessView::showSearching);
    connect(&m_likeness, &LikenessController::found, view, &ui::LikenessView::showLikeness);
    connect(&m_likeness, &LikenessController::wiped, view, &ui::LikenessView::showNothing);
    connect(&m_likeness, &LikenessController::failed, view, &ui::LikenessView::showProblem);
}

} // namespace studio::app
