// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/command.h"
#include "core/infer/evaluation.h"

#include <string>

namespace studio::app {

/// `evaluate`: how well a model reads a test set, drawings or pictures whose digits are known.
class EvaluateCommand final : public Command
{
public:
    CLI::App* declare(CLI::App& parent) override;
    ExitCode run(const core::FamilyCatalog& catalog) override;

private:
    core::Evaluation evaluateData(core::Classifier& classifier) const;
    core::Evaluation evaluateInkFile(core::Classifier& classifier) const;
    core::Evaluation evaluatePictures(core::Classifier& classifier) const;

    std::string m_model;
    std::string m_data;
    std::string m_inkFile;
    std::string m_pictures;
    int m_threads = 0; ///< 0: as many as the machine runs at once
    bool m_wantsJson = false;
};

} // namespace studio::app
