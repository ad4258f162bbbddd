// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace studio::core {

/// What a record of a TensorBoard event file says; written from the format's description, without
/// a line of the writer.
struct ReadEvent
{
    struct Value
    {
        std::string tag;
        float number = 0;
        std::string picture; ///< the bytes of a PNG; empty for a number
        std::uint64_t width = 0;
        std::uint64_t height = 0;
        std::uint64_t colorspace = 0;
    };

    double wallTime = 0;
    std::uint64_t step = 0;
    std::string fileVersion;
    std::vector<Value> values;
};

/// Reads a whole file; throws std::runtime_error for a wrong CRC, a torn record, or a field that
/// is none of event.proto's.
std::vector<ReadEvent> readEvents(std::span<const std::uint8_t> bytes);

/// CRC-32C bit by bit, without a table.
std::uint32_t slowCrc32c(std::span<const std::uint8_t> bytes);

} // namespace studio::core
