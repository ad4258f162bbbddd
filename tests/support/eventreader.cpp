// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/eventreader.h"

#include <cstring>
#include <stdexcept>

namespace studio::core {

namespace {

/// Bytes that are taken off the front one after the other.
class Input
{
public:
    explicit Input(std::span<const std::uint8_t> bytes)
        : m_bytes(bytes)
    {
    }

    bool isEmpty() const { return m_bytes.empty(); }
    std::span<const std::uint8_t> take(std::uint64_t count)
    {
        if (count > m_bytes.size())
            throw std::runtime_error("torn");
        const auto part = m_bytes.first(count);
        m_bytes = m_bytes.subspan(count);
        return part;
    }
    template <typename Number> Number number()
    {
        Number result;
        std::memcpy(&result, take(sizeof(Number)).data(), sizeof(Number));
        return result;
    }
    std::uint64_t varint()
    {
        std::uint64_t result = 0;
        for (unsigned shift = 0; shift < 64; shift += 7) {
            const std::uint64_t byte = take(1).front();
            result |= (byte & 0x7F) << shift;
            if (byte < 0x80)
                return result;
        }
        throw std::runtime_error("varint too long");
    }
    std::string text()
    {
        const auto part = take(varint());
        return {part.begin(), part.end()};
    }
    Input part() { return Input(take(varint())); }
    /// The next field's number; its kind must be `kinds[number]`.
    std::uint64_t field(const std::string& kinds)
    {
        const std::uint64_t key = varint();
        if (key / 8 >= kinds.size() || kinds[key / 8] != static_cast<char>('0' + key % 8))
            throw std::runtime_error("unknown field");
        return key / 8;
    }

private:
    std::span<const std::uint8_t> m_bytes;
};

void readPicture(Input input, ReadEvent::Value& value)
{
    while (!input.isEmpty()) {
        const std::uint64_t field = input.field("-0002");
        if (field == 4)
            value.picture = input.text();
        else
            (field == 1          ? value.height
                    : field == 2 ? value.width
                                 : value.colorspace) = input.varint();
    }
}

ReadEvent::Value readValue(Input input)
{
    ReadEvent::Value value;
    while (!input.isEmpty()) {
        const std::uint64_t field = input.field("-25-2");
        if (field == 1)
            value.tag = input.text();
        else if (field == 2)
            value.number = input.number<float>();
        else
            readPicture(input.part(), value);
    }
    return value;
}

ReadEvent readEvent(Input input)
{
    ReadEvent event;
    while (!input.isEmpty()) {
        const std::uint64_t field = input.field("-102-2");
        if (field == 1) {
            event.wallTime = input.number<double>();
        } else if (field == 2) {
            event.step = input.varint();
        } else if (field == 3) {
            event.fileVersion = input.text();
        } else {
            for (Input summary = input.part(); !summary.isEmpty();) {
                summary.field("-2");
                event.values.push_back(readValue(summary.part()));
            }
        }
    }
    return event;
}

void checkCrc(std::uint32_t stored, std::span<const std::uint8_t> bytes)
{
    const std::uint32_t rotated = stored - 0xA282EAD8U;
    if ((rotated << 15U | rotated >> 17U) != slowCrc32c(bytes))
        throw std::runtime_error("wrong CRC");
}

} // namespace

std::vector<ReadEvent> readEvents(std::span<const std::uint8_t> bytes)
{
    std::vector<ReadEvent> events;
    for (Input input(bytes); !input.isEmpty();) {
        const auto head = input.take(sizeof(std::uint64_t));
        checkCrc(input.number<std::uint32_t>(), head);
        const auto record = input.take(Input(head).number<std::uint64_t>());
        checkCrc(input.number<std::uint32_t>(), record);
        events.push_back(readEvent(Input(record)));
    }
    return events;
}

std::uint32_t slowCrc32c(std::span<const std::uint8_t> bytes)
{
    std::uint32_t crc = 0xFFFFFFFF;
    for (const std::uint8_t byte : bytes) {
        for (unsigned bit = 0; bit < 8; ++bit) {
            const bool isOdd = ((crc ^ byte >> bit) & 1U) != 0;
            crc = crc >> 1U ^ (isOdd ? 0x82F63B78U : 0U);
        }
    }
    return ~crc;
}

} // namespace studio::core
