// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/dataset.h"
#include "core/family/modelfamily.h"
#include "core/run/runcontrol.h"

#include <memory>
#include <string>

namespace studio {

/// Lets a run go on for a while.
class Stopwatch final : public core::TrainingObserver
{
public:
    Stopwatch(core::RunControl& control, double seconds)
        : m_control(control)
        , m_seconds(seconds)
    {
    }

    void onEvent(const core::TrainingEvent& event) override
    {
        const auto* step = std::get_if<core::StepMetrics>(&event);
        if (step != nullptr && step->seconds >= m_seconds)
            m_control.requestStop();
    }

private:
    core::RunControl& m_control;
    double m_seconds;
};

/// Images a second of a run that ends after `seconds`.
inline double imagesPerSecond(const core::ModelFamily& family, const core::RunConfig& config,
    const std::shared_ptr<const core::Dataset>& data, double seconds)
{
    core::RunControl control;
    Stopwatch stopwatch(control, seconds);
    return family.createTrainer(config, data, nullptr)->run(stopwatch, control).imagesPerSecond;
}

/// The word after `name` on the command line.
inline std::string option(
    int argc, char** argv, const std::string& name, const std::string& fallback)
{
    for (int i = 1; i + 1 < argc; ++i) {
        if (name == argv[i])
            return argv[i + 1];
    }
    return fallback;
}

} // namespace studio
