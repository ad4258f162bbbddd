// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/validators.h"

#include <CLI/CLI.hpp>

#include <charconv>
#include <cmath>
#include <cstdint>

namespace studio::app {

std::string isSeed(const std::string& text)
{
    std::uint64_t seed = 0;
    const auto [end, fault] = std::from_chars(text.data(), text.data() + text.size(), seed);
    const bool isWhole = fault == std::errc() && end == text.data() + text.size();
    return isWhole ? std::string() : text + " is no whole number from 0 to 18446744073709551615";
}

std::string isNumber(const std::string& text)
{
    double value = 0;
    return CLI::detail::lexical_cast(text, value) && std::isfinite(value) ? std::string()
                                                                          : text + " is no number";
}

std::string isGiven(const std::string& text)
{
    return text.empty() ? "its value is empty" : std::string();
}

} // namespace studio::app
