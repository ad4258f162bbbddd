// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/rangetest.h"

#include "core/error.h"
#include "core/text.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cmath>

namespace studio::core {

namespace {

constexpr double kKept = 0.95; ///< of the moving average, a step
constexpr double kExplosion = 4; ///< times the lowest loss
constexpr std::size_t kFewest = 20; ///< points before anything is said
constexpr double kLeastFall = 0.05; ///< of the first loss
constexpr double kRest = 0.01; ///< of the whole fall that is not worth a higher rate

} // namespace

void RangeTest::add(double rate, double loss)
{
    if (!std::isfinite(loss) || !std::isfinite(rate) || rate <= 0) {
        m_isOver = true;
        return;
    }
    m_average = kKept * m_average + (1 - kKept) * loss;
    m_weight *= kKept;
    m_points.push_back({rate, loss, m_average / (1 - m_weight)});
    m_isOver = m_isOver
        || (m_points.size() >= kFewest && m_points.back().smoothed > kExplosion * lowest());
}

double RangeTest::lowest() const
{
    const auto found = std::min_element(m_points.begin(), m_points.end(),
        [](const Point& a, const Point& b) { return a.smoothed < b.smoothed; });
    return found->smoothed;
}

std::optional<double> RangeTest::suggestion() const
{
    if (m_points.size() < kFewest)
        return std::nullopt;
    const double start = m_points.front().smoothed;
    const double fall = start - lowest();
    if (fall < kLeastFall * start)
        return std::nullopt;
    const auto settled = std::find_if(m_points.begin(), m_points.end(),
        [end = lowest() + kRest * fall](const Point& point) { return point.smoothed <= end; });
    return settled->rate;
}

std::string RangeTest::toJson() const
{
    nlohmann::json rates = nlohmann::json::array();
    nlohmann::json losses = nlohmann::json::array();
    for (const Point& point : m_points) {
        rates.push_back(point.rate);
        losses.push_back(point.loss);
    }
    return nlohmann::json{{"rates", rates}, {"losses", losses}, {"is_over", m_isOver}}.dump();
}

RangeTest RangeTest::fromJson(const std::string& json)
{
    RangeTest test;
    try {
        const auto entries = nlohmann::json::parse(json);
        const auto rates = entries.at("rates").get<std::vector<double>>();
        const auto losses = entries.at("losses").get<std::vector<double>>();
        for (std::size_t i = 0; i < rates.size(); ++i)
            test.add(rates[i], losses.at(i));
        test.m_isOver = entries.at("is_over").get<bool>();
    } catch (const std::exception&) {
        throw Error(ErrorCode::UnusableInput, {},
            translatable("core", "The checkpoint's entry %1 is missing or unusable"),
            {"range_test"});
    }
    return test;
}

} // namespace studio::core
