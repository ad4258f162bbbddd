// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/command.h"

#include <string>
#include <vector>

namespace studio::app {

/// `model join FILE FILE... --out FILE`: one model out of several, which answer together.
class ModelJoinCommand final : public Command
{
public:
    CLI::App* declare(CLI::App& parent) override;
    ExitCode run(const core::FamilyCatalog& catalog) override;

private:
    void checkTarget() const;

    std::vector<std::string> m_files;
    std::string m_target;
    bool m_wantsJson = false;
};

} // namespace studio::app
