// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/image/picturepieces.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

namespace studio::core {

namespace {

void include(PicturePiece& piece, const FloatImage& map, std::size_t index)
{
    const int x = static_cast<int>(index) % map.width;
    const int y = static_cast<int>(index) / map.width;
    const bool isFirst = piece.pixels.empty();
    piece.left = isFirst ? x : std::min(piece.left, x);
    piece.top = isFirst ? y : std::min(piece.top, y);
    piece.right = isFirst ? x + 1 : std::max(piece.right, x + 1);
    piece.bottom = isFirst ? y + 1 : std::max(piece.bottom, y + 1);
    piece.pixels.push_back(index);
}

/// The group of ink around pixel `start`, 8-connected; its pixels are marked in `isTaken`.
PicturePiece collect(const FloatImage& map, std::size_t start, std::vector<bool>& isTaken)
{
    PicturePiece piece;
    std::vector<std::size_t> open{start};
    isTaken[start] = true;
    while (!open.empty()) {
        const std::size_t index = open.back();
        open.pop_back();
        include(piece, map, index);
        const int x = static_cast<int>(index) % map.width;
        const int y = static_cast<int>(index) / map.width;
        for (int ny = std::max(y - 1, 0); ny <= std::min(y + 1, map.height - 1); ++ny) {
            for (int nx = std::max(x - 1, 0); nx <= std::min(x + 1, map.width - 1); ++nx) {
                const std::size_t next = map.index(nx, ny);
                if (map.values[next] > 0 && !isTaken[next]) {
                    isTaken[next] = true;
                    open.push_back(next);
                }
            }
        }
    }
    return piece;
}

std::vector<PicturePiece> connectedPieces(const FloatImage& map)
{
    std::vector<PicturePiece> pieces;
    std::vector<bool> isTaken(map.values.size());
    for (std::size_t i = 0; i < map.values.size(); ++i) {
        if (map.values[i] > 0 && !isTaken[i])
            pieces.push_back(collect(map, i, isTaken));
    }
    return pieces;
}

/// Paths from the top of a piece to its bottom that move a column to either side a row at most; the
/// cost of a path is the ink that it crosses (as in seam carving, Avidan and Shamir 2007).
class Seams
{
public:
    Seams(const FloatImage& map, const PicturePiece& piece)
        : m_ink(piece.width(), piece.height())
    {
        for (const std::size_t index : piece.pixels)
            m_ink.at(static_cast<int>(index) % map.width - piece.left,
                static_cast<int>(index) / map.width - piece.top) = map.values[index];
        m_fromTop = accumulate(0, 1);
        m_fromBottom = accumulate(m_ink.height - 1, -1);
    }

    /// Ink on the cheapest path through column `x` half way down.
    float cost(int x) const
    {
        const int middle = m_ink.height / 2;
        return m_fromTop.at(x, middle) + m_fromBottom.at(x, middle) - stepCost(x, middle);
    }

    /// The column of that path in each row.
    std::vector<int> path(int x) const
    {
        const int middle = m_ink.height / 2;
        std::vector<int> columns(static_cast<std::size_t>(m_ink.height), x);
        for (int y = middle; y > 0; --y)
            columns[static_cast<std::size_t>(y - 1)] =
                cheapest(m_fromTop, columns[static_cast<std::size_t>(y)], y - 1);
        for (int y = middle; y + 1 < m_ink.height; ++y)
            columns[static_cast<std::size_t>(y + 1)] =
                cheapest(m_fromBottom, columns[static_cast<std::size_t>(y)], y + 1);
        return columns;
    }

private:
    /// Straight paths are a little cheaper than crooked ones, so that paper is crossed directly.
    float stepCost(int x, int y) const { return m_ink.at(x, y) + 0.005F; }

    int cheapest(const FloatImage& costs, int x, int y) const
    {
        int best = x;
        for (const int candidate : {x - 1, x + 1}) {
            if (candidate >= 0 && candidate < m_ink.width
                && costs.at(candidate, y) < costs.at(best, y))
                best = candidate;
        }
        return best;
    }

