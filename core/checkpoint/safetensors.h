// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <map>
#include <span>
#include <string>
#include <vector>

namespace studio::core {

/// Element types of the safetensors format that we read.
enum class TensorType
{
    Bool,
    U8,
    I8,
    I16,
    I32,
    I64,
    F16,
    BF16,
    F32,
    F64
};

/// Bytes an element takes.
std::size_t sizeOf(TensorType type);

/// A named array; `bytes` is little-endian, row-major.
struct TensorData
{
    std::string name;
    TensorType type = TensorType::F32;
    std::vector<std::int64_t> shape; ///< empty: a scalar
    std::vector<std::uint8_t> bytes;

    bool operator==(const TensorData&) const = default;
};

/// The content of a .safetensors file (huggingface/safetensors format). A plain value.
struct Safetensors
{
    std::map<std::string, std::string> metadata;
    std::vector<TensorData> tensors;

    /// The tensor called `name`, or null.
    const TensorData* find(const std::string& name) const;
    bool operator==(const Safetensors&) const = default;
};

/// Parses a whole file strictly: every rule of the format is checked before anything is allocated,
/// duplicate keys, holes, overlaps and sizes that overflow are refused with Error(UnusableInput)
/// that names `file` and the rule.
Safetensors parseSafetensors(
    std::span<const std::uint8_t> bytes, const std::filesystem::path& file);

/// The file's bytes; tensors are laid out in the order given, the header padded with spaces to 8
/// bytes.
std::vector<std::uint8_t> serializeSafetensors(const Safetensors& content);

} // namespace studio::core
