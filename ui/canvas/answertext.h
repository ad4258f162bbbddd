// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/infer/classifier.h"
#include "core/infer/numberreader.h"

#include <QString>

namespace studio::ui {

/// An answer in words. GUI thread, since it is translated.
struct AnswerText
{
    QString answer; ///< large: "7", "1 or 7?", "407", "?"
    QString detail; ///< beside it: how sure, what else it might be
};

/// Of one digit that is not blank: says so where it is none, or where a second digit is nearly as
/// likely.
AnswerText answerText(const core::Reading& reading);

/// Of several side by side.
AnswerText answerText(const core::NumberReading& number);

/// The part of a number that the model is least sure of; `number` has one at least.
std::size_t leastSurePart(const core::NumberReading& number);

} // namespace studio::ui
