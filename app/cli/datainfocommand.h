// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/command.h"

#include <string>

namespace studio::app {

/// `data info DIR`: what a data folder holds.
class DataInfoCommand final : public Command
{
public:
    CLI::App* declare(CLI::App& parent) override;
    ExitCode run(const core::FamilyCatalog& catalog) override;

private:
    std::string m_source;
    bool m_wantsJson = false;
};

} // namespace studio::app
