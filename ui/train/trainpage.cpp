// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/train/trainpage.h"

#include "app/controllers/errortext.h"
#include "ui/text/numbertext.h"
#include "ui/text/quantitytext.h"
#include "ui/train/datachooser.h"
#include "ui/train/healthline.h"
#include "ui/train/parameterform.h"
#include "ui/train/resultcard.h"
#include "ui/train/runbuttons.h"
#include "ui/train/runview.h"
#include "ui/train/trainform.h"

#include <QHBoxLayout>

using namespace Qt::StringLiterals;

namespace studio::ui {

namespace {

QString runTitle(const core::ModelFamily& family, const core::RunConfig& config)
{
    QString preset =
        QString::fromStdString(config.preset == core::kOwnPreset ? config.name : config.preset);
    for (const auto& candidate : family.presets()) {
        if (candidate.id == config.preset)
            preset = app::coreText(candidate.label);
    }
    QString title = preset;
    if (const auto seed = config.parameters.find("seed"); seed != config.parameters.end())
        title = TrainPage::tr("%1 · seed %2").arg(title, numberText(seed->second));
    if (config.generated)
        title = TrainPage::tr("%1 · %2 generated", "title of a run, share of the training images")
                    .arg(title, percentText(config.generated->share, 0));
    return title;
}

} // namespace

TrainPage::TrainPage(
    app::DataController& controller, const app::MetricsStore& store, QWidget* parent)
    : QWidget(parent)
    , m_form(new TrainForm(controller, this))
    , m_view(new RunView(store, this))
{
    setObjectName(u"trainPage"_s);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins({});
    row->setSpacing(0);
    row->addWidget(m_form);
    row->addWidget(m_view, 1);

    auto* buttons = &m_form->buttons();
    connect(buttons, &RunButtons::startRequested, this, [this] {
        if (m_form->canStart())
            Q_EMIT startRequested(m_form->config());
    });
    connect(buttons, &RunButtons::pauseRequested, this, &TrainPage::pauseRequested);
    connect(buttons, &RunButtons::resumeRequested, this, &TrainPage::resumeRequested);
    connect(buttons, &RunButtons::stepRequested, this, &TrainPage::stepRequested);
    connect(buttons, &RunButtons::stopRequested, this, &TrainPage::stopRequested);
    connect(&m_form->parameters(), &ParameterForm::liveValueChanged, this,
        &TrainPage::liveValueChanged);
    connect(&m_form->dataChooser(), &DataChooser::downloadRequested, this,
        &TrainPage::downloadRequested);
    connect(&m_form->dataChooser(), &DataChooser::addFolderRequested, this,
        &TrainPage::addDataFolderRequested);
    connect(&m_view->health(), &HealthLine::remedyChosen, this, &TrainPage::apply);
    connect(&m_view->resultCard(), &ResultCard::openFolderRequested, this,
        &TrainPage::openFolderRequested);
    connect(&m_view->resultCard(), &ResultCard::learningRateChosen, this, [this](double rate) {
        m_form->parameters().setValues({{"learning_rate", rate}});
    });
    connect(
        &m_view->resultCard(), &ResultCard::continueRequested, this, &TrainPage::continueRequested);
}

void TrainPage::setCatalog(std::shared_ptr<const core::FamilyCatalog> catalog)
{
    m_catalog = catalog;
    m_form->setCatalog(std::move(catalog));
    m_form->setObstacle({});
}

void TrainPage::setObstacle(const QString& obstacle)
{
    m_form->setObstacle(obstacle);
}

void TrainPage::setState(app::TrainingController::State state)
{
    m_form->setState(state);
}

void TrainPage::setProgress(const app::Progress& progress)
{
    m_view->setProgress(progress);
}

void TrainPage::showHardImages(const core::HardImages& images)
{
    m_view->setHardImages(images);
}

void TrainPage::showSamples(const core::SampleGrid& grid)
{
    m_view->addSamples(grid);
}

void TrainPage::showHealth(const core::HealthReport& report)
{
    m_view->health().setReport(report);
}

void TrainPage::apply(const core::Remedy& remedy)
{
    for (const auto& [id, value] : remedy.liveValues) {
        m_form->parameters().setValues({{id, value}}); // the form shows what is in force
        Q_EMIT liveValueChanged(QString::fromStdString(id), value);
    }
    if (!remedy.action.empty())
        Q_EMIT actionRequested(QString::fromStdString(remedy.action));
}

void TrainPage::showEnded(const core::RunEnded& result)
{
    m_view->endRun(result, m_testImages);
}

void TrainPage::announceRun(const core::RunConfig& config)
{
    m_hadRun = !m_view->isEmpty();
    if (!m_hadRun)
        beginRun(config);
}

void TrainPage::beginRun(const core::RunConfig& config)
{
    if (!m_catalog)
        return;
    const auto& family = m_catalog->family(config.family);
    const auto summary = m_form->dataChooser().summary();
    m_testImages = summary ? summary->testCount : 0;
    m_view->beginRun(runTitle(family, config), family);
}

void TrainPage::withdrawRun()
{
    m_view->withdrawRun(m_hadRun);
}

} // namespace studio::ui
