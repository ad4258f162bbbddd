// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/command.h"

#include <string>
#include <vector>

namespace studio::app {

/// `runs export RUN`: a run's numbers, pictures or weights for other programs.
class RunsExportCommand final : public Command
{
public:
    CLI::App* declare(CLI::App& parent) override;
    ExitCode run(const core::FamilyCatalog& catalog) override;

private:
    std::string m_run;
    std::vector<std::string> m_roots;
    std::string m_target;
    std::string m_checkpoint;
    bool m_wantsCsv = false;
    bool m_wantsTensorBoard = false;
    bool m_wantsPython = false;
    bool m_wantsJson = false;
};

} // namespace studio::app
