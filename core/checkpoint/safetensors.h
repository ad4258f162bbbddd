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

/// Parses a whole file strictly: every rule of the format is checked before a tensor is allocated;
/// duplicate keys, holes, overlaps and sizes that overflow are refused with Error(UnusableInput)
/// that names `file` and the rule. Tensors come in the order of the header's keys.
Safetensors parseSafetensors(
    std::span<const std::uint8_t> bytes, const std::filesystem::path& file);

/// The file's bytes. The header names the tensors in the order given and is padded with spaces to 8
/// bytes; their data are laid out with the largest element type first, which keeps every tensor
/// aligned as other readers need it. Throws Error(Internal) if `content` breaks the format's rules.
std::vector<std::uint8_t> serializeSafetensors(const Safetensors& content);
std::vector<std::uint8_t> serializeSafetensors(
    const std::map<std::string, std::string>& metadata, std::span<const TensorData> tensors);

} // namespace studio::core
