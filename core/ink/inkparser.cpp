// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ink/inkfile.h"

#include "core/error.h"
#include "core/text.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>

namespace studio::core {

namespace {

constexpr std::size_t kPointLimit = 1'000'000;
constexpr int kDepthLimit = 32; // of fields that we ignore, too
constexpr double kCoordinateLimit = 1e6;

/// Builds one InkRecord out of the parser's events, so that hostile text never becomes a tree in
/// memory. The first fault ends the parsing; `fault()` names it.
class RecordReader final : public nlohmann::json_sax<nlohmann::json>
{
public:
    bool null() override
    {
        if (isLabel()) {
            return setLabel(InkTruth::NotADigit, -1);
        }
        return m_ignoredDepth > 0 || isIgnoredField() || refuseValue();
    }
    bool boolean(bool /*value*/) override
    {
        return m_ignoredDepth > 0 || isIgnoredField() || refuseValue();
    }
    bool number_integer(number_integer_t value) override { return number(value, value); }
    bool number_unsigned(number_unsigned_t value) override
    {
        return number(
            static_cast<double>(value), value <= 9 ? static_cast<std::int64_t>(value) : -1);
    }
    bool number_float(number_float_t value, const string_t& /*text*/) override
    {
        return number(value, -1);
    }
    bool string(string_t& /*value*/) override
    {
        return m_ignoredDepth > 0 || isIgnoredField() || refuseValue();
    }
    bool binary(binary_t& /*value*/) override { return false; }

    bool start_object(std::size_t /*size*/) override
    {
        if (m_depth == 0) {
            m_depth = 1;
            return true;
        }
        return enterIgnored();
    }
    bool end_object() override { return leave(); }
    bool key(string_t& name) override
    {
        if (m_ignoredDepth == 0) {
            m_field = name == "label" ? Field::Label
                : name == "strokes"   ? Field::Strokes
                                      : Field::Ignored;
        }
        return true;
    }
    bool start_array(std::size_t /*size*/) override
    {
        if (m_depth == 0 || m_ignoredDepth > 0 || m_field != Field::Strokes) {
            return enterIgnored();
        }
        if (m_depth == 1 && m_hasStrokes) {
            return refuse(translatable("core", "Line %1: \"strokes\" is given twice"));
        }
        if (m_depth == 4) {
            return refuseValue();
        }
        m_hasStrokes = true;
        ++m_depth;
        m_values = 0;
        return true;
    }
    bool end_array() override
    {
        if (m_ignoredDepth > 0) {
            return leave();
        }
        if (m_depth == 4 && !endPoint()) {
            return false;
        }
        if (m_depth == 3 && !m_stroke.empty()) {
            m_record.ink.strokes.push_back(std::move(m_stroke));
            m_stroke.clear();
        }
        --m_depth;
        return true;
    }
    bool parse_error(std::size_t /*position*/, const std::string& /*token*/,
        const nlohmann::detail::exception& /*error*/) override
    {
        return refuse(translatable("core", "Line %1 is not valid JSON"));
    }

    /// Null, or a sentence with %1 for the line number.
    const char* fault() const { return m_fault; }
    bool hasStrokes() const { return m_hasStrokes; }
    InkRecord takeRecord() { return std::move(m_record); }

private:
    enum class Field
    {
        None,
        Label,
        Strokes,
        Ignored
    };

