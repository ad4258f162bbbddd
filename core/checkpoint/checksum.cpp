// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checkpoint/checksum.h"

#include "core/checkpoint/safetensorsheader.h"
#include "core/data/sha256.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <string_view>
#include <vector>

namespace studio::core {

namespace {

void addNumber(Sha256& hash, std::uint64_t number)
{
    std::array<std::uint8_t, 8> bytes{};
    for (std::size_t i = 0; i < bytes.size(); ++i)
        bytes[i] = static_cast<std::uint8_t>(number >> (8 * i));
    hash.add(bytes);
}

/// With its length: what follows cannot be taken for a part of it.
void addBytes(Sha256& hash, std::span<const std::uint8_t> bytes)
{
    addNumber(hash, bytes.size());
    hash.add(bytes);
}

void addText(Sha256& hash, std::string_view text)
{
    addBytes(hash, std::span(reinterpret_cast<const std::uint8_t*>(text.data()), text.size()));
}

} // namespace

std::string checksumOf(
    const std::map<std::string, std::string>& metadata, std::span<const TensorData> tensors)
{
    Sha256 hash;
    for (const auto& [name, value] : metadata) {
        if (name == kChecksumKey)
            continue;
        addText(hash, name);
        addText(hash, value);
    }
    std::vector<const TensorData*> byName;
    for (const TensorData& tensor : tensors)
        byName.push_back(&tensor);
    std::sort(byName.begin(), byName.end(),
        [](const TensorData* one, const TensorData* other) { return one->name < other->name; });
    for (const TensorData* tensor : byName) {
        addText(hash, tensor->name);
        addText(hash, nameOf(tensor->type));
        addNumber(hash, tensor->shape.size());
        for (const std::int64_t extent : tensor->shape)
            addNumber(hash, static_cast<std::uint64_t>(extent));
        addBytes(hash, tensor->bytes);
    }
    return hash.finish();
}

} // namespace studio::core
