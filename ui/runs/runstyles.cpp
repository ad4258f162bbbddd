// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/runs/runstyles.h"

#include "ui/charts/linestyle.h"

#include <algorithm>
#include <array>

namespace studio::ui {

namespace fs = std::filesystem;

std::map<fs::path, std::size_t> RunStyles::assign(const std::vector<fs::path>& folders)
{
    std::map<fs::path, std::size_t> result;
    std::array<bool, kLineStyles> isTaken{};
    std::vector<fs::path> waiting;
    for (const fs::path& folder : folders) {
        const auto known = m_known.find(folder);
        if (known == m_known.end() || isTaken[known->second]) {
            waiting.push_back(folder);
            continue;
        }
        isTaken[known->second] = true;
        result[folder] = known->second;
    }
    for (const fs::path& folder : waiting) {
        // What the fewest runs have had so far; the first of several.
        std::array<std::size_t, kLineStyles> uses{};
        for (const auto& [other, style] : m_known)
            ++uses[style];
        std::size_t chosen = kLineStyles;
        for (std::size_t style = 0; style < kLineStyles; ++style) {
            if (!isTaken[style] && (chosen == kLineStyles || uses[style] < uses[chosen]))
                chosen = style;
        }
        if (chosen == kLineStyles)
            break;
        isTaken[chosen] = true;
        m_known[folder] = chosen;
        result[folder] = chosen;
    }
    return result;
}

} // namespace studio::ui
