// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/builtinskeletons.h"

#include "core/data/builtinskeletontable.h"
#include "core/image/grayimage.h"

#include <array>
#include <charconv>
#include <cmath>
#include <stdexcept>
#include <string>

namespace studio::core {

namespace {

using StylesByDigit = std::array<std::vector<WritingStyle>, kDigitClasses>;

float takeNumber(std::string_view& text)
{
    int value = 0;
    const auto [end, fault] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (fault != std::errc()) {
        throw std::invalid_argument("no number at: " + std::string(text));
    }
    text.remove_prefix(static_cast<std::size_t>(end - text.data()));
    return static_cast<float>(value);
}

void read(std::span<const SkeletonEntry> table, StylesByDigit& styles)
{
    for (const auto& entry : table) {
        WritingStyle style{entry.weight, {}};
        for (const auto pole : entry.poles) {
            style.poles.push_back(parseSkeleton(pole));
        }
        styles[static_cast<std::size_t>(entry.digit)].push_back(std::move(style));
    }
}

StylesByDigit readTables()
{
    StylesByDigit styles;
    read(skeletonsOf0To4(), styles);
    read(skeletonsOf5To9(), styles);
    return styles;
}

StylesByDigit readAllTables()
{
    StylesByDigit styles = readTables();
    for (auto& ofDigit : styles) {
        for (WritingStyle& style : ofDigit)
            style.weight = std::sqrt(style.weight); // what is rare comes closer to what is usual
    }
    read(skeletonsOfOtherHands(), styles);
    return styles;
}

} // namespace

const std::vector<WritingStyle>& writingStyles(int digit, Hands hands)
{
    static const StylesByDigit usual = readTables();
    static const StylesByDigit all = readAllTables();
    return (hands == Hands::Usual ? usual : all).at(static_cast<std::size_t>(digit));
}

Skeleton parseSkeleton(std::string_view text)
{
    Skeleton skeleton(1);
    while (!text.empty()) {
        const char first = text.front();
        if (first == ' ') {
            text.remove_prefix(1);
        } else if (first == '|') {
            skeleton.emplace_back();
            text.remove_prefix(1);
        } else {
            SkeletonPoint point;
            point.x = takeNumber(text);
            if (text.empty() || text.front() != ',') {
                throw std::invalid_argument("no comma at: " + std::string(text));
            }
            text.remove_prefix(1);
            point.y = takeNumber(text);
            point.isCorner = !text.empty() && text.front() == '!';
            text.remove_prefix(point.isCorner ? 1 : 0);
            skeleton.back().push_back(point);
        }
    }
    return skeleton;
}

} // namespace studio::core
