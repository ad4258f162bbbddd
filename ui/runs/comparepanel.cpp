// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/runs/comparepanel.h"

#include "ui/charts/livechart.h"
#include "ui/runs/differencemodel.h"

#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QSplitter>
#include <QStackedLayout>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace studio::ui {

namespace {

constexpr int kMargin = 12;
constexpr int kSwarmMs = 40;
constexpr int kSmallestChart = 240;
constexpr int kSmallestTable = 180;
constexpr int kRowHeight = 26;
constexpr int kColumnWidth = 112;
constexpr std::size_t kMostStretched = 2; ///< columns

} // namespace

ComparePanel::ComparePanel(app::RunLibraryController& library, QWidget* parent)
    : QWidget(parent)
    , m_library(library)
    , m_curves(library)
    , m_stack(new QStackedLayout(this))
    , m_hint(new QLabel(this))
    , m_note(new QLabel(this))
    , m_metrics(new QComboBox(this))
    , m_tools(new ChartTools(this))
    , m_splitter(new QSplitter(Qt::Horizontal, this))
    , m_chartPlace(new QWidget(m_splitter))
    , m_differences(new DifferenceModel(this))
    , m_table(new QTableView(m_splitter))
{
    setObjectName(u"comparePanel"_s);
    m_hint->setObjectName(u"compareHint"_s);
    m_hint->setProperty("role", u"quiet"_s);
    m_hint->setAlignment(Qt::AlignCenter);
    m_hint->setWordWrap(true);
    m_hint->setMargin(kMargin);
    m_stack->addWidget(m_hint);
    m_stack->addWidget(makeContent());
    m_soon.setSingleShot(true);
    m_soon.setInterval(kSwarmMs);
    connect(&m_soon, &QTimer::timeout, this, &ComparePanel::updateMetrics);
    connect(&m_curves, &app::RunCurves::arrived, &m_soon, qOverload<>(&QTimer::start));
    connect(&m_curves, &app::RunCurves::failed, this, &ComparePanel::showProblem);
    connect(m_metrics, &QComboBox::activated, this, [this] {
        m_metric = m_metrics->currentData().toString();
        rebuildChart();
    });
    updateHint();
}

ComparePanel::~ComparePanel()
{
    delete m_chart; // before the stores that it shows
}

QWidget* ComparePanel::makeContent()
{
    auto* const content = new QWidget(this);
    m_metrics->setObjectName(u"compareMetric"_s);
    m_metrics->setAccessibleName(tr("Metric"));
    m_metrics->setToolTip(tr("Which of the metrics that these runs share is shown"));
    m_metrics->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_note->setObjectName(u"compareNote"_s);
    m_note->setProperty("role", u"quiet"_s);
    m_note->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    auto* const row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(m_metrics);
    row->addWidget(m_note, 1);
    row->addWidget(m_tools);

    auto* const chartColumn = new QVBoxLayout(m_chartPlace);
    chartColumn->setContentsMargins({});
    m_chartPlace->setMinimumWidth(kSmallestChart);
    m_table->setObjectName(u"differenceTable"_s);
    m_table->setAccessibleName(tr("Results and differences of the selected runs"));
    m_table->setModel(m_differences);
    m_table->setMinimumWidth(kSmallestTable);
    m_table->setSelectionMode(QAbstractItemView::ContiguousSelection);
    m_table->setTabKeyNavigation(false);
    m_table->setShowGrid(false);
    m_table->setWordWrap(false);
    m_table->horizontalHeader()->setTextElideMode(Qt::ElideMiddle);
    m_table->setCornerButtonEnabled(false);
    m_table->setIconSize({20, 12});
    m_table->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_table->horizontalHeader()->setDefaultSectionSize(kColumnWidth);
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->verticalHeader()->setDefaultSectionSize(kRowHeight);
    m_table->verticalHeader()->setHighlightSections(false);
    m_splitter->setObjectName(u"compareSplitter"_s);
    m_splitter->addWidget(m_chartPlace);
    m_splitter->addWidget(m_table);
    m_splitter->setStretchFactor(0, 3);
    m_splitter->setStretchFactor(1, 2);
    m_splitter->setSizes({550, 450});
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setHandleWidth(kMargin);

    auto* const column = new QVBoxLayout(content);
    column->setContentsMargins(kMargin, 8, kMargin, kMargin);
    column->setSpacing(8);
    column->addLayout(row);
    column->addWidget(m_splitter, 1);
    return content;
}

