// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/command.h"

#include <string>

namespace studio::app {

/// `generate`: lets a model write digits into pictures or a data set.
class GenerateCommand final : public Command
{
public:
    CLI::App* declare(CLI::App& parent) override;
    ExitCode run(const core::FamilyCatalog& catalog) override;

private:
    std::string m_model;
    std::string m_target;
    std::int64_t m_count = 100;
    int m_digit = -1; ///< -1: all in turn
    std::uint64_t m_seed = 1;
    double m_truncation = 1;
    bool m_wantsJson = false;
};

} // namespace studio::app
