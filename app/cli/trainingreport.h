// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/progressline.h"
#include "core/family/metricspec.h"
#include "core/run/trainingobserver.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace studio::app {

/// Tells people on standard error how a run goes: a bar between the epochs and a line for each.
/// Everything is called on the training thread.
class TrainingReport final : public core::TrainingObserver
{
public:
    explicit TrainingReport(std::vector<core::MetricSpec> metrics);

    void onEvent(const core::TrainingEvent& event) override;
    /// While the data are being loaded, 0..1.
    void showLoading(double fraction);
    /// Takes the bar away.
    void close();

    /// Since the very start of the run.
    std::int64_t epochsDone() const { return m_epochsDone; }
    /// Why the newest checkpoint is not on disk; empty if it is.
    const std::optional<core::Error>& saveError() const { return m_saveError; }

private:
    void begin(const core::RunStarted& event);
    void showStep(const core::StepMetrics& event);
    void showEpoch(const core::EpochMetrics& event);
    void showHealth(const core::HealthReport& report);
    void noteSaving(const core::CheckpointSaved& event);
    std::string metricsText(const std::vector<core::MetricValue>& values) const;
    ProgressLine& line(const char* title);
    ProgressLine& currentLine();

    std::vector<core::MetricSpec> m_metrics;
    std::string m_title;
    std::unique_ptr<ProgressLine> m_line;
    std::int64_t m_epochs = 0;
    std::int64_t m_epochsDone = 0;
    std::int64_t m_firstStep = 0;
    std::int64_t m_steps = 0; ///< of the whole run
    double m_firstSeconds = -1; ///< of training at this program's first step
    std::optional<core::Error> m_saveError;
};

} // namespace studio::app
