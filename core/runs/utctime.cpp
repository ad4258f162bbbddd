// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/runs/utctime.h"

#include <array>
#include <ctime>

namespace studio::core {

std::string nowInUtc(const char* format)
{
    const std::time_t now = std::time(nullptr);
    std::tm utc{};
    ::gmtime_r(&now, &utc);
    std::array<char, 32> text{};
    const std::size_t length = std::strftime(text.data(), text.size(), format, &utc);
    return {text.data(), length};
}

} // namespace studio::core
