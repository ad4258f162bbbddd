// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/naturalorder.h"

#include <algorithm>
#include <cstddef>

namespace studio::core {

namespace {

bool isDigit(char letter)
{
    return letter >= '0' && letter <= '9';
}

/// Takes the run of digits at the start of `text` off and returns it without leading zeros.
std::string_view takeNumber(std::string_view& text)
{
    const auto end = static_cast<std::size_t>(
        std::find_if_not(text.begin(), text.end(), isDigit) - text.begin());
    std::string_view number = text.substr(0, end);
    text.remove_prefix(end);
    number.remove_prefix(std::min(number.find_first_not_of('0'), number.size()));
    return number;
}

} // namespace

bool isNaturallyLess(std::string_view a, std::string_view b)
{
    std::string_view restA = a;
    std::string_view restB = b;
    while (!restA.empty() && !restB.empty()) {
        if (isDigit(restA.front()) && isDigit(restB.front())) {
            const std::string_view numberA = takeNumber(restA);
            const std::string_view numberB = takeNumber(restB);
            if (numberA.size() != numberB.size())
                return numberA.size() < numberB.size();
            if (numberA != numberB)
                return numberA < numberB;
        } else {
            if (restA.front() != restB.front())
                return restA.front() < restB.front();
            restA.remove_prefix(1);
            restB.remove_prefix(1);
        }
    }
    return restA.empty() != restB.empty() ? restA.empty() : a < b;
}

} // namespace studio::core
