// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/infer/division.h"

#include <algorithm>
#include <limits>

namespace studio::core {

std::vector<std::size_t> bestDivision(std::size_t count, const std::vector<DivisionGroup>& groups)
{
    constexpr double kUnreached = -std::numeric_limits<double>::infinity();
    std::vector<double> best(count + 1, kUnreached);
    std::vector<std::size_t> last(count + 1);
    best[0] = 0;
    for (std::size_t place = 1; place <= count; ++place) {
        for (std::size_t i = 0; i < groups.size(); ++i) {
            const DivisionGroup& group = groups[i];
            if (group.end != place || best[group.begin] + group.score <= best[place])
                continue;
            best[place] = best[group.begin] + group.score;
            last[place] = i;
        }
    }
    std::vector<std::size_t> division;
    for (std::size_t place = count; place > 0 && best[place] > kUnreached;
         place = groups[last[place]].begin)
        division.push_back(last[place]);
    std::reverse(division.begin(), division.end());
    return division;
}

} // namespace studio::core
