// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/command.h"

#include <string>

namespace studio::app {

/// `model info FILE`: what a checkpoint says of itself.
class ModelInfoCommand final : public Command
{
public:
    CLI::App* declare(CLI::App& parent) override;
    ExitCode run(const core::FamilyCatalog& catalog) override;

private:
    std::string m_file;
    bool m_wantsJson = false;
};

} // namespace studio::app
