// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/common/seeds.h"

#include <algorithm>
#include <numeric>
#include <random>

namespace studio::models {

namespace {

std::uint64_t splitMix(std::uint64_t value)
{
    value += 0x9e3779b97f4a7c15ULL;
    value = (value ^ (value >> 30U)) * 0xbf58476d1ce4e5b9ULL;
    value = (value ^ (value >> 27U)) * 0x94d049bb133111ebULL;
    return value ^ (value >> 31U);
}

} // namespace

std::uint64_t deriveSeed(
    std::uint64_t runSeed, SeedPurpose purpose, std::uint64_t place, std::uint64_t member)
{
    std::uint64_t value = splitMix(runSeed);
    for (const auto part : {static_cast<std::uint64_t>(purpose), place, member}) {
        value = splitMix(value ^ part);
    }
    return value;
}

std::vector<std::uint32_t> epochOrder(std::size_t count, std::uint64_t runSeed, std::int64_t epoch)
{
    std::vector<std::uint32_t> order(count);
    std::iota(order.begin(), order.end(), 0U);
    std::mt19937_64 generator(
        deriveSeed(runSeed, SeedPurpose::Shuffle, static_cast<std::uint64_t>(epoch)));
    std::shuffle(order.begin(), order.end(), generator);
    return order;
}

} // namespace studio::models
