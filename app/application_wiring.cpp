// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What the application connects: controllers with one another, and with what is drawn.
#include "app/application.h"

#include "app/controllers/errortext.h"
#include "ui/canvas/answertext.h"
#include "ui/canvas/drawingcanvas.h"
#include "ui/canvas/drawpanel.h"
#include "ui/canvas/likenessview.h"
#include "ui/train/trainform.h"
#include "ui/train/trainpage.h"

#include <QDir>
#include <QFileInfo>

#include <memory>
#include <string>

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

} // namespace

void Application::wireEngine()
{
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
            if (m_showsTraining)
                answerWith(classifier, ModelOrigin::InTraining, QString::fromStdString(config.name),
                    config.data);
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

void Application::answerWith(const std::shared_ptr<core::Classifier>& classifier,
    ModelOrigin origin, const QString& name, const std::string& data)
{
    m_explanation.setModel(*classifier, data);
    m_network.setModel(*classifier, data);
    m_evaluation.setAnswering(*classifier, name);
    m_map.setModel(*classifier, name, data);
    m_inference.setClassifier(classifier, origin, name);
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
            answerWith(classifier, origin, modelName(file), summary.config.data);
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
