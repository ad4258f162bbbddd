// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/evaluatewiring.h"

#include "app/controllers/appsettings.h"
#include "app/controllers/datacontroller.h"
#include "app/controllers/engineloader.h"
#include "app/controllers/errortext.h"
#include "app/controllers/evaluationcontroller.h"
#include "app/controllers/inferencecontroller.h"
#include "app/controllers/mydigitscontroller.h"
#include "app/controllers/runlibrarycontroller.h"
#include "core/runs/runfolder.h"
#include "ui/canvas/drawpanel.h"
#include "ui/evaluate/evaluateform.h"

#include <QFileInfo>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace studio::ui {

namespace {

using Controller = app::EvaluationController;
using Kind = core::EvaluationSource::Kind;

constexpr std::size_t kMostRuns = 200; ///< in the boxes; older ones come by the Runs page

/// Only these can be judged here.
bool readsDigits(const core::FamilyCatalog& catalog, const std::string& id)
{
    const auto& families = catalog.families();
    return std::any_of(families.begin(), families.end(), [&id](const auto& family) {
        return family->id() == id && family->task() == core::ModelFamily::Task::ReadDigits;
    });
}

EvaluationChoice choiceOf(Kind kind, const QString& path, const QString& name)
{
    EvaluationChoice choice;
    choice.source.kind = kind;
    choice.source.source = app::toPath(path).string();
    choice.name = name;
    return choice;
}

QString withSuffix(const QString& file, const QString& suffix)
{
    return file.endsWith(suffix, Qt::CaseInsensitive) ? file : file + suffix;
}

} // namespace

EvaluateWiring::EvaluateWiring(const Services& services, const Parts& parts)
    : QObject(&parts.window)
    , m_services(services)
    , m_parts(parts)
{
    connectController();
    connectForm();
    connectFiles();
    updateModels();
    updateData();
}

void EvaluateWiring::connectController()
{
    auto* const controller = &m_services.evaluation;
    auto* const page = &m_parts.page;
    connect(controller, &Controller::busyChanged, page, &EvaluatePage::setBusy);
    connect(controller, &Controller::progressed, page, &EvaluatePage::showProgress);
    connect(controller, &Controller::evaluated, page, &EvaluatePage::showResult);
    connect(controller, &Controller::pointMeasured, page, &EvaluatePage::addPoint);
    connect(controller, &Controller::measured, page, &EvaluatePage::showMeasured);
    connect(controller, &Controller::explained, page, &EvaluatePage::showExplanation);
    connect(controller, &Controller::failed, page, &EvaluatePage::showProblem);
    connect(controller, &Controller::cancelled, page, &EvaluatePage::showCancelled);
    connect(page, &EvaluatePage::cancelRequested, controller, &Controller::cancel);
    connect(page, &EvaluatePage::robustnessRequested, controller, &Controller::measureRobustness);
    connect(page, &EvaluatePage::explanationWanted, controller, &Controller::explain);
    connect(page, &EvaluatePage::canvasRequested, this, [this](const core::GrayImage& picture) {
        m_parts.drawPanel.beginPicture();
        m_services.inference.read(picture);
    });
}

void EvaluateWiring::connectForm()
{
    auto* const form = &m_parts.page.form();
    connect(form, &EvaluateForm::evaluateRequested, &m_services.evaluation, &Controller::evaluate);
    connect(form, &EvaluateForm::modelFileWanted, this, &EvaluateWiring::openModel);
    connect(form, &EvaluateForm::inkFileWanted, this, &EvaluateWiring::openInk);
    connect(form, &EvaluateForm::pictureFolderWanted, this, &EvaluateWiring::openPictures);
    connect(&m_services.engine, &app::EngineLoader::ready, this, [this, form] {
        form->setReady(true);
        updateModels();
    });
    connect(&m_parts.page, &EvaluatePage::shown, this, [this] {
        updateModels();
        m_services.library.refresh();
    });
    connect(&m_services.library, &app::RunLibraryController::scanned, this,
        &EvaluateWiring::updateModels);
    connect(&m_services.inference, &app::InferenceController::modelChanged, this,
        &EvaluateWiring::updateModels);
    connect(&m_services.settings, &app::AppSettings::recentFilesChanged, this,
        &EvaluateWiring::updateModels);
    connect(
        &m_services.data, &app::DataController::choicesChanged, this, &EvaluateWiring::updateData);
    connect(
        &m_services.myDigits, &app::MyDigitsController::changed, this, &EvaluateWiring::updateData);
}

void EvaluateWiring::connectFiles()
{
    connect(&m_parts.page, &EvaluatePage::saveRequested, this, &EvaluateWiring::save);
    connect(&m_exporter, &app::EvaluationExporter::written, this, [this](const QString& file) {
        Q_EMIT noted(tr("Saved as %1").arg(QFileInfo(file).fileName()));
    });
    connect(&m_exporter, &app::EvaluationExporter::failed, this, [this](const QString& reason) {
        Q_EMIT noticed({Notice::Kind::Error, u"evaluation"_s, tr("The result was not saved"),
            tr("%1. Nothing was left under the chosen name.").arg(reason), {}});
    });
}

