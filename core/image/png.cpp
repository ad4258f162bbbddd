// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/image/png.h"

#include "core/checkpoint/durablefile.h"
#include "core/error.h"
#include "core/image/colorcontrast.h"
#include "core/text.h"

#include <png.h>
#include <unistd.h>
#include <zlib.h>

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <span>
#include <string_view>
#include <system_error>
#include <vector>

namespace studio::core {

namespace {

constexpr std::uint64_t kMaximumFileSize = 512'000'000; // 64 megapixels of 16-bit RGBA, not packed
constexpr std::size_t kSizeOfSignatureAndHeader = 8 + 25;

using Bytes = std::vector<std::uint8_t>;

/// Frees what libpng holds, on every way out.
class PngImage
{
public:
    PngImage()
    {
        std::memset(&m_image, 0, sizeof(m_image));
        m_image.version = PNG_IMAGE_VERSION;
    }
    ~PngImage() { png_image_free(&m_image); }
    PngImage(const PngImage&) = delete;
    PngImage& operator=(const PngImage&) = delete;

    png_image* get() { return &m_image; }
    png_image* operator->() { return &m_image; }

private:
    png_image m_image;
};

[[noreturn]] void refuse(const std::filesystem::path& file, PngImage& image)
{
    throw Error(ErrorCode::UnusableInput, file,
        translatable("core", "The PNG picture cannot be read (%1)"), {image->message});
}

[[noreturn]] void cannotWrite(const std::filesystem::path& file, const std::string& reason)
{
    throw Error(ErrorCode::CannotWrite, file,
        translatable("core", "The picture cannot be written (%1)"), {reason});
}

void appendNumber(Bytes& bytes, std::uint32_t value)
{
    for (const unsigned int shift : {24U, 16U, 8U, 0U})
        bytes.push_back(static_cast<std::uint8_t>(value >> shift));
}

/// A tEXt chunk, or iTXt (which is UTF-8) where tEXt's Latin-1 would not do.
Bytes textChunk(const std::string& key, const std::string& value)
{
    constexpr std::size_t kMaximumKey = 79;
    const bool isAscii = std::all_of(value.begin(), value.end(),
        [](char letter) { return static_cast<unsigned char>(letter) < 128; });
    std::string body = isAscii ? "tEXt" : "iTXt";
    body += key.substr(0, kMaximumKey);
    body.append(
        isAscii ? 1 : 5, '\0'); // end of key; iTXt: not packed, no language, no translated key
    body += value;
    Bytes chunk;
    appendNumber(chunk, static_cast<std::uint32_t>(body.size() - 4));
    chunk.insert(chunk.end(), body.begin(), body.end());
    const uLong checksum =
        crc32(crc32(0, nullptr, 0), chunk.data() + 4, static_cast<uInt>(body.size()));
    appendNumber(chunk, static_cast<std::uint32_t>(checksum));
    return chunk;
}

Bytes encode(const std::filesystem::path& file, const GrayImage& image)
{
    PngImage png;
    png->width = static_cast<png_uint_32>(image.width);
    png->height = static_cast<png_uint_32>(image.height);
    png->format = PNG_FORMAT_GRAY;
    png_alloc_size_t size = PNG_IMAGE_PNG_SIZE_MAX(*png.get());
    Bytes bytes(size);
    if (png_image_write_to_memory(
            png.get(), bytes.data(), &size, 0, image.pixels.data(), image.width, nullptr)
        == 0)
        cannotWrite(file, png->message);
    bytes.resize(size);
    return bytes;
}

void writeThenRename(const std::filesystem::path& file, std::span<const std::uint8_t> bytes)
{
    std::filesystem::path temporary = file;
    temporary += "." + std::to_string(getpid()) + ".tmp~";
    std::FILE* stream = std::fopen(temporary.c_str(), "wbe");
    if (stream == nullptr)
        cannotWrite(file, std::generic_category().message(errno));
    const bool isWritten = std::fwrite(bytes.data(), 1, bytes.size(), stream) == bytes.size();
    int reason = isWritten ? 0 : errno;
    if (std::fclose(stream) != 0 && reason == 0)
        reason = errno;
    if (reason == 0 && std::rename(temporary.c_str(), file.c_str()) != 0)
        reason = errno;
    if (reason != 0) {
        std::remove(temporary.c_str());
        cannotWrite(file, std::generic_category().message(reason));
    }
}

/// Checks all that can be checked before the pixels are there.
void begin(PngImage& png, const Bytes& bytes, const std::filesystem::path& file)
{
    if (bytes.size() < 8 || png_sig_cmp(bytes.data(), 0, 8) != 0)
        throw Error(
            ErrorCode::UnusableInput, file, translatable("core", "This is not a PNG picture"));
    if (png_image_begin_read_from_memory(png.get(), bytes.data(), bytes.size()) == 0)
        refuse(file, png);
    if (std::uint64_t{png->width} * png->height > kMaximumPngPixels)
        throw Error(ErrorCode::UnusableInput, file,
            translatable("core", "The picture is too large: %1 x %2 pixels, at most 64 million"),
            {std::to_string(png->width), std::to_string(png->height)});
}

/// The pixels of `rgba` on paper of the value `paper`, three bytes each.
Bytes laidOn(std::uint8_t paper, const Bytes& rgba)
{
    Bytes rgb;
    rgb.reserve(rgba.size() / 4 * 3);
    for (std::size_t i = 0; i < rgba.size(); i += 4) {
        const unsigned int alpha = rgba[i + 3];
        for (std::size_t channel = 0; channel < 3; ++channel)
            rgb.push_back(static_cast<std::uint8_t>(
                (rgba[i + channel] * alpha + paper * (255 - alpha) + 127) / 255));
    }
    return rgb;
}

double contrastOf(const GrayImage& image)
{
    const auto [darkest, brightest] = std::minmax_element(image.pixels.begin(), image.pixels.end());
    return double(*brightest) - double(*darkest);
}

} // namespace

GrayImage readPng(const std::filesystem::path& file)
{
    const Bytes bytes = readWholeFile(file, kMaximumFileSize);
    PngImage png;
    begin(png, bytes, file);
    png->format = PNG_FORMAT_GRAY;
    GrayImage image(static_cast<int>(png->width), static_cast<int>(png->height));
    const png_color white{255, 255, 255};
    if (png_image_finish_read(png.get(), &white, image.pixels.data(), image.width, nullptr) == 0)
        refuse(file, png);
    return image;
}

GrayImage readInkPng(const std::filesystem::path& file)
{
    constexpr double kLittle = 25;
    const Bytes bytes = readWholeFile(file, kMaximumFileSize);
    PngImage png;
    begin(png, bytes, file);
    const int width = static_cast<int>(png->width);
    const int height = static_cast<int>(png->height);
    const bool hasAlpha = (png->format & PNG_FORMAT_FLAG_ALPHA) != 0;
    png->format = PNG_FORMAT_RGBA;
    Bytes rgba(PNG_IMAGE_SIZE(*png.get()));
    if (png_image_finish_read(png.get(), nullptr, rgba.data(), 0, nullptr) == 0)
        refuse(file, png);
    GrayImage onWhite = grayByContrast(width, height, laidOn(255, rgba));
    if (!hasAlpha || contrastOf(onWhite) > kLittle)
        return onWhite;
    return grayByContrast(width, height, laidOn(0, rgba)); // white ink on nothing
}

void writePng(const std::filesystem::path& file, const GrayImage& image,
    const std::map<std::string, std::string>& text)
{
    if (image.isEmpty())
        throw Error(ErrorCode::CannotWrite, file, translatable("core", "The picture is empty"));
    Bytes bytes = encode(file, image);
    Bytes chunks;
    for (const auto& [key, value] : text) {
        const Bytes chunk = textChunk(key, value);
        chunks.insert(chunks.end(), chunk.begin(), chunk.end());
    }
    bytes.insert(bytes.begin() + kSizeOfSignatureAndHeader, chunks.begin(), chunks.end());
    writeThenRename(file, bytes);
}

std::vector<std::uint8_t> encodePng(const GrayImage& image)
{
    if (image.isEmpty())
        throw Error(ErrorCode::CannotWrite, {}, translatable("core", "The picture is empty"));
    return encode({}, image);
}

} // namespace studio::core
