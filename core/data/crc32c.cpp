// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/crc32c.h"

#include <array>
#include <cstddef>

namespace studio::core {

namespace {

/// Remainders of all bytes; the polynomial's bits are reversed, as the CRC's are.
constexpr std::array<std::uint32_t, 256> kRemainders = [] {
    constexpr std::uint32_t kPolynomial = 0x82F63B78;
    std::array<std::uint32_t, 256> table{};
    for (std::uint32_t byte = 0; byte < table.size(); ++byte) {
        std::uint32_t remainder = byte;
        for (int bit = 0; bit < 8; ++bit)
            remainder = (remainder >> 1U) ^ ((remainder & 1U) != 0 ? kPolynomial : 0);
        table.at(byte) = remainder;
    }
    return table;
}();

} // namespace

std::uint32_t crc32c(std::span<const std::uint8_t> bytes)
{
    std::uint32_t remainder = ~std::uint32_t{0};
    for (const std::uint8_t byte : bytes)
        remainder = (remainder >> 8U) ^ kRemainders[(remainder ^ byte) & 0xFFU];
    return ~remainder;
}

} // namespace studio::core
