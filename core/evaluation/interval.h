// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>

namespace studio::core {

/// Both ends of a range. A plain value.
struct Interval
{
    double low = 0;
    double high = 0;

    bool operator==(const Interval&) const = default;
};

/// The 95 % confidence interval of a share of which `right` of `count` were seen, by Wilson's score
/// (E. B. Wilson, "Probable inference, the law of succession, and statistical inference", Journal
/// of the American Statistical Association 22, 1927); it holds near 0 and 1 and for few images,
/// where the usual one does not (Brown, Cai and DasGupta, "Interval estimation for a binomial
/// proportion", 2001). 0 to 1 if nothing was counted.
Interval wilsonInterval(std::size_t right, std::size_t count);

} // namespace studio::core
