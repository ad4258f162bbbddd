// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <functional>
#include <span>
#include <string>
#include <string_view>

namespace studio::core {

/// From an English text of core's to the reader's language.
using Translator = std::function<std::string(const char* english)>;

/// Pieces of an HTML or SVG file. Pure functions; numbers in the C locale.

std::string fixedNumber(double value, int decimals);
/// With as many digits as it needs.
std::string shortNumber(double value);
/// A share of 1: "99.65 %".
std::string percentNumber(double fraction, int decimals = 2);
/// "= 0.34", "= 0.0021" or "< 0.001".
std::string probabilityText(double p);
/// `text` with what means something to HTML replaced.
std::string escaped(std::string_view text);
/// RFC 4648.
std::string base64(std::span<const std::uint8_t> bytes);
/// The sentence in the reader's language with %1, %2, ... replaced, as HTML.
std::string sentence(
    const Translator& translate, const char* english, std::initializer_list<std::string> arguments);

} // namespace studio::core
