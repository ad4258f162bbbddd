// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/idx.h"

#include "core/checkpoint/durablefile.h"
#include "core/data/filebytes.h"
#include "core/data/gzipreader.h"
#include "core/error.h"
#include "core/text.h"

#include <algorithm>
#include <array>
#include <utility>

namespace studio::core {

namespace {

constexpr std::uint64_t kMaximumBytes = 200'000'000; // 255,000 digits
constexpr std::size_t kMaximumHeader = 16; // magic and three dimensions
constexpr std::uint8_t kUnsignedByte = 0x08;

struct Header
{
    std::vector<std::uint32_t> dimensions;
    std::size_t size = 0; ///< bytes of the header itself
    std::size_t payload = 0; ///< bytes that must follow
};

[[noreturn]] void refuse(const std::filesystem::path& file, const char* text,
    std::initializer_list<std::string> arguments = {})
{
    throw Error(ErrorCode::UnusableInput, file, text, arguments);
}

/// `bytes` is the start of the content: all of it, or kMaximumHeader bytes.
Header parseHeader(std::span<const std::uint8_t> bytes, const std::filesystem::path& file)
{
    if (bytes.empty())
        refuse(file, translatable("core", "The file is empty"));
    if (bytes.size() < 4 || bytes[0] != 0 || bytes[1] != 0)
        refuse(file, translatable("core", "This is not an IDX file"));
    if (bytes[2] != kUnsignedByte)
        refuse(file,
            translatable("core", "The IDX file holds values of type %1 instead of unsigned bytes"),
            {std::to_string(bytes[2])});
    const std::size_t count = bytes[3];
    if (count < 1 || count > 3)
        refuse(file, translatable("core", "The IDX file has %1 dimensions instead of 1 to 3"),
            {std::to_string(count)});
    Header header;
    header.size = 4 + 4 * count;
    if (bytes.size() < header.size)
        refuse(file, translatable("core", "The file breaks off within its header"));
    std::uint64_t product = 1; // cannot overflow: it stays below 2^28 before each factor of 2^32
    for (std::size_t i = 4; i < header.size; i += 4) {
        const std::uint32_t value = std::uint32_t{bytes[i]} << 24U
            | std::uint32_t{bytes[i + 1]} << 16U | std::uint32_t{bytes[i + 2]} << 8U
            | std::uint32_t{bytes[i + 3]};
        header.dimensions.push_back(value);
        product *= value;
        if (product > kMaximumBytes)
            refuse(file, translatable("core", "The IDX header declares more than 200 MB"));
    }
    header.payload = static_cast<std::size_t>(product);
    return header;
}

void requirePayload(std::size_t present, std::size_t declared, const std::filesystem::path& file)
{
    if (present < declared)
        refuse(file, translatable("core", "The file breaks off: %1 bytes of data instead of %2"),
            {std::to_string(present), std::to_string(declared)});
    if (present > declared)
        refuse(file, translatable("core", "There are more bytes than the IDX header declares"));
}

IdxArray unpackGzip(std::span<const std::uint8_t> content, const std::filesystem::path& file)
{
    GzipReader reader(content, file);
    std::array<std::uint8_t, kMaximumHeader> start{};
    const std::size_t read = reader.read(start);
    Header header = parseHeader(std::span(start).first(read), file);
    // Deflate packs at most 1032 times: a declared size beyond that is never allocated.
    constexpr std::size_t kDeflateLimit = 1032;
    if (header.payload / kDeflateLimit > content.size())
        refuse(file, translatable("core", "The file is too short for the size that it declares"));
    // The header of labels is shorter than what was read: the rest belongs to the data.
    const auto early = std::span(start).first(read).subspan(header.size);
    IdxArray array{std::move(header.dimensions), {}};
    array.bytes.resize(header.payload + 1);
    std::size_t filled = std::min(early.size(), array.bytes.size());
    std::copy_n(early.begin(), filled, array.bytes.begin());
    filled += reader.read(std::span(array.bytes).subspan(filled));
    requirePayload(filled, header.payload, file);
    array.bytes.resize(header.payload);
    return array;
}

} // namespace

IdxArray parseIdx(std::span<const std::uint8_t> bytes, const std::filesystem::path& file)
{
    Header header = parseHeader(bytes, file);
    const auto payload = bytes.subspan(header.size);
    requirePayload(payload.size(), header.payload, file);
    return {std::move(header.dimensions), {payload.begin(), payload.end()}};
}

IdxArray unpackIdx(std::span<const std::uint8_t> content, const std::filesystem::path& file)
{
    return GzipReader::isGzip(content) ? unpackGzip(content, file) : parseIdx(content, file);
}

std::vector<std::uint32_t> readIdxDimensions(const std::filesystem::path& file)
{
    constexpr std::size_t kEnough = 65'536; // a gzip header may carry a long name before the data
    const auto content = readFileStart(file, kEnough);
    if (!GzipReader::isGzip(content))
        return parseHeader(content, file).dimensions;
    GzipReader reader(content, file);
    std::array<std::uint8_t, kMaximumHeader> start{};
    const std::size_t read = reader.read(start);
    return parseHeader(std::span(start).first(read), file).dimensions;
}

IdxArray readIdxFile(const std::filesystem::path& file)
{
    return unpackIdx(readWholeFile(file, kMaximumBytes + kMaximumHeader), file);
}

DigitSet joinIdx(IdxArray images, const std::filesystem::path& imagesFile, IdxArray labels,
    const std::filesystem::path& labelsFile)
{
    requireMatching(images.dimensions, imagesFile, labels.dimensions, labelsFile);
    const auto wrong = std::find_if(labels.bytes.begin(), labels.bytes.end(),
        [](std::uint8_t label) { return label >= kDigitClasses; });
    if (wrong != labels.bytes.end())
        refuse(labelsFile, translatable("core", "Label %1 is %2, but labels are 0 to 9"),
            {std::to_string(wrong - labels.bytes.begin() + 1), std::to_string(*wrong)});
    return {std::move(images.bytes), std::move(labels.bytes)};
}

void requireMatching(const std::vector<std::uint32_t>& images,
    const std::filesystem::path& imagesFile, const std::vector<std::uint32_t>& labels,
    const std::filesystem::path& labelsFile)
{
    if (images.size() != 3 || images[1] != kDigitSide || images[2] != kDigitSide)
        refuse(imagesFile, translatable("core", "The file does not hold images of 28 x 28 bytes"));
    if (labels.size() != 1)
        refuse(labelsFile, translatable("core", "The file does not hold a list of labels"));
    if (images[0] == 0)
        refuse(imagesFile, translatable("core", "The file holds no images"));
    if (images[0] != labels[0])
        refuse(labelsFile, translatable("core", "There are %1 labels for %2 images"),
            {std::to_string(labels[0]), std::to_string(images[0])});
}

} // namespace studio::core
