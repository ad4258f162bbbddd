// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/command.h"
#include "core/runs/runsession.h"

#include <string>
#include <vector>

namespace studio::app {

/// `train FAMILY ...` and `train --resume RUNDIR`: does a whole run and says how it went.
class TrainCommand final : public Command
{
public:
    CLI::App* declare(CLI::App& parent) override;
    ExitCode run(const core::FamilyCatalog& catalog) override;

private:
    core::RunConfig configOf(const core::ModelFamily& family, core::ParameterMap parameters) const;
    core::RunRequest request(const core::FamilyCatalog& catalog) const;
    core::RunRequest resumeRequest(const core::FamilyCatalog& catalog) const;

    std::string m_family;
    std::string m_preset;
    std::string m_data = "builtin";
    std::string m_epochs; ///< the family's specs check these, so they stay text until then
    std::string m_seed;
    std::string m_threads;
    std::vector<std::string> m_settings; ///< NAME=VALUE each
    double m_generatedPercent = 0;
    std::string m_generator;
    std::string m_folder;
    std::string m_resumeFolder;
    bool m_wantsRangeTest = false;
    bool m_wantsJson = false;
};

} // namespace studio::app
