// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tuning/tuningresults.h"

#include "ui/text/quantitytext.h"
#include "ui/tuning/trialparallels.h"
#include "ui/tuning/trialscatter.h"
#include "ui/tuning/trialtablemodel.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QItemSelectionModel>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QSignalBlocker>
#include <QSortFilterProxyModel>
#include <QSplitter>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace studio::ui {

namespace {

constexpr int kRowHeight = 27;
constexpr int kColumnWidth = 84;
constexpr int kProgressSteps = 1000;

} // namespace

TuningResults::TuningResults(QWidget* parent)
    : QWidget(parent)
    , m_model(new TrialTableModel(this))
{
    auto* const column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(8);
    m_status = new QLabel(this);
    m_status->setObjectName(u"tuningStatus"_s);
    m_status->setProperty("role", u"title"_s);
    m_status->setWordWrap(true);
    m_progress = new QProgressBar(this);
    m_progress->setRange(0, kProgressSteps);
    m_progress->setTextVisible(false);
    m_progress->setAccessibleName(tr("Progress of the search"));
    column->addWidget(m_status);
    column->addWidget(m_progress);
    auto* const splitter = new QSplitter(Qt::Vertical, this);
    splitter->setChildrenCollapsible(false);
    splitter->addWidget(makeTable());
    splitter->addWidget(makePictures());
    splitter->setStretchFactor(0, 1);
    splitter->setStretchFactor(1, 1);
    column->addWidget(splitter, 1);
    column->addWidget(makeRunButtons());
    onChosen();
}

QWidget* TuningResults::makeTable()
{
    m_sorted = new QSortFilterProxyModel(this);
    m_sorted->setSourceModel(m_model);
    m_sorted->setSortRole(TrialTableModel::kSortRole);
    m_table = new QTableView(this);
    m_table->setObjectName(u"trialTable"_s);
    m_table->setAccessibleName(tr("Runs of the search"));
    m_table->setModel(m_sorted);
    m_table->setSortingEnabled(true);
    m_table->setShowGrid(false);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setMinimumHeight(140);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(kRowHeight);
    m_table->horizontalHeader()->setDefaultSectionSize(kColumnWidth);
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->horizontalHeader()->setStretchLastSection(true);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this,
        &TuningResults::onChosen);
    connect(m_table, &QTableView::doubleClicked, this, [this] { m_open->click(); });
    return m_table;
}

QWidget* TuningResults::makePictures()
{
    auto* const splitter = new QSplitter(Qt::Horizontal, this);
    splitter->setChildrenCollapsible(false);
    auto* const left = new QWidget(splitter);
    auto* const column = new QVBoxLayout(left);
    column->setContentsMargins({});
    m_parameter = new QComboBox(left);
    m_parameter->setObjectName(u"scatterParameter"_s);
    m_parameter->setAccessibleName(tr("Parameter of the picture"));
    m_scatter = new TrialScatter(left);
    column->addWidget(m_parameter);
    column->addWidget(m_scatter, 1);
    m_parallels = new TrialParallels(splitter);
    splitter->addWidget(left);
    splitter->addWidget(m_parallels);
    splitter->setStretchFactor(0, 3);
    splitter->setStretchFactor(1, 4);
    connect(m_parameter, &QComboBox::currentIndexChanged, this,
        [this] { m_scatter->setParameter(m_parameter->currentData().toString().toStdString()); });
    connect(m_scatter, &TrialPicture::chosen, this, &TuningResults::choose);
    connect(m_parallels, &TrialPicture::chosen, this, &TuningResults::choose);
    return splitter;
}

QWidget* TuningResults::makeRunButtons()
{
    auto* const part = new QWidget(this);
    auto* const row = new QHBoxLayout(part);
    row->setContentsMargins({});
    m_preset = new QPushButton(tr("Keep as preset…"), part);
    m_preset->setObjectName(u"trialPreset"_s);
    m_preset->setToolTip(tr("The settings of the chosen run, for the Train page"));
    m_open = new QPushButton(tr("Show run"), part);
    m_open->setObjectName(u"trialOpen"_s);
    m_open->setToolTip(tr("On the Runs page, with its curves"));
    row->addStretch();
    row->addWidget(m_open);
    row->addWidget(m_preset);
    connect(m_preset, &QPushButton::clicked, this, [this] {
        if (const auto* const run = chosenRun())
            Q_EMIT presetRequested(run->trial);
    });
    connect(m_open, &QPushButton::clicked, this, [this] {
        if (const auto* const run = chosenRun())
            Q_EMIT runRequested(run->folder);
    });
    return part;
}

