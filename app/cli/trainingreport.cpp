// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/trainingreport.h"

#include "app/cli/output.h"

#include <algorithm>
#include <utility>

namespace studio::app {

namespace {

std::string valueText(const core::MetricSpec& spec, double value)
{
    switch (spec.unit) {
    case core::MetricSpec::Unit::Fraction:
        return percentText(value);
    case core::MetricSpec::Unit::PerSecond:
        return countText(value);
    case core::MetricSpec::Unit::Plain:
        break;
    }
    return fixedText(value, 4);
}

} // namespace

TrainingReport::TrainingReport(std::vector<core::MetricSpec> metrics)
    : m_metrics(std::move(metrics))
{
}

void TrainingReport::onEvent(const core::TrainingEvent& event)
{
    if (const auto* started = std::get_if<core::RunStarted>(&event))
        begin(*started);
    else if (const auto* step = std::get_if<core::StepMetrics>(&event))
        showStep(*step);
    else if (const auto* epoch = std::get_if<core::EpochMetrics>(&event))
        showEpoch(*epoch);
    else if (const auto* saved = std::get_if<core::CheckpointSaved>(&event))
        noteSaving(*saved);
    else if (const auto* health = std::get_if<core::HealthReport>(&event))
        showHealth(*health);
    else if (const auto* scoring = std::get_if<core::FinalScoring>(&event))
        line("Judging the digits").show(scoring->fraction);
}

void TrainingReport::showLoading(double fraction)
{
    line("Loading the data").show(fraction);
}

void TrainingReport::close()
{
    m_line.reset();
    m_title.clear();
}

void TrainingReport::begin(const core::RunStarted& event)
{
    m_epochs = event.epochs;
    m_firstStep = event.firstStep;
    m_steps = event.epochs * event.stepsPerEpoch;
    m_epochsDone = event.stepsPerEpoch > 0 ? event.firstStep / event.stepsPerEpoch : 0;
    m_firstSeconds = -1;
    line("Training").show(0);
}

void TrainingReport::showStep(const core::StepMetrics& event)
{
    if (m_firstSeconds < 0)
        m_firstSeconds = event.seconds;
    const double fraction =
        m_steps > 0 ? static_cast<double>(event.step) / static_cast<double>(m_steps) : 0;
    const auto done = static_cast<double>(event.step - m_firstStep);
    std::string details = metricsText(event.values);
    if (done > 1) {
        const double perStep = (event.seconds - m_firstSeconds) / (done - 1);
        details +=
            ", " + durationText(perStep * static_cast<double>(m_steps - event.step)) + " left";
    }
    line("Training").show(fraction, details);
}

void TrainingReport::showEpoch(const core::EpochMetrics& event)
{
    m_epochsDone = std::max(m_epochsDone, event.epoch); // a score may come epochs later
    const std::string metrics = metricsText(event.values);
    currentLine().print("Epoch " + std::to_string(event.epoch) + " of " + std::to_string(m_epochs)
        + " after " + durationText(event.seconds) + (metrics.empty() ? "" : ": " + metrics));
}

void TrainingReport::showHealth(const core::HealthReport& report)
{
    if (report.severity == core::HealthReport::Severity::Well) {
        line("Training").print("All is well again.");
        return;
    }
    std::string advice;
    for (const core::Remedy& remedy : report.remedies)
        advice += (advice.empty() ? " What may help: " : ", or: ") + remedy.label;
    line("Training").print(report.text.english() + "." + advice);
}

void TrainingReport::noteSaving(const core::CheckpointSaved& event)
{
    m_saveError = event.error;
    if (event.error)
        currentLine().print(std::string("Not saved: ") + event.error->what());
}

std::string TrainingReport::metricsText(const std::vector<core::MetricValue>& values) const
{
    std::string text;
    for (const core::MetricValue& value : values) {
        const auto spec = std::find_if(m_metrics.begin(), m_metrics.end(),
            [&value](const core::MetricSpec& candidate) { return candidate.id == value.id; });
        if (spec != m_metrics.end())
            text += (text.empty() ? "" : ", ") + value.id + " " + valueText(*spec, value.value);
    }
    return text;
}

ProgressLine& TrainingReport::currentLine()
{
    return m_line ? *m_line : line("Training");
}

ProgressLine& TrainingReport::line(const char* title)
{
    if (!m_line || m_title != title) {
        m_title = title;
        m_line = std::make_unique<ProgressLine>(title);
    }
    return *m_line;
}

} // namespace studio::app
