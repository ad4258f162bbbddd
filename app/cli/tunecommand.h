// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/command.h"
#include "core/tuning/tuningsession.h"

#include <cstdint>
#include <string>

namespace studio::app {

/// `tune FILE.json`: finds good parameters by training with many, or trains one of them, so that
/// the machines of a cluster can share a plan.
class TuneCommand final : public Command
{
public:
    CLI::App* declare(CLI::App& parent) override;
    ExitCode run(const core::FamilyCatalog& catalog) override;

private:
    core::TuningRequest request(const core::FamilyCatalog& catalog) const;
    void keepPreset(const core::FamilyCatalog& catalog, const core::TuningRequest& request,
        const core::Tuner::Told& best) const;

    std::string m_file;
    std::string m_root;
    std::string m_presetFile;
    double m_budgetMinutes = -1; ///< below 0: the plan's
    std::int64_t m_point = -1;
    bool m_wantsJson = false;
};

} // namespace studio::app
