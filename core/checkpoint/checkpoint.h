// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/checkpoint/safetensors.h"
#include "core/run/runconfig.h"

#include <array>
#include <cstdint>
#include <filesystem>
#include <map>
#include <string>

namespace studio::core {

/// A model and, for resuming, everything else that its training needs. A plain value; on disk one
/// .safetensors file whose tensors are `model.*`, `optimizer.*` and `rng.*` and whose metadata are
/// the other members (DESIGN section 3).
struct Checkpoint
{
    static constexpr int kFormatVersion = 1;

    RunConfig config; ///< family, parameters, data
    std::array<std::string, 10> classNames;
    double inputMean = 0; ///< of pixels scaled to 0..1; the network gets (pixel - mean) / deviation
    double inputDeviation = 1; ///< > 0
    std::int64_t step = 0;
    std::int64_t epoch = 0; ///< epochs done
    double seconds = 0; ///< training time so far
    std::map<std::string, double>
        metrics; ///< newest value of each epoch metric; the best validation result as "best.NAME"
    std::map<std::string, std::string> extra; ///< whatever else a family needs
    std::vector<TensorData> tensors;

    const TensorData* find(const std::string& name) const;
    bool operator==(const Checkpoint&) const = default;
};

/// To and from the file format. fromSafetensors refuses another format_version, missing metadata,
/// numbers that are not finite, and a content that does not fit its checksum, if it has one.
Safetensors toSafetensors(const Checkpoint& checkpoint);
Checkpoint checkpointFromSafetensors(Safetensors content, const std::filesystem::path& file);

/// The bytes of the file, with a checksum (see checksumOf()). Throws Error(CannotWrite) if a tensor
/// has numbers that are not finite: nobody could open the file again.
std::vector<std::uint8_t> serializeCheckpoint(const Checkpoint& checkpoint);

/// Reads and checks a file; at most 2 GiB. Throws Error(UnusableInput).
Checkpoint readCheckpoint(const std::filesystem::path& file);

/// Writes with writeFileDurably(): the new content is compared before it takes the name. Throws
/// Error(CannotWrite); what was under that name before is then still there.
void writeCheckpoint(const std::filesystem::path& file, const Checkpoint& checkpoint);

} // namespace studio::core
