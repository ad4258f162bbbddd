// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/gzipwriter.h"

#include "core/error.h"
#include "core/text.h"

#include <zlib.h>

namespace studio::core {

std::vector<std::uint8_t> toGzip(std::span<const std::uint8_t> content)
{
    constexpr int kGzipFormat = 16 + MAX_WBITS;
    constexpr int kMemoryLevel = 8;
    z_stream stream{};
    std::vector<std::uint8_t> packed;
    bool isDone = deflateInit2(&stream, Z_DEFAULT_COMPRESSION, Z_DEFLATED, kGzipFormat,
                      kMemoryLevel, Z_DEFAULT_STRATEGY)
        == Z_OK;
    if (isDone) {
        packed.resize(deflateBound(&stream, content.size()));
        stream.next_in = const_cast<Bytef*>(content.data()); // zlib's old signature; not written to
        stream.avail_in = static_cast<uInt>(content.size());
        stream.next_out = packed.data();
        stream.avail_out = static_cast<uInt>(packed.size());
        isDone = deflate(&stream, Z_FINISH) == Z_STREAM_END;
        packed.resize(stream.total_out);
        deflateEnd(&stream);
    }
    if (!isDone)
        throw Error(ErrorCode::Internal, {}, translatable("core", "The data cannot be packed"));
    return packed;
}

} // namespace studio::core
