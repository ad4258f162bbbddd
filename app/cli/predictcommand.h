// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/command.h"
#include "core/infer/numberreader.h"

#include <string>
#include <vector>

namespace studio::app {

/// `predict`: what a model reads in drawings or pictures.
class PredictCommand final : public Command
{
public:
    CLI::App* declare(CLI::App& parent) override;
    ExitCode run(const core::FamilyCatalog& catalog) override;

private:
    /// A drawing or picture; one that cannot be read keeps the reason instead of pixels.
    struct Item
    {
        std::string name;
        std::vector<std::uint8_t> pixels; ///< core::kDigitPixels bytes, taken as one digit
        core::NumberReading number; ///< taken as several side by side
        std::string fault; ///< empty if there is none
    };

    std::vector<Item> readItems(core::NumberReader& reader) const;

    std::string m_model;
    std::string m_inkFile;
    std::vector<std::string> m_pictures;
    bool m_wantsJson = false;
};

} // namespace studio::app
