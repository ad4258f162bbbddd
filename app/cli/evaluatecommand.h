// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/command.h"
#include "app/cli/modelfile.h"
#include "core/evaluation/evaluationresult.h"
#include "core/family/familycatalog.h"

#include <string>

namespace studio::app {

/// `evaluate`: how well one model, or two, read a test set, drawings or pictures whose digits are
/// known, or how well a model writes digits, compared with real ones.
class EvaluateCommand final : public Command
{
public:
    CLI::App* declare(CLI::App& parent) override;
    ExitCode run(const core::FamilyCatalog& catalog) override;

private:
    core::EvaluationData loadData(core::WorkControl control) const;
    core::JudgedModel read(const ClassifierFile& model, int threads,
        const core::EvaluationData& data, const core::WorkControl& control) const;
    void report(const core::EvaluationResult& result) const;
    void refuseReports() const;
    ExitCode judge(const core::FamilyCatalog& catalog, core::Generator& generator,
        const core::WorkControl& control) const;

    std::string m_model;
    std::string m_against;
    std::string m_data;
    std::string m_inkFile;
    std::string m_pictures;
    std::string m_reportFile;
    std::string m_csvFile;
    int m_count = 10'000; ///< digits of a generator
    int m_threads = 0; ///< 0: as many as the machine runs at once
    bool m_measuresRobustness = false;
    bool m_wantsJson = false;
};

} // namespace studio::app
