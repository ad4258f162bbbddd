// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/output.h"

#include <nlohmann/json.hpp>

#include <array>
#include <cerrno>
#include <cmath>
#include <cstdio>

namespace studio::app {

namespace {

void write(std::FILE* stream, std::string_view line)
{
    const std::string whole = std::string(line) + '\n';
    std::fwrite(whole.data(), 1, whole.size(), stream);
}

std::string padded(int number)
{
    return (number < 10 ? "0" : "") + std::to_string(number);
}

} // namespace

void printResult(std::string_view line)
{
    write(stdout, line);
}

void printJson(const nlohmann::json& value)
{
    // File names may hold any bytes; JSON may not.
    write(stdout, value.dump(2, ' ', false, nlohmann::json::error_handler_t::replace));
}

void printNote(std::string_view line)
{
    write(stderr, line);
}

bool flushResults()
{
    errno = 0;
    const bool isFine = std::fflush(stdout) == 0 && std::ferror(stdout) == 0;
    return isFine || errno == EPIPE;
}

std::string fixedText(double value, int decimals)
{
    std::array<char, 64> buffer{};
    const int length = std::snprintf(buffer.data(), buffer.size(), "%.*f", decimals, value);
    return {buffer.data(), static_cast<std::size_t>(length)};
}

std::string percentText(double fraction)
{
    return fixedText(100 * fraction, 2) + " %";
}

std::string countText(double value)
{
    std::string digits = fixedText(std::round(value), 0);
    for (auto place = static_cast<int>(digits.size()) - 3; place > (value < 0 ? 1 : 0); place -= 3)
        digits.insert(static_cast<std::size_t>(place), ",");
    return digits;
}

std::string durationText(double seconds)
{
    if (seconds < 60)
        return fixedText(seconds, 1) + " s";
    const int whole = static_cast<int>(std::lround(seconds));
    if (whole < 3600)
        return std::to_string(whole / 60) + " min " + padded(whole % 60) + " s";
    return std::to_string(whole / 3600) + " h " + padded(whole / 60 % 60) + " min";
}

} // namespace studio::app
