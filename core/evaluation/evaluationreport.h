// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/evaluation/evaluationresult.h"
#include "core/evaluation/reportwords.h"

#include <filesystem>
#include <string>

namespace studio::core {

/// The whole result as one HTML file that needs nothing else: figures, scores, confusion, charts
/// and the pictures that cost most, inside it as PNG. It follows the reader's light or dark
/// appearance and runs no script. `translate` gives the language; English without it.
std::string evaluationHtml(const EvaluationResult& result, const Translator& translate = {});

/// Writes that durably. Throws Error(CannotWrite).
void writeEvaluationHtml(const std::filesystem::path& file, const EvaluationResult& result,
    const Translator& translate = {});

/// The images with a known digit that cost the model most, worst first: at most `count`, and only
/// those that are read wrongly. Positions in `evaluation.images`.
std::vector<std::size_t> worstMistakes(const Evaluation& evaluation, std::size_t count);

} // namespace studio::core
