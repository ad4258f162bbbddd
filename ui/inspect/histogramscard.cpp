// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inspect/histogramscard.h"

#include "ui/inspect/histogramsheet.h"

#include <QComboBox>
#include <QLabel>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace studio::ui {

namespace {

using Of = core::LayerHistogram::Of;

} // namespace

HistogramsCard::HistogramsCard(QWidget* parent)
    : AnswerCard(tr("While it learns"), QString(), parent)
    , m_run(new QComboBox(this))
    , m_of(new QComboBox(this))
{
    m_run->setObjectName(u"histogramsRun"_s);
    m_run->setAccessibleName(tr("Run"));
    m_run->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_run->setMinimumContentsLength(24);
    m_of->setObjectName(u"histogramsOf"_s);
    m_of->setAccessibleName(tr("What is counted"));
    m_of->addItems({tr("Weights"), tr("Gradients (running mean)")});
    column().addWidget(m_run, 0, Qt::AlignLeft); // one above the other: a small window is narrow
    column().addWidget(m_of, 0, Qt::AlignLeft);
    connect(m_run, &QComboBox::activated, this, [this] { m_isChosen = true; });
    connect(m_run, &QComboBox::currentIndexChanged, this, &HistogramsCard::tellRun);
    connect(m_of, &QComboBox::currentIndexChanged, this, &HistogramsCard::showRows);
    showRows();
}

void HistogramsCard::setRuns(const std::vector<RunChoice>& runs)
{
    if (runs == m_choices)
        return;
    const auto index = static_cast<std::size_t>(std::max(0, m_run->currentIndex()));
    const auto before =
        index < m_choices.size() ? m_choices[index].folder : std::filesystem::path();
    m_choices = runs;
    const auto found = std::find_if(
        runs.begin(), runs.end(), [&](const RunChoice& run) { return run.folder == before; });
    m_isChosen = m_isChosen && found != runs.end();
    {
        const QSignalBlocker blocker(m_run);
        m_run->clear();
        for (const RunChoice& run : runs)
            m_run->addItem(run.name);
        if (m_isChosen)
            m_run->setCurrentIndex(static_cast<int>(found - runs.begin()));
    }
    tellRun();
}

void HistogramsCard::tellRun()
{
    const int index = m_run->currentIndex();
    Q_EMIT runChosen(
        index < 0 ? std::filesystem::path() : m_choices.at(static_cast<std::size_t>(index)).folder);
}

void HistogramsCard::showHistory(const app::HistogramHistory& history)
{
    m_history = history;
    showRows();
}

void HistogramsCard::showProblem(const QString& reason)
{
    m_history.reset();
    showRows();
    setText(reason);
}

std::vector<std::string> HistogramsCard::layersOf(Of of) const
{
    std::vector<std::string> names;
    if (!m_history || m_history->empty())
        return names;
    for (const core::LayerHistogram& layer : m_history->back().layers) {
        if (layer.of == of)
            names.push_back(layer.layer);
    }
    return names;
}

void HistogramsCard::showRows()
{
    const bool isGradients = m_of->currentIndex() == 1;
    const auto layers = layersOf(isGradients ? Of::Gradients : Of::Weights);
    m_of->setVisible(m_history && !m_history->empty());
    if (m_choices.empty())
        setText(tr("There is no run yet: each training records how its weights and gradients "
                   "spread."));
    else if (layers.empty())
        setText(tr("This run has recorded none: an earlier version trained it, or its first "
                   "epoch is still under way."));
    else if (isGradients)
        setText(tr("Each column is a moment of the training, each row a size, the darker the more "
                   "gradients have it. If they all sink towards zero, the layer learns no more."));
    else
        setText(tr("Each column is a moment of the training, each row a size, the darker the more "
                   "weights have it: blue positive ones, orange negative ones."));
    while (m_rows.size() < layers.size()) {
        m_rows.push_back({new QLabel(this), new HistogramSheet(this)});
        m_rows.back().caption->setProperty("role", u"caption"_s);
        column().addWidget(m_rows.back().caption);
        column().addWidget(m_rows.back().sheet);
    }
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        m_rows[i].caption->setVisible(i < layers.size());
        m_rows[i].sheet->setVisible(i < layers.size());
        if (i < layers.size())
            showRow(i, layers[i]);
    }
}

void HistogramsCard::showRow(std::size_t index, const std::string& layer)
{
    const Of of = m_of->currentIndex() == 1 ? Of::Gradients : Of::Weights;
    std::vector<HistogramSheet::Column> columns;
    for (const core::LayerHistograms& record : *m_history) {
        for (const core::LayerHistogram& histogram : record.layers) {
            if (histogram.of == of && histogram.layer == layer)
                columns.push_back({record.epoch, histogram});
        }
    }
    m_rows[index].caption->setText(
        tr("Layer %1: %2").arg(index + 1).arg(QString::fromStdString(layer)));
    m_rows[index].sheet->setAccessibleName(m_rows[index].caption->text());
    m_rows[index].sheet->setColumns(std::move(columns));
}

} // namespace studio::ui

#include "moc_histogramscard.cpp"
