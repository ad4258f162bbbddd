// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/command.h"
#include "app/cli/picturefolder.h"
#include "core/data/dataset.h"
#include "core/family/familycatalog.h"
#include "core/ink/ink.h"

#include <string>
#include <variant>
#include <vector>

namespace studio::app {

/// `evaluate`: how well a model reads a test set, drawings or pictures whose digits are known, or
/// how well it writes digits, compared with real ones.
class EvaluateCommand final : public Command
{
public:
    CLI::App* declare(CLI::App& parent) override;
    ExitCode run(const core::FamilyCatalog& catalog) override;

private:
    /// What is to be read: the images of a test set, drawings, or pictures from a folder.
    using Input = std::variant<core::DigitSet, std::vector<core::InkRecord>, PictureFolder>;

    Input readInput(const core::WorkControl& control) const;
    core::Dataset loadData(core::WorkControl control) const;
    ExitCode judge(const core::FamilyCatalog& catalog, core::Generator& generator,
        const core::WorkControl& control, int threads) const;

    std::string m_model;
    std::string m_data;
    std::string m_inkFile;
    std::string m_pictures;
    int m_count = 10'000; ///< digits of a generator
    int m_threads = 0; ///< 0: as many as the machine runs at once
    bool m_wantsJson = false;
};

} // namespace studio::app
