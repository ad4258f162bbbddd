// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/infer/frechetdistance.h"

#include <Eigen/Dense>

#include <algorithm>

namespace studio::core {

namespace {

using Matrix = Eigen::MatrixXd;

Eigen::Map<const Matrix> matrixOf(const FeatureStatistics& statistics)
{
    const auto size = static_cast<Eigen::Index>(statistics.mean.size());
    return {statistics.covariance.data(), size, size};
}

/// The square root of a matrix that is symmetric and, but for rounding, not negative.
Matrix squareRoot(const Matrix& matrix)
{
    const Eigen::SelfAdjointEigenSolver<Matrix> solver(matrix);
    const Eigen::VectorXd roots = solver.eigenvalues().cwiseMax(0).cwiseSqrt();
    return solver.eigenvectors() * roots.asDiagonal() * solver.eigenvectors().transpose();
}

} // namespace

FeatureStatistics FeatureStatistics::of(std::span<const float> features, std::size_t size)
{
    using Rows = Eigen::Matrix<float, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor>;
    const auto columns = static_cast<Eigen::Index>(size);
    const auto rows = static_cast<Eigen::Index>(features.size() / size);
    Matrix values = Eigen::Map<const Rows>(features.data(), rows, columns).cast<double>();
    const Eigen::RowVectorXd mean = values.colwise().mean();
    values.rowwise() -= mean;
    const Matrix covariance = values.transpose() * values / static_cast<double>(rows - 1);
    FeatureStatistics statistics;
    statistics.mean.assign(mean.data(), mean.data() + mean.size());
    statistics.covariance.assign(covariance.data(), covariance.data() + covariance.size());
    return statistics;
}

double frechetDistance(const FeatureStatistics& one, const FeatureStatistics& other)
{
    const auto size = static_cast<Eigen::Index>(one.mean.size());
    const Eigen::Map<const Eigen::VectorXd> mean1(one.mean.data(), size);
    const Eigen::Map<const Eigen::VectorXd> mean2(other.mean.data(), size);
    const auto covariance1 = matrixOf(one);
    const auto covariance2 = matrixOf(other);
    // trace((C1 C2)^1/2) = trace((C1^1/2 C2 C1^1/2)^1/2), whose argument is symmetric.
    const Matrix root = squareRoot(covariance1);
    const Matrix inner = root * covariance2 * root;
    const Eigen::SelfAdjointEigenSolver<Matrix> solver(inner, Eigen::EigenvaluesOnly);
    const double shared = solver.eigenvalues().cwiseMax(0).cwiseSqrt().sum();
    const double distance =
        (mean1 - mean2).squaredNorm() + covariance1.trace() + covariance2.trace() - 2 * shared;
    return std::max(distance, 0.0);
}

} // namespace studio::core
