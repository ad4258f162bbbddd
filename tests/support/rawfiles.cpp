// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/rawfiles.h"

#include <zlib.h>

#include <fstream>
#include <stdexcept>

namespace studio::core {

std::vector<std::uint8_t> makeIdx(
    const std::vector<std::uint32_t>& dimensions, const std::vector<std::uint8_t>& payload)
{
    std::vector<std::uint8_t> bytes{0, 0, 8, static_cast<std::uint8_t>(dimensions.size())};
    for (const std::uint32_t value : dimensions) {
        for (const unsigned int shift : {24U, 16U, 8U, 0U})
            bytes.push_back(static_cast<std::uint8_t>(value >> shift));
    }
    bytes.insert(bytes.end(), payload.begin(), payload.end());
    return bytes;
}

std::vector<std::uint8_t> gzipped(std::span<const std::uint8_t> bytes)
{
    z_stream stream{};
    constexpr int kGzip = 16 + MAX_WBITS;
    constexpr int kMemoryLevel = 8;
    if (deflateInit2(
            &stream, Z_BEST_COMPRESSION, Z_DEFLATED, kGzip, kMemoryLevel, Z_DEFAULT_STRATEGY)
        != Z_OK)
        throw std::runtime_error("no zlib");
    std::vector<std::uint8_t> packed(deflateBound(&stream, static_cast<uLong>(bytes.size())));
    stream.next_in = const_cast<Bytef*>(bytes.data());
    stream.avail_in = static_cast<uInt>(bytes.size());
    stream.next_out = packed.data();
    stream.avail_out = static_cast<uInt>(packed.size());
    deflate(&stream, Z_FINISH);
    packed.resize(stream.total_out);
    deflateEnd(&stream);
    return packed;
}

void writeBytes(const std::filesystem::path& file, std::span<const std::uint8_t> bytes)
{
    std::filesystem::create_directories(file.parent_path());
    std::ofstream stream(file, std::ios::binary);
    stream.write(
        reinterpret_cast<const char*>(bytes.data()), static_cast<std::streamsize>(bytes.size()));
    if (!stream.flush())
        throw std::runtime_error("cannot write " + file.string());
}

void writeBytes(const std::filesystem::path& file, const std::string& text)
{
    writeBytes(file, std::span(reinterpret_cast<const std::uint8_t*>(text.data()), text.size()));
}

} // namespace studio::core
