// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/checkpoint/safetensors.h"

#include <optional>
#include <string_view>

namespace studio::core {

/// What a .safetensors header says of one tensor; the offsets count from the header's end.
struct TensorEntry
{
    std::string name;
    TensorType type = TensorType::F32;
    std::vector<std::int64_t> shape;
    std::uint64_t begin = 0;
    std::uint64_t end = 0;
};

/// The JSON part of a .safetensors file.
struct SafetensorsHeader
{
    std::map<std::string, std::string> metadata;
    std::vector<TensorEntry> tensors; ///< in the order of the keys
};

/// Longest header that is read or written, as in the reference reader.
constexpr std::uint64_t kMaximumHeaderBytes = 100'000'000;

/// "F32" and so on.
const char* nameOf(TensorType type);

/// Bytes that a tensor of that type and shape takes; empty if it overflows 64 bits.
std::optional<std::uint64_t> byteCountOf(TensorType type, const std::vector<std::int64_t>& shape);

/// Parses the JSON text and checks all that can be checked without the data: structure, types,
/// duplicate keys. Throws Error(UnusableInput) that names `file` and the rule.
SafetensorsHeader parseSafetensorsHeader(std::string_view json, const std::filesystem::path& file);

} // namespace studio::core
