// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/gzipreader.h"

#include "core/error.h"
#include "core/text.h"

#include <zlib.h>

#include <algorithm>
#include <new>
#include <utility>

namespace studio::core {

namespace {

constexpr int kGzipOnly = 16 + MAX_WBITS; // zlib: expect a gzip header, not a zlib one
constexpr std::size_t kStep = std::size_t{1} << 30U; // zlib counts in 32 bits

} // namespace

struct GzipReader::Private
{
    std::span<const std::uint8_t> rest;
    std::filesystem::path file;
    z_stream stream{};
    bool isFinished = false;

    [[noreturn]] void refuse(const char* text) const
    {
        throw Error(ErrorCode::UnusableInput, file, text);
    }
    void step(std::span<std::uint8_t>& target);
    void endMember();
};

GzipReader::GzipReader(std::span<const std::uint8_t> content, std::filesystem::path file)
    : d(std::make_unique<Private>())
{
    d->rest = content;
    d->file = std::move(file);
    if (inflateInit2(&d->stream, kGzipOnly) != Z_OK)
        throw std::bad_alloc();
}

GzipReader::~GzipReader()
{
    inflateEnd(&d->stream);
}

bool GzipReader::isGzip(std::span<const std::uint8_t> content)
{
    return content.size() >= 2 && content[0] == 0x1f && content[1] == 0x8b;
}

std::size_t GzipReader::read(std::span<std::uint8_t> target)
{
    const std::size_t wanted = target.size();
    while (!target.empty() && !d->isFinished)
        d->step(target);
    return wanted - target.size();
}

void GzipReader::Private::step(std::span<std::uint8_t>& target)
{
    const std::size_t input = std::min(rest.size(), kStep);
    const std::size_t output = std::min(target.size(), kStep);
    stream.next_in = const_cast<Bytef*>(rest.data()); // zlib reads it only
    stream.avail_in = static_cast<uInt>(input);
    stream.next_out = target.data();
    stream.avail_out = static_cast<uInt>(output);
    const int status = inflate(&stream, Z_NO_FLUSH);
    const std::size_t used = input - stream.avail_in;
    const std::size_t produced = output - stream.avail_out;
    rest = rest.subspan(used);
    target = target.subspan(produced);
    if (status == Z_STREAM_END)
        endMember();
    else if (status == Z_MEM_ERROR)
        throw std::bad_alloc();
    else if (status != Z_OK && status != Z_BUF_ERROR)
        refuse(translatable("core", "The gzip data is damaged"));
    else if (used == 0 && produced == 0)
        refuse(translatable("core", "The gzip data breaks off"));
}

void GzipReader::Private::endMember()
{
    if (rest.empty())
        isFinished = true;
    else if (!isGzip(rest))
        refuse(translatable("core", "There are bytes after the end of the gzip data"));
    else if (inflateReset(&stream) != Z_OK)
        refuse(translatable("core", "The gzip data is damaged"));
}

} // namespace studio::core
