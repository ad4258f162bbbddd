// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checkpoint/safetensors.h"

#include "core/checkpoint/safetensorsheader.h"
#include "core/error.h"
#include "core/text.h"

#include <algorithm>
#include <bit>
#include <numeric>
#include <string_view>
#include <unordered_set>

#include <nlohmann/json.hpp>

namespace studio::core {

static_assert(std::endian::native == std::endian::little, "tensor bytes are taken as they are");

namespace {

constexpr std::size_t kLengthBytes = 8;

[[noreturn]] void refuse(const std::filesystem::path& file, const char* text,
    std::initializer_list<std::string> arguments = {})
{
    throw Error(ErrorCode::UnusableInput, file, text, arguments);
}

std::uint64_t headerLength(std::span<const std::uint8_t> bytes, const std::filesystem::path& file)
{
    if (bytes.size() < kLengthBytes)
        refuse(file, translatable("core", "The file is too short for a safetensors file"));
    std::uint64_t length = 0;
    for (std::size_t i = 0; i < kLengthBytes; ++i)
        length |= static_cast<std::uint64_t>(bytes[i]) << (8 * i);
    if (length > kMaximumHeaderBytes || length > bytes.size() - kLengthBytes) {
        if (bytes.size() > kLengthBytes && bytes[kLengthBytes] != '{')
            refuse(file, translatable("core", "This is not a safetensors file"));
        refuse(file,
            translatable("core",
                "The header claims %1 bytes, more than the file has or a safetensors file may "
                "have"),
            {std::to_string(length)});
    }
    return length;
}

/// The format's rules about the data: every tensor has the size that its shape says, and together
/// they cover the buffer without holes or overlaps, so that nothing can hide between them.
void checkLayout(const std::vector<TensorEntry>& tensors, std::uint64_t bufferSize,
    const std::filesystem::path& file)
{
    std::vector<const TensorEntry*> byPlace;
    for (const TensorEntry& tensor : tensors) {
        const auto expected = byteCountOf(tensor.type, tensor.shape);
        if (!expected || tensor.end < tensor.begin || *expected != tensor.end - tensor.begin) {
            refuse(file,
                translatable("core", "The tensor %1 has offsets that do not fit its shape"),
                {tensor.name});
        }
        byPlace.push_back(&tensor);
    }
    std::stable_sort(
        byPlace.begin(), byPlace.end(), [](const TensorEntry* left, const TensorEntry* right) {
            return std::pair(left->begin, left->end) < std::pair(right->begin, right->end);
        });
    std::uint64_t covered = 0;
    for (const TensorEntry* tensor : byPlace) {
        if (tensor->begin != covered) {
            refuse(file,
                translatable("core", "The tensor %1 leaves a hole or overlaps another one"),
                {tensor->name});
        }
        covered = tensor->end;
    }
    if (covered != bufferSize) {
        refuse(file, translatable("core", "The tensors cover %1 bytes, the file has %2"),
            {std::to_string(covered), std::to_string(bufferSize)});
    }
}

std::vector<std::size_t> orderOfData(std::span<const TensorData> tensors)
{
    std::vector<std::size_t> order(tensors.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(), [tensors](std::size_t left, std::size_t right) {
        return sizeOf(tensors[left].type) > sizeOf(tensors[right].type);
    });
    return order;
}

void checkContent(std::span<const TensorData> tensors)
{
    std::unordered_set<std::string_view> names;
    for (const TensorData& tensor : tensors) {
        const bool isSound = tensor.name != "__metadata__" && names.insert(tensor.name).second
            && byteCountOf(tensor.type, tensor.shape) == tensor.bytes.size();
        if (!isSound) {
            throw Error(ErrorCode::Internal, {},
                translatable("core", "The tensor %1 cannot be stored: name or size is wrong"),
                {tensor.name});
        }
    }
}

std::string quoted(const std::string& text)
{
    return nlohmann::json(text).dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
}

std::string tensorText(const TensorData& tensor, std::uint64_t begin)
{
    std::string shape;
    for (const std::int64_t extent : tensor.shape)
        shape += (shape.empty() ? "" : ",") + std::to_string(extent);
    return quoted(tensor.name) + R"(:{"dtype":")" + nameOf(tensor.type) + R"(","shape":[)" + shape
        + R"(],"data_offsets":[)" + std::to_string(begin) + ","
        + std::to_string(begin + tensor.bytes.size()) + "]}";
}

std::string headerText(const std::map<std::string, std::string>& metadata,
    std::span<const TensorData> tensors, const std::vector<std::size_t>& order)
{
    std::vector<std::uint64_t> begins(tensors.size());
    std::uint64_t place = 0;
    for (const std::size_t index : order) {
        begins[index] = place;
        place += tensors[index].bytes.size();
    }
    std::string text = R"({"__metadata__":{)";
    const char* separator = "";
    for (const auto& [name, value] : metadata) {
        text += separator + quoted(name) + ":" + quoted(value);
        separator = ",";
    }
    text += "}";
    for (std::size_t i = 0; i < begins.size(); ++i)
        text += "," + tensorText(tensors[i], begins[i]);
    text += "}";
    text.append((kLengthBytes - text.size() % kLengthBytes) % kLengthBytes, ' ');
    return text;
}

} // namespace

std::size_t sizeOf(TensorType type)
{
    switch (type) {
    case TensorType::Bool:
    case TensorType::U8:
    case TensorType::I8:
        return 1;
    case TensorType::I16:
    case TensorType::F16:
    case TensorType::BF16:
        return 2;
    case TensorType::I32:
    case TensorType::F32:
        return 4;
    case TensorType::I64:
    case TensorType::F64:
        break;
    }
    return 8;
}

const TensorData* Safetensors::find(const std::string& name) const
{
    const auto found = std::find_if(tensors.begin(), tensors.end(),
        [&name](const TensorData& tensor) { return tensor.name == name; });
    return found == tensors.end() ? nullptr : &*found;
}

Safetensors parseSafetensors(std::span<const std::uint8_t> bytes, const std::filesystem::path& file)
{
    const auto length = static_cast<std::size_t>(headerLength(bytes, file));
    const auto json = bytes.subspan(kLengthBytes, length);
    const auto buffer = bytes.subspan(kLengthBytes + length);
    SafetensorsHeader header = parseSafetensorsHeader(
        std::string_view(reinterpret_cast<const char*>(json.data()), json.size()), file);
    checkLayout(header.tensors, buffer.size(), file);

    Safetensors content;
    content.metadata = std::move(header.metadata);
    content.tensors.reserve(header.tensors.size());
    for (TensorEntry& entry : header.tensors) {
        const auto data = buffer.subspan(static_cast<std::size_t>(entry.begin),
            static_cast<std::size_t>(entry.end - entry.begin));
        content.tensors.push_back({std::move(entry.name), entry.type, std::move(entry.shape),
            {data.begin(), data.end()}});
    }
    return content;
}

std::vector<std::uint8_t> serializeSafetensors(const Safetensors& content)
{
    return serializeSafetensors(content.metadata, content.tensors);
}

std::vector<std::uint8_t> serializeSafetensors(
    const std::map<std::string, std::string>& metadata, std::span<const TensorData> tensors)
{
    checkContent(tensors);
    const std::vector<std::size_t> order = orderOfData(tensors);
    const std::string header = headerText(metadata, tensors, order);
    if (header.size() > kMaximumHeaderBytes) {
        throw Error(ErrorCode::Internal, {},
            translatable("core", "The header of the checkpoint is too long to be stored"));
    }
    std::vector<std::uint8_t> bytes;
    bytes.reserve(std::accumulate(tensors.begin(), tensors.end(), kLengthBytes + header.size(),
        [](std::size_t sum, const TensorData& tensor) { return sum + tensor.bytes.size(); }));
    for (std::size_t i = 0; i < kLengthBytes; ++i)
        bytes.push_back(static_cast<std::uint8_t>(header.size() >> (8 * i)));
    bytes.insert(bytes.end(), header.begin(), header.end());
    for (const std::size_t index : order) {
        const std::vector<std::uint8_t>& data = tensors[index].bytes;
        bytes.insert(bytes.end(), data.begin(), data.end());
    }
    return bytes;
}

} // namespace studio::core
