// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/controllers/trainingcontroller.h"
#include "core/family/modelfamily.h"
#include "core/run/rangetest.h"
#include "ui/samples/samplescard.h"

#include <QWidget>

class QStackedLayout;

namespace studio::ui {

class ChartGrid;
class HardImagesView;
class HealthLine;
class ResultCard;
class RunHeader;

/// The middle of the Train page: header line, what is wrong if anything is, charts in cards, the
/// digits that are hardest, and at the end what came of it. Before the first run it says what to
/// do. GUI thread.
class RunView final : public QWidget
{
    Q_OBJECT

public:
    /// `store` must outlive the view.
    explicit RunView(const app::MetricsStore& store, QWidget* parent = nullptr);

    /// A run begins: `title` is "Fast · seed 1", the charts are those of `family`.
    void beginRun(const QString& title, const core::ModelFamily& family);
    /// The run that was being prepared does not begin; back to the earlier one or the empty page.
    void withdrawRun(bool showsEarlier);
    void setProgress(const app::Progress& progress);
    void setHardImages(const core::HardImages& images);
    void addSamples(const core::SampleGrid& grid) { m_samples->add(grid); }
    void endRun(const core::RunEnded& result, std::uint64_t testImages);

    RunHeader& header() { return *m_header; }
    HealthLine& health() { return *m_health; }
    ResultCard& resultCard() { return *m_result; }
    ChartGrid& charts() { return *m_charts; }
    SamplesCard& samples() { return *m_samples; }
    /// True until the first run begins.
    bool isEmpty() const;

private:
    QWidget* makeContent();
    core::RangeTest rangeTest() const;

    const app::MetricsStore& m_store;
    QStackedLayout* m_stack = nullptr;
    RunHeader* m_header = nullptr;
    HealthLine* m_health = nullptr;
    ResultCard* m_result = nullptr;
    ChartGrid* m_charts = nullptr;
    HardImagesView* m_hardImages = nullptr;
    SamplesCard* m_samples = nullptr;
};

} // namespace studio::ui
