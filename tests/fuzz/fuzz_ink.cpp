// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Any bytes as an ink file: either a clean refusal, or drawings that keep the promised limits,
// survive being written and read again, and can be drawn.
#include "core/error.h"
#include "core/ink/inkfile.h"
#include "core/ink/inkrasterizer.h"

#include <cstdint>
#include <cstdlib>

using namespace studio::core;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    std::vector<InkRecord> records;
    try {
        records = parseInk({reinterpret_cast<const char*>(data), size}, "fuzz.ink.jsonl");
    } catch (const Error& error) {
        if (error.code() != ErrorCode::UnusableInput) {
            std::abort();
        }
        return 0;
    }
    for (const auto& record : records) {
        const auto again = parseInk(toJsonLine(record), "again");
        if (again.size() != 1 || again.front() != record) {
            std::abort();
        }
        rasterizeInk(record.ink);
    }
    return 0;
}
