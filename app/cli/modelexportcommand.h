// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/command.h"

#include <string>

namespace studio::app {

/// `model export FILE --python`: a checkpoint's weights for other programs.
class ModelExportCommand final : public Command
{
public:
    CLI::App* declare(CLI::App& parent) override;
    ExitCode run(const core::FamilyCatalog& catalog) override;

private:
    std::string m_file;
    std::string m_target;
    bool m_wantsPython = false;
    bool m_wantsJson = false;
};

} // namespace studio::app
