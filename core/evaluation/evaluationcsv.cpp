// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/evaluation/evaluationcsv.h"

#include "core/checkpoint/durablefile.h"

#include <array>
#include <charconv>

namespace studio::core {

namespace {

template <typename Number> void addNumber(std::string& text, Number number)
{
    std::array<char, 40> buffer{};
    const auto end = std::to_chars(buffer.data(), buffer.data() + buffer.size(), number).ptr;
    text.append(buffer.data(), end);
}

/// Nothing for -1.
void addClass(std::string& text, int digit)
{
    text += ',';
    if (digit >= 0)
        addNumber(text, digit);
}

template <typename Number> void addCell(std::string& text, Number number)
{
    text += ',';
    addNumber(text, number);
}

void addLoss(std::string& text, const EvaluatedImage& image)
{
    text += ',';
    if (image.isDigit())
        addNumber(text, image.loss);
}

void addImage(std::string& text, const EvaluatedImage& image)
{
    addNumber(text, image.index);
    addClass(text, image.truth);
    addClass(text, image.reading.digit);
    text += image.reading.isDigit ? ",1" : ",0";
    addCell(text, image.reading.digitness);
    addCell(text, image.confidence());
    addLoss(text, image);
    for (const float probability : image.reading.probabilities)
        addCell(text, probability);
}

} // namespace

std::string evaluationCsv(const EvaluationResult& result)
{
    std::string text = "index,truth,answer,is_digit,digitness,confidence,loss";
    for (int digit = 0; digit < kDigitClasses; ++digit)
        text += ",p" + std::to_string(digit);
    if (result.other)
        text += ",other_answer,other_is_digit,other_confidence,other_loss";
    text += '\n';
    const auto& images = result.model.evaluation.images;
    for (std::size_t i = 0; i < images.size(); ++i) {
        addImage(text, images[i]);
        if (result.other) {
            const EvaluatedImage& other = result.other->evaluation.images.at(i);
            addClass(text, other.reading.digit);
            text += other.reading.isDigit ? ",1" : ",0";
            addCell(text, other.confidence());
            addLoss(text, other);
        }
        text += '\n';
    }
    return text;
}

void writeEvaluationCsv(const std::filesystem::path& file, const EvaluationResult& result)
{
    writeFileDurably(file, std::string_view(evaluationCsv(result)));
}

} // namespace studio::core
