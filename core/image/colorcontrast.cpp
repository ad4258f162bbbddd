// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/image/colorcontrast.h"

#include <Eigen/Dense>

#include <algorithm>
#include <cmath>

namespace studio::core {

namespace {

using Color = Eigen::Vector3d;

const Color kLuminance{0.299, 0.587, 0.114};

Color colorAt(std::span<const std::uint8_t> rgb, std::size_t pixel)
{
    return {double(rgb[3 * pixel]), double(rgb[3 * pixel + 1]), double(rgb[3 * pixel + 2])};
}

struct Spread
{
    Color mean = Color::Zero();
    Eigen::Matrix3d covariance = Eigen::Matrix3d::Zero();
};

/// Of every n-th pixel: a hundred thousand tell enough.
Spread spreadOf(std::span<const std::uint8_t> rgb)
{
    constexpr std::size_t kEnough = 100'000;
    const std::size_t pixels = rgb.size() / 3;
    const std::size_t step = std::max<std::size_t>(pixels / kEnough, 1);
    Spread spread;
    Eigen::Matrix3d squares = Eigen::Matrix3d::Zero();
    double count = 0;
    for (std::size_t i = 0; i < pixels; i += step, ++count) {
        const Color color = colorAt(rgb, i);
        spread.mean += color;
        squares += color * color.transpose();
    }
    spread.mean /= count;
    spread.covariance = squares / count - spread.mean * spread.mean.transpose();
    return spread;
}

std::uint8_t toByte(double value)
{
    return static_cast<std::uint8_t>(std::lround(std::clamp(value, 0.0, 255.0)));
}

} // namespace

GrayImage grayByContrast(int width, int height, std::span<const std::uint8_t> rgb)
{
    constexpr double kEnoughContrast = 0.5; // of what the best direction shows
    constexpr double kHalf = 127.5;
    GrayImage gray(width, height);
    if (gray.isEmpty())
        return gray;
    const Spread spread = spreadOf(rgb);
    const Eigen::SelfAdjointEigenSolver<Eigen::Matrix3d> solver(spread.covariance);
    Color best = solver.eigenvectors().col(2);
    const Color light = kLuminance.normalized();
    const double bestSpread = std::sqrt(std::max(solver.eigenvalues()(2), 0.0));
    const double lightSpread = std::sqrt(std::max(light.dot(spread.covariance * light), 0.0));
    if (lightSpread >= kEnoughContrast * bestSpread) {
        for (std::size_t i = 0; i < gray.pixels.size(); ++i)
            gray.pixels[i] = toByte(kLuminance.dot(colorAt(rgb, i)));
        return gray;
    }
    if (best.dot(light) < 0)
        best = -best;
    for (std::size_t i = 0; i < gray.pixels.size(); ++i)
        gray.pixels[i] = toByte(kHalf + best.dot(colorAt(rgb, i) - spread.mean));
    return gray;
}

} // namespace studio::core