void TuningResults::setAxes(const QList<TrialAxis>& axes)
{
    m_model->setAxes(axes);
    QHeaderView* const header = m_table->horizontalHeader();
    for (int column = 0; column < header->count(); ++column)
        header->resizeSection(column, std::max(kColumnWidth, header->sectionSizeHint(column)));
    m_table->sortByColumn(m_model->accuracyColumn(), Qt::DescendingOrder);
    const QSignalBlocker blocker(m_parameter);
    m_parameter->clear();
    for (const TrialAxis& axis : axes)
        m_parameter->addItem(axis.title(), QString::fromStdString(axis.id()));
    m_scatter->setParameter(axes.isEmpty() ? std::string() : axes.first().id());
    for (TrialPicture* const picture :
        {static_cast<TrialPicture*>(m_scatter), static_cast<TrialPicture*>(m_parallels)}) {
        picture->setRuns({});
        picture->setAxes(axes);
    }
}

void TuningResults::begin(const core::ModelFamily& family, const core::TuningPlan& plan)
{
    QList<TrialAxis> axes;
    const auto specs = family.parameters();
    for (const core::TunedParameter& parameter : plan.parameters) {
        const auto spec = std::find_if(specs.begin(), specs.end(),
            [&parameter](const auto& candidate) { return candidate.id == parameter.id; });
        if (spec != specs.end())
            axes.append(TrialAxis(*spec, parameter));
    }
    setAxes(axes);
    m_best.reset();
    m_progress->setValue(0);
    m_progress->show();
    m_status->setText(tr("Looking at what is there already…"));
    onChosen();
}

void TuningResults::showRun(const app::TuningRun& run)
{
    const bool isFollowing = m_scatter->selected() == m_best; // until people choose another run
    m_model->put(run);
    TrialRuns ended;
    for (const app::TuningRun& candidate : m_model->runs()) {
        if (candidate.result)
            ended.append(candidate);
    }
    m_scatter->setRuns(ended);
    m_parallels->setRuns(ended);
    const auto best = std::min_element(ended.begin(), ended.end(),
        [](const auto& a, const auto& b) { return core::isBetter(*a.result, *b.result); });
    m_best = best == ended.end() ? std::nullopt : std::optional(best->trial);
    if (isFollowing && m_best)
        choose(*m_best);
}

void TuningResults::showProgress(const app::TuningProgress& progress)
{
    const double done = double(progress.number) - 1 + progress.fraction;
    m_progress->setValue(
        int(kProgressSteps * done / double(std::max<std::size_t>(progress.count, 1))));
    m_status->setText(
        tr("Run %1 of %2 trains, %3 done")
            .arg(countText(double(progress.number)), countText(double(progress.count)),
                percentText(progress.fraction, 0)));
}

void TuningResults::showEnd(core::TuningOutcome::End end)
{
    m_model->dropUnfinished();
    m_progress->hide();
    const int count = m_model->rowCount();
    QString text = end == core::TuningOutcome::End::Done
        ? tr("Done after %n run(s).", nullptr, count)
        : end == core::TuningOutcome::End::Budget
        ? tr("The time is over after %n run(s).", nullptr, count)
        : tr("Stopped after %n run(s); the same search goes on from here.", nullptr, count);
    const int row = m_best ? m_model->rowOf(*m_best) : -1;
    if (row >= 0 && m_model->run(row).result->accuracy) {
        const app::TuningRun& best = m_model->run(row);
        text += u' '
            + tr("The best: point %1 with %2 of the validation images.")
                  .arg(countText(double(best.trial.point)), percentText(*best.result->accuracy));
    }
    m_status->setText(text);
}

void TuningResults::showProblem(const QString& problem)
{
    m_model->dropUnfinished();
    m_progress->hide();
    m_status->setText(problem);
}

const app::TuningRun* TuningResults::chosenRun() const
{
    const auto rows = m_table->selectionModel()->selectedRows();
    return rows.isEmpty() ? nullptr : &m_model->run(m_sorted->mapToSource(rows.first()).row());
}

void TuningResults::choose(const core::Trial& trial)
{
    const int row = m_model->rowOf(trial);
    if (row < 0)
        return;
    const QModelIndex index = m_sorted->mapFromSource(m_model->index(row, 0));
    m_table->selectRow(index.row());
    m_table->scrollTo(index);
}

void TuningResults::onChosen()
{
    const app::TuningRun* const run = chosenRun();
    const auto trial = run ? std::optional(run->trial) : std::nullopt;
    m_scatter->setSelected(trial);
    m_parallels->setSelected(trial);
    m_open->setEnabled(run != nullptr);
    m_preset->setEnabled(run != nullptr && run->result && run->result->accuracy);
}

} // namespace studio::ui

#include "moc_tuningresults.cpp"
