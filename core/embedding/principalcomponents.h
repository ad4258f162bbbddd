// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/embedding/featuretable.h"

#include <cstddef>
#include <span>
#include <vector>

namespace studio::core {

/// The directions along which rows of features differ most (principal component analysis, Pearson
/// 1901, Hotelling 1933). Immutable.
class PrincipalComponents
{
public:
    /// At most `count` components, fewer where there are fewer columns. A component points to
    /// where its largest entry is positive, so that every machine finds the same. Throws as
    /// requireUsable().
    PrincipalComponents(const FeatureTable& features, std::size_t count);

    std::size_t count() const { return m_variances.size(); }
    /// Along each component, the greatest first; >= 0.
    const std::vector<double>& variances() const { return m_variances; }
    /// Share of the whole variance along the first `count` components, 0..1; 0 if nothing varies.
    double explained(std::size_t count) const;

    /// Coordinates of rows of features, count() numbers a row: 0 is the mean of the rows that the
    /// components were found in.
    FeatureTable project(const FeatureTable& features) const;

private:
    std::vector<double> m_mean;
    std::vector<double> m_components; ///< one after the other, each of length 1
    std::vector<double> m_variances;
    double m_wholeVariance = 0;
};

} // namespace studio::core
