// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/command.h"

#include <string>
#include <vector>

namespace studio::app {

/// `runs show RUN`: all that a run folder says of its run.
class RunsShowCommand final : public Command
{
public:
    CLI::App* declare(CLI::App& parent) override;
    ExitCode run(const core::FamilyCatalog& catalog) override;

private:
    std::string m_run;
    std::vector<std::string> m_roots;
    bool m_wantsJson = false;
};

} // namespace studio::app
