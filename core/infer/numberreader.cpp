// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/infer/numberreader.h"

#include "core/image/imagenormalizer.h"
#include "core/image/picturepieces.h"
#include "core/infer/division.h"
#include "core/infer/inkpieces.h"
#include "core/ink/inkrasterizer.h"

#include <algorithm>
#include <cmath>

namespace studio::core {

namespace {

constexpr std::size_t kMostInkPieces = 4; // of one digit
constexpr std::size_t kMostPicturePieces = 9;
constexpr float kWidest = 1.5F; // a digit, as a share of the line's height
constexpr float kWidestGap = 0.5F; // inside a digit
constexpr float kAmongDigits = 0.3F;
const double kCutScore = std::log(0.2); // of a digit that hangs together with the one before it

float sizeOf(const NumberBox& box)
{
    return std::max({box.right - box.left, box.bottom - box.top, 1e-6F});
}

/// The median size of the parts of a division.
float usualSize(
    const std::vector<NumberCandidate>& candidates, const std::vector<std::size_t>& division)
{
    std::vector<float> sizes;
    for (const std::size_t i : division)
        sizes.push_back(sizeOf(candidates[i].box));
    const auto middle = sizes.begin() + static_cast<std::ptrdiff_t>(sizes.size() / 2);
    std::nth_element(sizes.begin(), middle, sizes.end());
    return *middle;
}

/// How likely a digit is that is `ratio` times as large as its neighbours, as a log.
double sizeScore(float ratio)
{
    constexpr double kSpread = 0.3;
    const double deviation = std::log(double{ratio}) / kSpread;
    return -deviation * deviation / 2;
}

bool mayBeOneDigit(const NumberBox& box)
{
    constexpr float kUsualWidth = 1.0F; // most digits are narrower than high
    return box.right - box.left <= kUsualWidth * (box.bottom - box.top);
}

/// Sure enough that no other division is looked for.
bool isOneDigit(const NumberReading& whole)
{
    constexpr float kSure = 0.7F;
    return !whole.parts.empty() && whole.parts.front().reading.isDigit
        && whole.parts.front().reading.digitness >= kSure;
}

NumberBox boxOf(const SeparatedInk& ink, const std::vector<PicturePiece>& pieces)
{
    NumberBox box{1e9F, 1e9F, 0, 0};
    const auto scale = static_cast<float>(ink.block);
    for (const PicturePiece& piece : pieces)
        box = united(box,
            {scale * static_cast<float>(piece.left), scale * static_cast<float>(piece.top),
                scale * static_cast<float>(piece.right), scale * static_cast<float>(piece.bottom)});
    const auto left = static_cast<float>(ink.left);
    const auto top = static_cast<float>(ink.top);
    return {box.left + left, box.top + top, box.right + left, box.bottom + top};
}

std::string keyOf(const GrayImage& image)
{
    return {image.pixels.begin(), image.pixels.end()};
}

double scoreOf(const Reading& reading)
{
    // Something that is surely no digit must not force its neighbours together.
    constexpr double kLeast = 0.02;
    if (reading.digit < 0)
        return std::log(kLeast);
    const float belief =
        reading.digitness * reading.probabilities[static_cast<std::size_t>(reading.digit)];
    return std::log(std::max(double{belief}, kLeast));
}

/// Too far away, or too broad together, to be parts of one digit.
bool isApart(const NumberBox& left, const NumberBox& right, float height)
{
    const NumberBox both = united(left, right);
    return right.left - left.right > kWidestGap * height
        || both.right - both.left > kWidest * height;
}

std::vector<NumberCandidate> candidatesOf(const std::vector<InkPiece>& pieces)
{
    NumberBox line = pieces.front().box;
    for (const InkPiece& piece : pieces)
        line = united(line, piece.box);
    const float height = line.bottom - line.top;
    std::vector<NumberCandidate> candidates;
    for (std::size_t begin = 0; begin < pieces.size(); ++begin) {
        Ink ink;
        NumberBox box = pieces[begin].box;
        for (std::size_t end = begin + 1; end <= std::min(begin + kMostInkPieces, pieces.size());
             ++end) {
            const InkPiece& added = pieces[end - 1];
            if (end > begin + 1 && isApart(box, added.box, height))
                break;
            box = united(box, added.box);
            ink.strokes.insert(
                ink.strokes.end(), added.ink.strokes.begin(), added.ink.strokes.end());
            candidates.push_back({begin, end, box, rasterizeInk(ink), false});
        }
    }
    return candidates;
}

std::vector<NumberCandidate> candidatesOf(
    const SeparatedInk& ink, const std::vector<PicturePiece>& pieces)
{
    const NumberBox line = boxOf(ink, pieces);
    const float height = line.bottom - line.top;
    std::vector<NumberCandidate> candidates;
    for (std::size_t begin = 0; begin < pieces.size(); ++begin) {
        NumberBox box = boxOf(ink, {pieces[begin]});
        for (std::size_t end = begin + 1;
             end <= std::min(begin + kMostPicturePieces, pieces.size()); ++end) {
            const NumberBox added = boxOf(ink, {pieces[end - 1]});
            if (end > begin + 1 && isApart(box, added, height))
                break;
            box = united(box, added);
            candidates.push_back({begin, end, box, normalizeInk(inkOf(ink.map, pieces, begin, end)),
                pieces[begin].isCut});
        }
    }
    return candidates;
}

} // namespace

std::string NumberReading::text() const
{
    std::string text;
    for (const NumberPart& part : parts)
        text += part.reading.isDigit ? std::to_string(part.reading.digit) : "?";
    return text;
}

NumberReading NumberReader::read(const Ink& ink)
{
    const std::vector<InkPiece> pieces = piecesOf(ink);
    if (pieces.empty())
        return {};
    NumberBox box = pieces.front().box;
    for (const InkPiece& piece : pieces)
        box = united(box, piece.box);
    if (pieces.size() == 1 || mayBeOneDigit(box)) {
        NumberReading whole = readDigit(rasterizeInk(ink), box);
        if (pieces.size() == 1 || isOneDigit(whole))
            return whole;
    }
    return divide(pieces.size(), candidatesOf(pieces));
}

NumberReading NumberReader::read(const GrayImage& picture)
{
    if (picture.width == kDigitSide && picture.height == kDigitSide)
        return readDigit(normalizeDigitImage(picture), {0, 0, kDigitSide, kDigitSide});
    const SeparatedInk ink = separateLine(picture);
    const std::vector<PicturePiece> pieces = piecesOf(ink.map);
    if (pieces.empty())
        return {};
    const NumberBox box = boxOf(ink, pieces);
    if (mayBeOneDigit(box)) {
        NumberReading whole = readDigit(normalizeInk(ink.map), box);
        if (pieces.size() == 1 || isOneDigit(whole))
            return whole;
    }
    return divide(pieces.size(), candidatesOf(ink, pieces));
}

NumberReading NumberReader::readDigit(GrayImage image, const NumberBox& box)
{
    const Reading reading = classify({&image, 1}).front();
    if (reading.digit < 0)
        return {};
    return {{{box, std::move(image), reading}}};
}

NumberReading NumberReader::divide(std::size_t count, std::vector<NumberCandidate> candidates)
{
    std::vector<GrayImage> images;
    for (const NumberCandidate& candidate : candidates)
        images.push_back(candidate.image);
    std::vector<Reading> readings = classify(images);
    std::vector<DivisionGroup> groups;
    for (std::size_t i = 0; i < candidates.size(); ++i)
        groups.push_back({candidates[i].begin, candidates[i].end,
            scoreOf(readings[i]) + (candidates[i].isCut ? kCutScore : 0)});
    // The digits of a line are about equally large; how large, a first division tells.
    const float usual = usualSize(candidates, bestDivision(count, groups));
    for (std::size_t i = 0; i < candidates.size(); ++i)
        groups[i].score += sizeScore(sizeOf(candidates[i].box) / usual);
    NumberReading result;
    for (const std::size_t i : bestDivision(count, groups)) {
        // Among digits a doubtful one is most likely a digit too.
        readings[i].isDigit = readings[i].isDigit || readings[i].digitness >= kAmongDigits;
        result.parts.push_back({candidates[i].box, std::move(candidates[i].image), readings[i]});
    }
    return result;
}

std::vector<Reading> NumberReader::classify(std::span<const GrayImage> images)
{
    std::vector<std::uint8_t> unknown;
    for (const GrayImage& image : images) {
        if (!m_known.contains(keyOf(image)))
            unknown.insert(unknown.end(), image.pixels.begin(), image.pixels.end());
    }
    const std::vector<Reading> fresh =
        unknown.empty() ? std::vector<Reading>() : m_classifier.classify(unknown, m_threads);
    std::map<std::string, Reading> known;
    std::vector<Reading> readings;
    std::size_t next = 0;
    for (const GrayImage& image : images) {
        const auto old = m_known.find(keyOf(image));
        readings.push_back(old != m_known.end() ? old->second : fresh.at(next++));
        known.emplace(keyOf(image), readings.back());
    }
    m_known = std::move(known);
    return readings;
}

} // namespace studio::core