    FloatImage accumulate(int firstRow, int step) const
    {
        FloatImage costs(m_ink.width, m_ink.height);
        for (int row = 0; row < m_ink.height; ++row) {
            const int y = firstRow + step * row;
            for (int x = 0; x < m_ink.width; ++x) {
                const float before = row > 0 ? costs.at(cheapest(costs, x, y - step), y - step) : 0;
                costs.at(x, y) = before + stepCost(x, y);
            }
        }
        return costs;
    }

    FloatImage m_ink;
    FloatImage m_fromTop;
    FloatImage m_fromBottom;
};

/// Columns half way down where a cut crosses less ink than nearby ones, in order.
std::vector<int> cutColumns(const Seams& seams, const PicturePiece& piece)
{
    constexpr double kLeastWidth = 0.12; // between two cuts, as a share of the height
    constexpr std::size_t kMost = 5;
    const int reach = std::max(2, static_cast<int>(kLeastWidth * piece.height()));
    std::vector<std::pair<float, int>> minima;
    for (int x = reach / 2; x < piece.width() - reach / 2; ++x) {
        bool isLowest = true;
        for (int other = std::max(x - reach, 0); other <= std::min(x + reach, piece.width() - 1);
             ++other)
            isLowest = isLowest
                && (seams.cost(other) > seams.cost(x)
                    || (seams.cost(other) == seams.cost(x) && other <= x));
        if (isLowest)
            minima.emplace_back(seams.cost(x), x);
    }
    std::sort(minima.begin(), minima.end());
    const std::size_t most =
        kMost * static_cast<std::size_t>(1 + piece.width() / std::max(piece.height(), 1));
    minima.resize(std::min(minima.size(), most));
    std::vector<int> columns;
    for (const auto& [cost, x] : minima)
        columns.push_back(x);
    std::sort(columns.begin(), columns.end());
    return columns;
}

/// The piece divided along its cuts, from left to right.
std::vector<PicturePiece> cut(const FloatImage& map, const PicturePiece& piece)
{
    constexpr double kNarrow = 0.45; // of the height; two digits are broader
    if (piece.width() < kNarrow * piece.height() || piece.height() < 6)
        return {piece};
    const Seams seams(map, piece);
    std::vector<std::vector<int>> paths;
    for (const int column : cutColumns(seams, piece))
        paths.push_back(seams.path(column));
    std::vector<PicturePiece> parts(paths.size() + 1);
    for (const std::size_t index : piece.pixels) {
        const int x = static_cast<int>(index) % map.width - piece.left;
        const auto y = static_cast<std::size_t>(static_cast<int>(index) / map.width - piece.top);
        const auto place = std::count_if(
            paths.begin(), paths.end(), [&](const auto& path) { return x > path[y]; });
        include(parts[static_cast<std::size_t>(place)], map, index);
    }
    std::erase_if(parts, [](const PicturePiece& part) { return part.pixels.empty(); });
    for (std::size_t i = 1; i < parts.size(); ++i)
        parts[i].isCut = true;
    return parts;
}

} // namespace

std::vector<PicturePiece> piecesOf(const FloatImage& map)
{
    std::vector<PicturePiece> whole = connectedPieces(map);
    std::sort(whole.begin(), whole.end(), [](const PicturePiece& a, const PicturePiece& b) {
        return a.left + a.right < b.left + b.right;
    });
    std::vector<PicturePiece> pieces;
    for (const PicturePiece& piece : whole) {
        std::vector<PicturePiece> parts = cut(map, piece);
        std::move(parts.begin(), parts.end(), std::back_inserter(pieces));
    }
    return pieces;
}

FloatImage inkOf(const FloatImage& map, const std::vector<PicturePiece>& pieces, std::size_t begin,
    std::size_t end)
{
    int left = map.width;
    int top = map.height;
    int right = 0;
    int bottom = 0;
    for (std::size_t i = begin; i < end; ++i) {
        left = std::min(left, pieces[i].left);
        top = std::min(top, pieces[i].top);
        right = std::max(right, pieces[i].right);
        bottom = std::max(bottom, pieces[i].bottom);
    }
    FloatImage ink(std::max(right - left, 0), std::max(bottom - top, 0));
    for (std::size_t i = begin; i < end; ++i) {
        for (const std::size_t index : pieces[i].pixels)
            ink.at(static_cast<int>(index) % map.width - left,
                static_cast<int>(index) / map.width - top) = map.values[index];
    }
    return ink;
}

} // namespace studio::core
