// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/infer/inkpieces.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

namespace studio::core {

namespace {

/// The piece of one stroke; no strokes in it if there was nothing usable.
InkPiece pieceOf(const Stroke& stroke)
{
    constexpr float kFar = std::numeric_limits<float>::infinity();
    InkPiece piece;
    piece.box = {kFar, kFar, -kFar, -kFar};
    Stroke usable;
    for (const InkPoint& point : stroke) {
        if (!std::isfinite(point.x) || !std::isfinite(point.y))
            continue;
        usable.push_back(point);
        piece.box = united(piece.box, {point.x, point.y, point.x, point.y});
    }
    if (!usable.empty())
        piece.ink.strokes.push_back(std::move(usable));
    return piece;
}

bool standOverOneAnother(const InkPiece& a, const InkPiece& b)
{
    const auto spans = [](const InkPiece& piece, float x) {
        return x >= piece.box.left && x <= piece.box.right;
    };
    return spans(a, b.middle()) || spans(b, a.middle());
}

void join(InkPiece& piece, InkPiece&& other)
{
    piece.box = united(piece.box, other.box);
    std::move(
        other.ink.strokes.begin(), other.ink.strokes.end(), std::back_inserter(piece.ink.strokes));
}

} // namespace

NumberBox united(const NumberBox& a, const NumberBox& b)
{
    return {std::min(a.left, b.left), std::min(a.top, b.top), std::max(a.right, b.right),
        std::max(a.bottom, b.bottom)};
}

std::vector<InkPiece> piecesOf(const Ink& ink)
{
    std::vector<InkPiece> pieces;
    for (const Stroke& stroke : ink.strokes) {
        InkPiece piece = pieceOf(stroke);
        if (piece.ink.strokes.empty())
            continue;
        // What is joined may reach over the next ones.
        for (auto other = pieces.begin(); other != pieces.end();) {
            if (standOverOneAnother(piece, *other)) {
                join(*other, std::move(piece));
                piece = std::move(*other);
                pieces.erase(other);
                other = pieces.begin();
            } else {
                ++other;
            }
        }
        pieces.push_back(std::move(piece));
    }
    std::sort(pieces.begin(), pieces.end(),
        [](const InkPiece& a, const InkPiece& b) { return a.middle() < b.middle(); });
    return pieces;
}

} // namespace studio::core
