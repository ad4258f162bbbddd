// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ink/inkfile.h"

#include "core/checkpoint/durablefile.h"
#include "core/error.h"
#include "core/text.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <cstdint>

namespace studio::core {

namespace {

void appendNumber(std::string& text, float value)
{
    std::array<char, 32> buffer{};
    const auto end = std::to_chars(buffer.data(), buffer.data() + buffer.size(), value).ptr;
    text.append(buffer.data(), end);
}

/// A point that is not finite has no place in JSON and no effect on a picture.
bool isWritable(const InkPoint& point)
{
    return std::isfinite(point.x) && std::isfinite(point.y);
}

void appendPoint(std::string& text, const InkPoint& point)
{
    text += '[';
    appendNumber(text, point.x);
    text += ',';
    appendNumber(text, point.y);
    if (point.pressure >= 0 && point.pressure < 1) {
        text += ',';
        appendNumber(text, point.pressure);
    }
    text += ']';
}

void appendStroke(std::string& text, const Stroke& stroke)
{
    text += '[';
    bool isFirst = true;
    for (const auto& point : stroke) {
        if (isWritable(point)) {
            text += isFirst ? "" : ",";
            appendPoint(text, point);
            isFirst = false;
        }
    }
    text += ']';
}

} // namespace

std::vector<InkRecord> readInkFile(const std::filesystem::path& file)
{
    const std::vector<std::uint8_t> bytes = readWholeFile(file, kInkFileSizeLimit);
    return parseInk({reinterpret_cast<const char*>(bytes.data()), bytes.size()}, file);
}

std::vector<InkRecord> readLabelledInk(const std::filesystem::path& file)
{
    std::vector<InkRecord> records = readInkFile(file);
    const bool isAnyKnown = std::any_of(records.begin(), records.end(),
        [](const InkRecord& record) { return record.truth != InkTruth::Unlabelled; });
    if (!isAnyKnown)
        throw Error(
            ErrorCode::UnusableInput, file, translatable("core", "No drawing in it has a label"));
    return records;
}

std::string toJsonLine(const InkRecord& record)
{
    std::string text = "{";
    if (record.truth != InkTruth::Unlabelled) {
        text += "\"label\":";
        text += record.truth == InkTruth::Digit ? std::to_string(record.label) : "null";
        text += ',';
    }
    text += "\"strokes\":[";
    for (std::size_t i = 0; i < record.ink.strokes.size(); ++i) {
        text += i == 0 ? "" : ",";
        appendStroke(text, record.ink.strokes[i]);
    }
    return text + "]}";
}

void writeInkFile(const std::filesystem::path& file, const std::vector<InkRecord>& records)
{
    std::string text;
    for (const auto& record : records) {
        text += toJsonLine(record);
        text += '\n';
    }
    writeFileDurably(file, std::string_view(text));
}

} // namespace studio::core
