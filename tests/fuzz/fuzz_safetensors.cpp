// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Any bytes as a .safetensors file: either a clean refusal, or content that survives being written
// and read again. Once as they are, and once with the length in front that a chance mutation hardly
// ever gets right; what is a sound file is also tried as a checkpoint.
#include "core/checkpoint/checkpoint.h"
#include "core/error.h"

#include <cstdint>
#include <cstdlib>
#include <span>

using namespace studio::core;

namespace {

void require(bool condition)
{
    if (!condition)
        std::abort();
}

void tryAsCheckpoint(const Safetensors& content)
{
    try {
        const Checkpoint checkpoint = checkpointFromSafetensors(content, "fuzz.safetensors");
        const Safetensors written = toSafetensors(checkpoint);
        require(checkpointFromSafetensors(written, "again") == checkpoint);
    } catch (const Error& error) {
        require(error.code() == ErrorCode::UnusableInput);
    }
}

void tryAsFile(std::span<const std::uint8_t> bytes)
{
    Safetensors content;
    try {
        content = parseSafetensors(bytes, "fuzz.safetensors");
    } catch (const Error& error) {
        require(error.code() == ErrorCode::UnusableInput);
        return;
    }
    require(parseSafetensors(serializeSafetensors(content), "again") == content);
    tryAsCheckpoint(content);
}

/// The bytes up to the last brace as header, the rest as data.
std::vector<std::uint8_t> framed(std::span<const std::uint8_t> bytes)
{
    std::size_t length = bytes.size();
    while (length > 0 && bytes[length - 1] != '}')
        --length;
    std::vector<std::uint8_t> file;
    for (std::size_t i = 0; i < 8; ++i)
        file.push_back(static_cast<std::uint8_t>(length >> (8 * i)));
    file.insert(file.end(), bytes.begin(), bytes.end());
    return file;
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    tryAsFile({data, size});
    tryAsFile(framed({data, size}));
    return 0;
}
