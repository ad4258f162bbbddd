// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/embedding/principalcomponents.h"

#include <Eigen/Dense>

#include <algorithm>
#include <cmath>
#include <numeric>

namespace studio::core {

namespace {

using Index = Eigen::Index;
using Rows = Eigen::Matrix<float, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor>;

Eigen::Map<const Rows> matrixOf(const FeatureTable& features)
{
    return {features.values.data(), static_cast<Index>(features.rows()),
        static_cast<Index>(features.columns)};
}

/// A component and its opposite are equally good: takes the one whose largest entry is positive.
void orient(Eigen::VectorXd& component)
{
    Index largest = 0;
    component.cwiseAbs().maxCoeff(&largest);
    if (component(largest) < 0)
        component = -component;
}

} // namespace

PrincipalComponents::PrincipalComponents(const FeatureTable& features, std::size_t count)
{
    requireUsable(features.values);
    const auto columns = static_cast<Index>(features.columns);
    m_mean.assign(features.columns, 0);
    if (features.rows() == 0)
        return;
    Eigen::MatrixXd values = matrixOf(features).cast<double>();
    const Eigen::RowVectorXd mean = values.colwise().mean();
    m_mean.assign(mean.data(), mean.data() + columns);
    values.rowwise() -= mean;
    const auto rows = static_cast<double>(features.rows());
    const Eigen::MatrixXd covariance = values.transpose() * values / std::max(rows - 1, 1.0);
    m_wholeVariance = covariance.trace();
    const Eigen::SelfAdjointEigenSolver<Eigen::MatrixXd> solver(covariance);
    for (Index i = 0; i < std::min(static_cast<Index>(count), columns); ++i) {
        const Index place = columns - 1 - i; // the solver's order is ascending
        Eigen::VectorXd component = solver.eigenvectors().col(place);
        orient(component);
        m_components.insert(m_components.end(), component.data(), component.data() + columns);
        m_variances.push_back(std::max(solver.eigenvalues()(place), 0.0));
    }
}

double PrincipalComponents::explained(std::size_t count) const
{
    if (!(m_wholeVariance > 0))
        return 0;
    const auto end =
        m_variances.begin() + static_cast<std::ptrdiff_t>(std::min(count, m_variances.size()));
    return std::min(std::accumulate(m_variances.begin(), end, 0.0) / m_wholeVariance, 1.0);
}

FeatureTable PrincipalComponents::project(const FeatureTable& features) const
{
    const auto columns = static_cast<Index>(m_mean.size());
    const Eigen::Map<const Eigen::RowVectorXd> mean(m_mean.data(), columns);
    const Eigen::Map<const Eigen::MatrixXd> components(
        m_components.data(), columns, static_cast<Index>(count()));
    FeatureTable result;
    result.columns = count();
    result.values.resize(features.rows() * count());
    if (result.values.empty())
        return result;
    Eigen::MatrixXd values = matrixOf(features).cast<double>();
    values.rowwise() -= mean;
    Eigen::Map<Rows>(result.values.data(), values.rows(), components.cols()) =
        (values * components).cast<float>();
    return result;
}

} // namespace studio::core