void EvaluateWiring::updateModels()
{
    using Source = app::ModelSource;
    std::vector<Source> models;
    if (m_services.inference.origin() != app::ModelOrigin::None) {
        const QString name = m_services.evaluation.answeringName();
        models.push_back({Source::Kind::Answering, {}, name.isEmpty() ? tr("Newest model") : name});
    }
    models.push_back({Source::Kind::Bundled, {}, tr("Bundled model")});
    addRuns(models);
    const QStringList recent = m_services.settings.recentFiles();
    for (const QString& file : recent) {
        const bool isListed = std::any_of(models.begin(), models.end(),
            [&file](const Source& source) { return source.file == file; });
        if (!isListed)
            models.push_back({Source::Kind::File, file, QFileInfo(file).completeBaseName()});
    }
    m_parts.page.form().setModels(models);
}

/// The best and the last checkpoint of each, the newest run first.
void EvaluateWiring::addRuns(std::vector<app::ModelSource>& models) const
{
    const auto catalog = m_services.engine.catalog();
    if (!catalog)
        return;
    std::vector<const core::RunSummary*> runs;
    for (const auto& [folder, run] : m_services.library.runs()) {
        if (readsDigits(*catalog, run.family) && run.epochs > 0)
            runs.push_back(&run);
    }
    std::sort(runs.begin(), runs.end(),
        [](const auto* one, const auto* other) { return core::isNewer(*one, *other); });
    runs.resize(std::min(runs.size(), kMostRuns));
    for (const core::RunSummary* const run : runs) {
        const core::RunFolder folder(run->folder);
        const QString name = QString::fromStdString(run->name);
        models.push_back({app::ModelSource::Kind::File,
            app::toQString(folder.checkpointFile("best")), tr("%1 · best").arg(name)});
        models.push_back({app::ModelSource::Kind::File,
            app::toQString(folder.checkpointFile("last")), tr("%1 · last").arg(name)});
    }
}

void EvaluateWiring::updateData()
{
    std::vector<EvaluationChoice> data;
    // What people have brought is the more interesting data.
    for (const bool isBuiltIn : {false, true}) {
        const auto& choices = m_services.data.choices();
        for (const app::DataChoice& choice : choices) {
            if (choice.isUsable() && (choice.kind == app::DataChoice::Kind::BuiltIn) == isBuiltIn)
                data.push_back(
                    choiceOf(Kind::TestSet, choice.source, tr("%1 · test set").arg(choice.name)));
        }
    }
    if (!m_services.myDigits.drawings().empty())
        data.push_back(choiceOf(Kind::Ink, m_services.myDigits.file(), tr("My digits")));
    m_parts.page.form().setData(data);
}

void EvaluateWiring::chooseModel(const QString& file, const QString& name)
{
    m_parts.page.form().chooseModel({app::ModelSource::Kind::File, file, name});
}

void EvaluateWiring::openModel(bool isOther)
{
    m_parts.prompts.openFile(&m_parts.window,
        {tr("Open a model"), tr("Checkpoints (*.safetensors)"),
            app::toQString(core::defaultRunsRoot())},
        [this, isOther](const QString& file) {
            const app::ModelSource source{
                app::ModelSource::Kind::File, file, QFileInfo(file).completeBaseName()};
            if (isOther)
                m_parts.page.form().chooseOther(source);
            else
                m_parts.page.form().chooseModel(source);
        });
}

void EvaluateWiring::chooseData(core::EvaluationSource::Kind kind, const QString& path)
{
    m_parts.page.form().chooseData(choiceOf(kind, path, QFileInfo(path).fileName()));
}

void EvaluateWiring::openInk()
{
    m_parts.prompts.openFile(&m_parts.window,
        {tr("Open drawings"), tr("Drawings (*.ink.jsonl *.jsonl)"), {}},
        [this](const QString& file) { chooseData(Kind::Ink, file); });
}

void EvaluateWiring::openPictures()
{
    m_parts.prompts.openFolder(&m_parts.window, {tr("Open a folder of PNGs"), {}, {}},
        [this](const QString& folder) { chooseData(Kind::Pictures, folder); });
}

void EvaluateWiring::save(EvaluatePage::Format format)
{
    const auto result = m_parts.page.result();
    if (!result)
        return;
    using Format = EvaluatePage::Format;
    const bool isHtml = format == Format::Html;
    const QString suffix = isHtml ? u".html"_s : format == Format::Csv ? u".csv"_s : u".png"_s;
    const QString filter = isHtml ? tr("Web pages (*.html)")
        : format == Format::Csv   ? tr("Tables (*.csv)")
                                  : tr("PNG pictures (*.png)");
    m_parts.prompts.saveFile(&m_parts.window,
        {tr("Save the evaluation"), filter, u"evaluation"_s + suffix},
        [this, result, format, suffix](const QString& chosen) {
            const QString file = withSuffix(chosen, suffix);
            if (format == Format::Csv)
                m_exporter.writeCsv(result, file);
            else if (format == Format::Html)
                m_exporter.writeHtml(result, file);
            else
                m_exporter.writePng(m_parts.page.picture(), file);
        });
}

} // namespace studio::ui

#include "moc_evaluatewiring.cpp"
