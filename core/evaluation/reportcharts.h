// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/evaluation/reliability.h"
#include "core/evaluation/reportwords.h"
#include "core/evaluation/robustness.h"

#include <string>

namespace studio::core {

/// Bars of accuracy over confidence with the diagonal, as an SVG element. Its colours come from the
/// classes "axis", "ideal", "bar" and "few" of the page's style sheet.
std::string reliabilitySvg(const ReliabilityBins& bins, const Translator& translate);

/// A small chart a disturbance, accuracy over strength, as HTML; the second model's line is dashed.
/// The second may be empty.
std::string robustnessHtml(
    const Robustness& first, const Robustness& second, const Translator& translate);

} // namespace studio::core
