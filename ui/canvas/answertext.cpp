// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/answertext.h"

#include "ui/text/quantitytext.h"

#include <QCoreApplication>

#include <algorithm>

namespace studio::ui {

using namespace Qt::StringLiterals;

namespace {

/// A digit that is less likely than this is not named alone.
constexpr float kSure = 0.75F;

class AnswerWords
{
    Q_DECLARE_TR_FUNCTIONS(AnswerWords)
};

int secondBest(const core::Reading& reading)
{
    const auto& p = reading.probabilities;
    int second = reading.digit == 0 ? 1 : 0;
    for (int digit = 0; digit < core::kDigitClasses; ++digit) {
        if (digit != reading.digit
            && p[static_cast<std::size_t>(digit)] > p[static_cast<std::size_t>(second)])
            second = digit;
    }
    return second;
}

QString shareText(const core::Reading& reading, int digit)
{
    return percentText(double{reading.probabilities.at(static_cast<std::size_t>(digit))}, 1);
}

float beliefIn(const core::Reading& reading)
{
    return reading.digit < 0
        ? 0
        : reading.digitness * reading.probabilities.at(static_cast<std::size_t>(reading.digit));
}

} // namespace

AnswerText answerText(const core::Reading& reading)
{
    if (!reading.isDigit)
        return {u"?"_s, AnswerWords::tr("not a digit · nearest %1").arg(reading.digit)};
    const int second = secondBest(reading);
    if (reading.probabilities.at(static_cast<std::size_t>(reading.digit)) < kSure)
        return {AnswerWords::tr("%1 or %2?").arg(reading.digit).arg(second),
            AnswerWords::tr("%1 against %2")
                .arg(shareText(reading, reading.digit), shareText(reading, second))};
    return {QString::number(reading.digit),
        AnswerWords::tr("%1 · then %2").arg(shareText(reading, reading.digit)).arg(second)};
}

AnswerText answerText(const core::NumberReading& number)
{
    const core::Reading& weakest = number.parts.at(leastSurePart(number)).reading;
    const QString detail = weakest.isDigit ? AnswerWords::tr("least sure of the %1: %2")
                                                 .arg(weakest.digit)
                                                 .arg(shareText(weakest, weakest.digit))
                                           : AnswerWords::tr("? is not a digit");
    return {QString::fromStdString(number.text()), detail};
}

std::size_t leastSurePart(const core::NumberReading& number)
{
    const auto weakest = std::min_element(number.parts.begin(), number.parts.end(),
        [](const core::NumberPart& a, const core::NumberPart& b) {
            return beliefIn(a.reading) < beliefIn(b.reading);
        });
    return static_cast<std::size_t>(weakest - number.parts.begin());
}

} // namespace studio::ui
