// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/run/layerhistogram.h"

#include <cstdint>
#include <filesystem>
#include <fstream>
#include <vector>

namespace studio::core {

struct Checkpoint;

/// Of each matrix or bank of filters in a checkpoint, in its order: the weights, and the gradients'
/// running mean where the optimizer keeps one (Adam's first moment, the momentum of SGD).
LayerHistograms histogramsOf(const Checkpoint& checkpoint);

/// Appends to a run's histograms.csv: `step,epoch,layer,of,` and a column a bin, named by the
/// number nearest to zero in it ("-2^3", ..., "0", ..., "2^3"); a row a layer, `of` is "weights" or
/// "gradients", a cell says how many. The file begins with the first append(). Not thread-safe: it
/// lives on the training thread.
class HistogramLog
{
public:
    /// A file that is there already is continued: rows after `lastStep`, and what is damaged with
    /// all behind it, are dropped. Throws Error(CannotWrite).
    explicit HistogramLog(std::filesystem::path file, std::int64_t lastStep = 0);

    /// What is no newer than what is there is left out. Throws Error(CannotWrite) once if the disk
    /// refuses; what comes later is left out then, so that no row is torn but the last.
    void append(const LayerHistograms& histograms);

private:
    std::filesystem::path m_file;
    std::int64_t m_lastStep;
    std::ofstream m_stream;
    bool m_isBroken = false;
};

/// Reads histograms.csv; a torn last line is left out. Throws Error(UnusableInput) naming the line,
/// or saying that the file is too large.
std::vector<LayerHistograms> readHistograms(const std::filesystem::path& file);

} // namespace studio::core
