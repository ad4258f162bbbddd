// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/runs/eventfile.h"

#include "core/data/crc32c.h"

#include <algorithm>
#include <bit>
#include <cstddef>

namespace studio::core {

namespace {

/// A protobuf message in the making (protobuf.dev, "Encoding"): each field is its number and kind,
/// then its value. Fields are at most 15, so that number and kind fit a byte.
class ProtoMessage
{
public:
    void addInteger(unsigned field, std::int64_t value)
    {
        addKey(field, kVarint);
        addVarint(static_cast<std::uint64_t>(value));
    }
    void addFloat(unsigned field, float value)
    {
        addKey(field, kFourBytes);
        addLittleEndian(std::bit_cast<std::uint32_t>(value), sizeof(float));
    }
    void addDouble(unsigned field, double value)
    {
        addKey(field, kEightBytes);
        addLittleEndian(std::bit_cast<std::uint64_t>(value), sizeof(double));
    }
    void addBytes(unsigned field, std::span<const std::uint8_t> value)
    {
        addKey(field, kCounted);
        addVarint(value.size());
        m_bytes.insert(m_bytes.end(), value.begin(), value.end());
    }
    void addText(unsigned field, std::string_view value)
    {
        addBytes(field, {reinterpret_cast<const std::uint8_t*>(value.data()), value.size()});
    }
    void addMessage(unsigned field, const ProtoMessage& value) { addBytes(field, value.m_bytes); }

    std::span<const std::uint8_t> bytes() const { return m_bytes; }

private:
    static constexpr unsigned kVarint = 0;
    static constexpr unsigned kEightBytes = 1;
    static constexpr unsigned kCounted = 2;
    static constexpr unsigned kFourBytes = 5;

    void addKey(unsigned field, unsigned kind)
    {
        m_bytes.push_back(static_cast<std::uint8_t>(field << 3U | kind));
    }
    void addVarint(std::uint64_t value)
    {
        for (; value > 0x7FU; value >>= 7U)
            m_bytes.push_back(static_cast<std::uint8_t>(value | 0x80U));
        m_bytes.push_back(static_cast<std::uint8_t>(value));
    }
    void addLittleEndian(std::uint64_t value, std::size_t size)
    {
        for (std::size_t i = 0; i < size; ++i)
            m_bytes.push_back(static_cast<std::uint8_t>(value >> (8U * i)));
    }

    std::vector<std::uint8_t> m_bytes;
};

// Field numbers of event.proto and summary.proto.
namespace event {
constexpr unsigned kWallTime = 1;
constexpr unsigned kStep = 2;
constexpr unsigned kFileVersion = 3;
constexpr unsigned kSummary = 5;
} // namespace event
namespace summary {
constexpr unsigned kValue = 1;
}
namespace value {
constexpr unsigned kTag = 1;
constexpr unsigned kSimpleValue = 2;
constexpr unsigned kImage = 4;
} // namespace value
namespace image {
constexpr unsigned kHeight = 1;
constexpr unsigned kWidth = 2;
constexpr unsigned kColorspace = 3;
constexpr unsigned kEncodedImage = 4;
constexpr std::int64_t kGrey = 1;
} // namespace image

/// CRCs are stored changed, since a CRC over bytes that hold their own CRC is worth little.
std::uint32_t maskedCrc(std::span<const std::uint8_t> bytes)
{
    constexpr std::uint32_t kMask = 0xA282EAD8;
    return std::rotr(crc32c(bytes), 15) + kMask;
}

template <typename Number> void append(std::vector<std::uint8_t>& bytes, Number number)
{
    for (std::size_t i = 0; i < sizeof(Number); ++i)
        bytes.push_back(static_cast<std::uint8_t>(number >> (8U * i)));
}

} // namespace

EventFile::EventFile(double startTime)
    : m_startTime(startTime)
{
    ProtoMessage record;
    record.addDouble(event::kWallTime, startTime);
    record.addText(event::kFileVersion, "brain.Event:2");
    addRecord(record.bytes());
}

void EventFile::addScalars(
    std::int64_t step, double seconds, const std::vector<MetricValue>& values)
{
    if (values.empty())
        return;
    ProtoMessage all;
    for (const MetricValue& metric : values) {
        ProtoMessage one;
        one.addText(value::kTag, metric.id);
        one.addFloat(value::kSimpleValue, static_cast<float>(metric.value));
        all.addMessage(summary::kValue, one);
    }
    addSummary(step, seconds, all.bytes());
}

void EventFile::addPicture(
    std::int64_t step, double seconds, std::string_view tag, const EventPicture& picture)
{
    ProtoMessage content;
    content.addInteger(image::kHeight, picture.height);
    content.addInteger(image::kWidth, picture.width);
    content.addInteger(image::kColorspace, image::kGrey);
    content.addBytes(image::kEncodedImage, picture.png);
    ProtoMessage one;
    one.addText(value::kTag, tag);
    one.addMessage(value::kImage, content);
    ProtoMessage all;
    all.addMessage(summary::kValue, one);
    addSummary(step, seconds, all.bytes());
}

std::string EventFile::nameFor(std::int64_t startTime, const std::string& host)
{
    std::string word = host.empty() ? "localhost" : host;
    std::replace(word.begin(), word.end(), '/', '_');
    return "events.out.tfevents." + std::to_string(startTime) + "." + word + ".digit-studio";
}

void EventFile::addSummary(std::int64_t step, double seconds, std::span<const std::uint8_t> values)
{
    ProtoMessage record;
    record.addDouble(event::kWallTime, m_startTime + seconds);
    record.addInteger(event::kStep, step);
    record.addBytes(event::kSummary, values);
    addRecord(record.bytes());
}

void EventFile::addRecord(std::span<const std::uint8_t> record)
{
    const std::size_t begin = m_bytes.size();
    append(m_bytes, static_cast<std::uint64_t>(record.size()));
    append(m_bytes, maskedCrc(std::span(m_bytes).subspan(begin)));
    m_bytes.insert(m_bytes.end(), record.begin(), record.end());
    append(m_bytes, maskedCrc(record));
}

} // namespace studio::core