    bool refuse(const char* sentence)
    {
        m_fault = m_fault ? m_fault : sentence;
        return false;
    }
    bool refuseValue()
    {
        if (m_field == Field::Label) {
            return refuse(translatable("core", "Line %1: \"label\" is neither 0 to 9 nor null"));
        }
        if (m_field == Field::Strokes) {
            return refuse(translatable("core",
                "Line %1: \"strokes\" is not a list of strokes, each a list of points [x, y] or "
                "[x, y, pressure]"));
        }
        return refuse(translatable("core", "Line %1 is not a JSON object"));
    }
    bool isLabel() const { return m_depth == 1 && m_ignoredDepth == 0 && m_field == Field::Label; }
    bool isIgnoredField() const { return m_depth == 1 && m_field == Field::Ignored; }
    bool setLabel(InkTruth truth, int label)
    {
        if (m_hasLabel) {
            return refuse(translatable("core", "Line %1: \"label\" is given twice"));
        }
        m_hasLabel = true;
        m_record.truth = truth;
        m_record.label = label;
        return true;
    }
    bool number(double value, std::int64_t whole)
    {
        if (m_ignoredDepth > 0 || isIgnoredField()) {
            return true;
        }
        if (isLabel() && whole >= 0 && whole <= 9) {
            return setLabel(InkTruth::Digit, static_cast<int>(whole));
        }
        if (m_depth != 4 || m_values == 3) {
            return refuseValue();
        }
        m_point[m_values++] = value;
        return true;
    }
    bool number(number_integer_t value, std::int64_t whole)
    {
        return number(static_cast<double>(value), whole);
    }
    bool enterIgnored()
    {
        if (m_ignoredDepth == 0 && !isIgnoredField()) {
            return refuseValue();
        }
        if (++m_ignoredDepth > kDepthLimit) {
            return refuse(translatable("core", "Line %1 is nested too deeply"));
        }
        return true;
    }
    bool leave()
    {
        if (m_ignoredDepth > 0) {
            --m_ignoredDepth;
        } else {
            --m_depth;
        }
        return true;
    }
    bool endPoint()
    {
        const auto& [x, y, pressure] = m_point;
        if (m_values < 2) {
            return refuseValue();
        }
        // Written so that NaN is refused as well.
        if (!(std::abs(x) <= kCoordinateLimit && std::abs(y) <= kCoordinateLimit)) {
            return refuse(
                translatable("core", "Line %1: a coordinate is beyond one million in size"));
        }
        if (m_values == 3 && !(pressure >= 0 && pressure <= 1)) {
            return refuse(translatable("core", "Line %1: a pressure is not between 0 and 1"));
        }
        if (++m_pointCount > kPointLimit) {
            return refuse(translatable("core", "Line %1 has more than a million points"));
        }
        m_stroke.push_back({static_cast<float>(x), static_cast<float>(y),
            m_values == 3 ? static_cast<float>(pressure) : 1.0F});
        return true;
    }

    InkRecord m_record;
    Stroke m_stroke;
    std::array<double, 3> m_point{};
    std::size_t m_values = 0; // numbers of the current point so far
    std::size_t m_pointCount = 0;
    int m_depth = 0; // 1 in the object, 2 in "strokes", 3 in a stroke, 4 in a point
    int m_ignoredDepth = 0; // below a field that we ignore
    Field m_field = Field::None;
    bool m_hasLabel = false;
    bool m_hasStrokes = false;
    const char* m_fault = nullptr;
};

InkRecord parseLine(
    std::string_view line, const std::filesystem::path& file, const std::string& number)
{
    RecordReader reader;
    if (!nlohmann::json::sax_parse(line.begin(), line.end(), &reader)) {
        const char* fault = reader.fault();
        throw Error(ErrorCode::UnusableInput, file,
            fault ? fault : translatable("core", "Line %1 is not valid JSON"), {number});
    }
    if (!reader.hasStrokes()) {
        throw Error(ErrorCode::UnusableInput, file,
            translatable("core", "Line %1 has no \"strokes\""), {number});
    }
    return reader.takeRecord();
}

} // namespace

std::vector<InkRecord> parseInk(std::string_view text, const std::filesystem::path& file)
{
    if (text.size() > kInkFileSizeLimit) {
        throw Error(ErrorCode::UnusableInput, file,
            translatable("core", "The ink file is larger than %1 MiB"),
            {std::to_string(kInkFileSizeLimit >> 20)});
    }
    std::vector<InkRecord> records;
    std::size_t number = 0;
    while (!text.empty()) {
        ++number;
        const std::size_t end = std::min(text.find('\n'), text.size());
        const std::string_view line = text.substr(0, end);
        text.remove_prefix(std::min(end + 1, text.size()));
        if (line.find_first_not_of(" \t\r") != std::string_view::npos) {
            records.push_back(parseLine(line, file, std::to_string(number)));
        }
    }
    return records;
}

} // namespace studio::core
