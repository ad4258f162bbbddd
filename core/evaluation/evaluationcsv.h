// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/evaluation/evaluationresult.h"

#include <filesystem>
#include <string>

namespace studio::core {

/// A row an image, in the order of the set: `index`, `truth` (empty for what is no digit),
/// `answer` (empty for a blank picture), `is_digit` (0 or 1), `digitness`, `confidence`, `loss`,
/// `p0`..`p9`; with a second model also `other_answer`, `other_is_digit`, `other_confidence`,
/// `other_loss`. Numbers in the C locale, the shortest that read back the same.
std::string evaluationCsv(const EvaluationResult& result);

/// Writes that durably. Throws Error(CannotWrite).
void writeEvaluationCsv(const std::filesystem::path& file, const EvaluationResult& result);

} // namespace studio::core
