// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/train/runview.h"

#include "app/controllers/metricsstore.h"
#include "ui/canvas/hardimagesview.h"
#include "ui/text/quantitytext.h"
#include "ui/theme/emptystate.h"
#include "ui/train/chartgrid.h"
#include "ui/train/healthline.h"
#include "ui/train/resultcard.h"
#include "ui/train/runheader.h"

#include <QScrollArea>
#include <QScrollBar>
#include <QStackedLayout>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace studio::ui {

namespace {

constexpr int kMargin = 12;
constexpr int kGap = 10;
constexpr int kStripHeight = 104;
constexpr int kSamplesHeight = 190;
constexpr int kScrollBarWidth = 10; ///< as in the style sheet

} // namespace

RunView::RunView(const app::MetricsStore& store, QWidget* parent)
    : QWidget(parent)
    , m_store(store)
    , m_stack(new QStackedLayout(this))
    , m_header(new RunHeader(this))
    , m_health(new HealthLine(this))
    , m_result(new ResultCard(this))
    , m_charts(new ChartGrid(store, this))
    , m_hardImages(new HardImagesView(this))
    , m_samples(new SamplesCard(this))
{
    setObjectName(u"runView"_s);
    m_stack->addWidget(new EmptyState(u"train"_s, tr("Nothing has been trained yet"),
        tr("Choose a preset on the left and press Start: the curves appear here while the model "
           "learns. On the right you can draw a digit at any time and see how it is read."),
        this));
    m_stack->addWidget(makeContent());
    const ChartTools* const tools = &m_header->tools();
    connect(tools, &ChartTools::lookChanged, m_charts, &ChartGrid::setLook);
    m_charts->setLook(tools->look());
}

QWidget* RunView::makeContent()
{
    auto* page = new QWidget(this);
    auto* area = new QScrollArea(page);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setFocusPolicy(Qt::NoFocus);
    auto* cards = new QWidget(area->viewport());
    auto* cardColumn = new QVBoxLayout(cards);
    cardColumn->setContentsMargins(kMargin, 0, kMargin, kMargin);
    cardColumn->setSpacing(kGap);
    cardColumn->addWidget(m_health);
    cardColumn->addWidget(m_result);
    cardColumn->addWidget(m_charts, 1);
    cardColumn->addWidget(m_hardImages);
    cardColumn->addWidget(m_samples, 1);
    m_samples->setMinimumHeight(kSamplesHeight);
    m_hardImages->setFixedHeight(kStripHeight);
    m_result->hide();
    area->setWidget(cards);
    // The scroll bar takes the place of the margin, so that the cards keep their width.
    connect(area->verticalScrollBar(), &QScrollBar::rangeChanged, cardColumn,
        [cardColumn](int, int maximum) {
            const int right = maximum > 0 ? kMargin - kScrollBarWidth : kMargin;
            cardColumn->setContentsMargins(kMargin, 0, right, kMargin);
        });

    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(0, kMargin, 0, 0);
    column->setSpacing(kGap);
    auto* headerRow = new QVBoxLayout;
    headerRow->setContentsMargins(kMargin, 0, kMargin, 0);
    headerRow->addWidget(m_header);
    column->addLayout(headerRow);
    column->addWidget(area, 1);
    return page;
}

bool RunView::isEmpty() const
{
    return m_stack->currentIndex() == 0;
}

void RunView::beginRun(const QString& title, const core::ModelFamily& family)
{
    const auto metrics = family.metrics();
    m_header->setRun(title);
    m_header->setProgress({});
    m_charts->setMetrics(metrics);
    m_result->hide();
    m_health->clear();
    const bool writes = family.task() == core::ModelFamily::Task::WriteDigits;
    m_hardImages->clear();
    m_hardImages->setVisible(!writes);
    m_samples->clear();
    m_samples->setVisible(writes);
    m_stack->setCurrentIndex(1);
}

void RunView::withdrawRun(bool showsEarlier)
{
    m_header->setProgress({});
    m_stack->setCurrentIndex(showsEarlier ? 1 : 0);
}

void RunView::setProgress(const app::Progress& progress)
{
    if (progress.epoch == 0) {
        m_header->setProgress(
            tr("preparing the data, %1").arg(percentText(progress.loadingFraction, 0)));
        return;
    }
    if (progress.scoringFraction) {
        m_header->setProgress(tr("all epochs are done · judging the digits, %1")
                                  .arg(percentText(*progress.scoringFraction, 0)));
        return;
    }
    const auto stepInEpoch = progress.step - (progress.epoch - 1) * progress.stepsPerEpoch;
    m_header->setProgress(
        tr("epoch %1 of %2 · step %3 of %4")
            .arg(countText(double(progress.epoch)), countText(double(progress.epochs)),
                countText(double(stepInEpoch)), countText(double(progress.stepsPerEpoch))));
}

void RunView::setHardImages(const core::HardImages& images)
{
    m_hardImages->setImages(images);
    m_hardImages->setVisible(true);
}

core::RangeTest RunView::rangeTest() const
{
    core::RangeTest test;
    const auto& losses = m_store.series(u"train.loss"_s);
    const auto& rates = m_store.series(u"learning_rate"_s);
    for (std::size_t i = 0; i < std::min(losses.size(), rates.size()); ++i)
        test.add(rates[i].y(), losses[i].y());
    return test;
}

void RunView::endRun(const core::RunEnded& result, std::uint64_t testImages)
{
    m_result->setResult(result, testImages);
    if (!result.hasLearned)
        m_result->setRangeTest(rangeTest());
    m_result->setVisible(true);
    m_health->setRemediesEnabled(false);
}

} // namespace studio::ui