void ComparePanel::setCatalog(std::shared_ptr<const core::FamilyCatalog> catalog)
{
    m_catalog = std::move(catalog);
    updateMetrics();
    updateTable();
}

void ComparePanel::compare(const std::vector<Path>& folders)
{
    std::vector<Path> shown;
    for (const Path& folder : folders) {
        const core::RunSummary* const run = m_library.find(folder);
        if (run != nullptr && run->record)
            shown.push_back(folder);
    }
    m_leftOut = shown.size() > kMostRuns ? shown.size() - kMostRuns : 0;
    shown.resize(shown.size() - m_leftOut);
    if (shown == m_folders)
        return updateHint();
    m_folders = std::move(shown);
    m_styles = m_allStyles.assign(m_folders);
    std::erase_if(m_problems, [this](const auto& problem) {
        return std::find(m_folders.begin(), m_folders.end(), problem.first) == m_folders.end();
    });
    delete std::exchange(m_chart, nullptr); // before the stores that it shows
    m_curves.follow(m_folders);
    updateMetrics();
    updateTable();
    updateHint();
}

void ComparePanel::refresh()
{
    rebuildChart(); // a run may have got another name
    updateTable();
    updateHint();
}

void ComparePanel::showProblem(const Path& folder, const QString& reason)
{
    m_problems[folder] = reason;
    updateHint();
}

void ComparePanel::updateTable()
{
    std::vector<core::RunSummary> runs;
    std::vector<std::size_t> styles;
    for (const Path& folder : m_folders) {
        if (const core::RunSummary* const run = m_library.find(folder)) {
            runs.push_back(*run);
            styles.push_back(m_styles.at(folder));
        }
    }
    m_differences->setRuns(runs, styles, m_catalog.get());
    // Names of runs are long: a few have the room there is.
    auto* const header = m_table->horizontalHeader();
    const auto mode =
        runs.size() <= kMostStretched ? QHeaderView::Stretch : QHeaderView::Interactive;
    const bool wasStretched =
        header->count() > 0 && header->sectionResizeMode(0) == QHeaderView::Stretch;
    header->setSectionResizeMode(mode);
    if (mode == QHeaderView::Stretch || !wasStretched)
        return;
    for (int column = 0; column < header->count(); ++column)
        header->resizeSection(column, kColumnWidth);
}

void ComparePanel::updateHint()
{
    m_stack->setCurrentIndex(m_folders.empty() ? 0 : 1);
    m_hint->setText(
        tr("Select runs in the table to see their curves and results here; hold Ctrl or "
           "Shift to select several and compare them."));
    const bool isLoading =
        std::any_of(m_folders.begin(), m_folders.end(), [this](const Path& folder) {
            return !m_curves.hasArrived(folder) && !m_problems.contains(folder);
        });
    QString note;
    if (!m_problems.empty())
        note = m_problems.begin()->second;
    else if (isLoading)
        note = tr("Reading the curves…");
    else if (m_leftOut > 0)
        note = tr("%n more selected run(s) are not shown", nullptr, static_cast<int>(m_leftOut));
    else if (m_metrics->count() == 0)
        note = m_folders.size() > 1 ? tr("These runs have no metric in common.")
                                    : tr("This run has logged nothing yet.");
    m_note->setText(note);
    m_note->setToolTip(note);
}

void ComparePanel::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        updateTable(); // pieces of lines in its header
}

} // namespace studio::ui
