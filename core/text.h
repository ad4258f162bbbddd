// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace studio::core {

/// Marks an English text for the translators and returns it unchanged. `lupdate` collects the
/// calls; the GUI looks the text up in the context "core". Core itself never translates: it sends
/// meaning.
constexpr const char* translatable(const char* /*context*/, const char* text)
{
    return text;
}

} // namespace studio::core
