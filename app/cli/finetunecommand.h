// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/command.h"

#include <cstdint>
#include <filesystem>
#include <string>

namespace studio::app {

/// `digit-studio-cli finetune`: teaches a model somebody's own drawings, as "Learn from my digits"
/// does, and says what became of it.
class FineTuneCommand final : public Command
{
public:
    CLI::App* declare(CLI::App& parent) override;
    ExitCode run(const core::FamilyCatalog& catalog) override;

private:
    void checkTarget(const std::filesystem::path& model) const;

    std::string m_model;
    std::string m_inkFile;
    std::string m_data;
    std::string m_target;
    std::uint64_t m_seed = 1;
    int m_threads = 0; ///< 0: as many as the machine runs at once
    bool m_wantsJson = false;
};

} // namespace studio::app
