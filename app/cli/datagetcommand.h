// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/command.h"

#include <string>

namespace studio::app {

/// `data get NAME`: downloads a data set, resuming what was broken off.
class DataGetCommand final : public Command
{
public:
    CLI::App* declare(CLI::App& parent) override;
    ExitCode run(const core::FamilyCatalog& catalog) override;

private:
    std::string m_name;
    std::string m_folder;
    bool m_wantsJson = false;
};

} // namespace studio::app
