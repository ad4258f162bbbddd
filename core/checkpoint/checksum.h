// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/checkpoint/safetensors.h"

#include <map>
#include <span>
#include <string>

namespace studio::core {

/// The metadata entry that holds a checkpoint's checksum.
inline constexpr const char* kChecksumKey = "sha256";

/// SHA-256 of all metadata but kChecksumKey, by name, and of all tensors with name, type and shape,
/// by name: 64 hexadecimal digits. safetensors itself cannot tell a changed weight from a sound
/// one.
std::string checksumOf(
    const std::map<std::string, std::string>& metadata, std::span<const TensorData> tensors);

} // namespace studio::core
