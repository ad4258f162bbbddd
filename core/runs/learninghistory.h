// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/family/familycatalog.h"
#include "core/infer/classifier.h"

#include <cstdint>
#include <filesystem>
#include <span>
#include <vector>

namespace studio::core {

/// How a run read a picture after so many epochs.
struct HistoryEntry
{
    std::int64_t epoch = 0;
    Reading reading;

    bool operator==(const HistoryEntry&) const = default;
};

/// Reads one picture (784 bytes) with every checkpoint that the run in `folder` keeps, one an
/// epoch, in the order of the epochs; those that cannot be opened or do not read digits are left
/// out. See the parameter "keep_every" for how many there are. Blocks. Throws Error(Cancelled).
std::vector<HistoryEntry> learningHistory(const FamilyCatalog& catalog,
    const std::filesystem::path& folder, std::span<const std::uint8_t> picture,
    const WorkControl& control = {});

} // namespace studio::core
