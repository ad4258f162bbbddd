// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/linestyle.h"

#include "ui/theme/themetokens.h"

#include <QList>

#include <array>
#include <numeric>
#include <tuple>

namespace studio::ui {

namespace {

constexpr qreal kLineWidth = 2;
constexpr std::size_t kColours = std::tuple_size_v<decltype(ThemeTokens::series)>;
constexpr std::size_t kDashings = 4;
// Counted off side by side, colours and dashes meet in all pairs before any comes again.
static_assert(std::gcd(kColours, kDashings) == 1 && kColours * kDashings == kLineStyles);

} // namespace

const QColor& lineColour(const ThemeTokens& tokens, std::size_t style)
{
    return tokens.series[style % kColours];
}

QPen linePen(const ThemeTokens& tokens, std::size_t style)
{
    static const std::array<QList<qreal>, kDashings> kDashes{
        QList<qreal>(), QList<qreal>{3, 1.5}, QList<qreal>{1, 1.5}, QList<qreal>{5, 1.5, 1, 1.5}};
    QPen pen(lineColour(tokens, style), kLineWidth, Qt::SolidLine, Qt::FlatCap, Qt::RoundJoin);
    if (const QList<qreal>& dashes = kDashes[style % kDashings]; !dashes.isEmpty())
        pen.setDashPattern(dashes);
    return pen;
}

} // namespace studio::ui
