// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/image/grayimage.h"
#include "core/infer/classifier.h"
#include "core/ink/ink.h"

#include <map>
#include <span>
#include <string>
#include <vector>

namespace studio::core {

/// A rectangle in the units of the drawing or the picture that was read.
struct NumberBox
{
    float left = 0;
    float top = 0;
    float right = 0;
    float bottom = 0;

    bool operator==(const NumberBox&) const = default;
};

/// One digit of a number, or something that is none.
struct NumberPart
{
    NumberBox box;
    GrayImage seen; ///< the 28x28 picture that the classifier got
    Reading reading;

    bool operator==(const NumberPart&) const = default;
};

/// What was read, from left to right. A plain value.
struct NumberReading
{
    std::vector<NumberPart> parts; ///< empty if nothing is there

    /// "407"; a "?" stands for what is not a digit.
    std::string text() const;
    bool operator==(const NumberReading&) const = default;
};

/// Neighbouring pieces [begin, end) of a line that may be one digit.
struct NumberCandidate
{
    std::size_t begin = 0;
    std::size_t end = 0;
    NumberBox box;
    GrayImage image; ///< as the classifier would get it
    bool isCut = false; ///< it hangs together with what is left of it
};

/// Reads one digit or several side by side. The line is cut into pieces, more than there are
/// digits, and of all ways to join neighbours the one wins that the classifier believes most
/// (over-segmentation and search: LeCun, Bottou, Bengio and Haffner 1998, section V). What is one
/// digit when taken as a whole is not divided. Belongs to one thread at a time, as the classifier
/// does, which must outlive it.
class NumberReader
{
public:
    explicit NumberReader(Classifier& classifier, int threads = 1)
        : m_classifier(classifier)
        , m_threads(threads)
    {
    }

    /// Pieces are strokes; those that stand over one another stay together. Reading a drawing again
    /// with a stroke more asks the classifier only for what changed. Throws what it throws.
    NumberReading read(const Ink& ink);

    /// Any grey picture. Pieces are what hangs together, cut where little ink joins its parts.
    NumberReading read(const GrayImage& picture);

private:
    NumberReading readDigit(GrayImage image, const NumberBox& box);
    NumberReading divide(std::size_t count, std::vector<NumberCandidate> candidates);
    std::vector<Reading> classify(std::span<const GrayImage> images);

    Classifier& m_classifier;
    int m_threads;
    std::map<std::string, Reading> m_known; ///< readings of the last call
};

} // namespace studio::core
