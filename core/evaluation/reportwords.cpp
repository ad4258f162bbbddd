// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/evaluation/reportwords.h"

#include "core/error.h"

#include <array>
#include <charconv>

namespace studio::core {

std::string fixedNumber(double value, int decimals)
{
    std::array<char, 400> buffer{};
    const auto end = std::to_chars(
        buffer.data(), buffer.data() + buffer.size(), value, std::chars_format::fixed, decimals)
                         .ptr;
    return {buffer.data(), end};
}

std::string shortNumber(double value)
{
    std::array<char, 400> buffer{};
    const auto end = std::to_chars(buffer.data(), buffer.data() + buffer.size(), value).ptr;
    return {buffer.data(), end};
}

std::string percentNumber(double fraction, int decimals)
{
    return fixedNumber(100 * fraction, decimals) + " %";
}

std::string probabilityText(double p)
{
    constexpr double kSmall = 0.001;
    constexpr double kFine = 0.1;
    if (p < kSmall)
        return "< 0.001";
    return "= " + fixedNumber(p, p < kFine ? 3 : 2);
}

std::string escaped(std::string_view text)
{
    std::string result;
    for (const char letter : text) {
        switch (letter) {
        case '&':
            result += "&amp;";
            break;
        case '<':
            result += "&lt;";
            break;
        case '>':
            result += "&gt;";
            break;
        case '"':
            result += "&quot;";
            break;
        default:
            result += letter;
        }
    }
    return result;
}

std::string base64(std::span<const std::uint8_t> bytes)
{
    constexpr std::string_view kLetters =
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    std::string text;
    for (std::size_t i = 0; i < bytes.size(); i += 3) {
        const std::size_t length = std::min<std::size_t>(3, bytes.size() - i);
        unsigned int block = 0;
        for (std::size_t k = 0; k < 3; ++k)
            block = block << 8U | (k < length ? bytes[i + k] : 0U);
        for (std::size_t k = 0; k < 4; ++k)
            text += k <= length ? kLetters[block >> (18U - 6U * k) & 63U] : '=';
    }
    return text;
}

std::string sentence(
    const Translator& translate, const char* english, std::initializer_list<std::string> arguments)
{
    return escaped(Message{translate(english), arguments}.english());
}

} // namespace studio::core
