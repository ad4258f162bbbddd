// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error.h"
#include "core/image/grayimage.h"
#include "core/run/healthreport.h"
#include "core/run/runended.h"

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace studio::core {

class Classifier;
class Generator;
struct Checkpoint;

/// A named number, e.g. {"train.loss", 0.31}. Names are those of the family's metrics().
struct MetricValue
{
    std::string id;
    double value = 0;

    bool operator==(const MetricValue&) const = default;
};

/// Training begins (or goes on, if firstStep > 0).
struct RunStarted
{
    std::int64_t epochs = 0;
    std::int64_t stepsPerEpoch = 0;
    std::int64_t firstStep = 0;
};

/// One optimizer step is done.
struct StepMetrics
{
    std::int64_t step = 0; ///< optimizer steps done since the very start, from 1
    double epoch = 0; ///< epochs done, with fraction
    double seconds = 0; ///< training time so far, without pauses
    std::vector<MetricValue> values;
};

/// One epoch and its validation are done. What takes longer to measure comes later, as one more
/// event of the same epoch.
struct EpochMetrics
{
    std::int64_t step = 0;
    std::int64_t epoch = 0; ///< from 1
    double seconds = 0;
    std::vector<MetricValue> values;
};

/// A validation image that was read wrongly, or rightly with the least confidence.
struct HardImage
{
    GrayImage image;
    int label = 0;
    int reading = 0;
    double loss = 0;
};

/// The validation images with the highest loss of the newest model, worst first.
struct HardImages
{
    std::int64_t epoch = 0;
    std::vector<HardImage> images;
};

/// What a generator makes of always the same noise.
struct SampleGrid
{
    std::int64_t epoch = 0;
    int columns = 0;
    std::vector<GrayImage> images;
    std::vector<int> labels; ///< asked digit of each image, empty if the generator takes none
    bool isPreview = false; ///< of an epoch that is still under way: shown, not kept
};

/// A complete state to resume from or to open. The observer that keeps the run folder writes it.
struct CheckpointReady
{
    std::shared_ptr<const Checkpoint> checkpoint;
    bool isBest = false; ///< best validation result so far
    std::string keepAs; ///< if not empty also keep it under this name, e.g. "epoch-0003"
    bool isNewest = true; ///< false: an earlier state that turned out the best; `last` stays
};

/// A checkpoint is safely on disk (or could not be written: then `error` says why, and training
/// goes on).
struct CheckpointSaved
{
    std::filesystem::path file;
    std::optional<Error> error;
};

/// The newest state of the model that is being trained, ready to read drawings or to write digits
/// (one of the two is set); at most five a second.
struct ModelPublished
{
    std::shared_ptr<Classifier> classifier;
    std::int64_t step = 0;
    std::shared_ptr<Generator> generator;
};

/// All epochs are done, and what the last one left is still being judged.
struct FinalScoring
{
    double fraction = 0; ///< 0..1
};

/// Everything that a run tells the world. Plain values and immutable snapshots: safe to hand to any
/// thread.
using TrainingEvent = std::variant<RunStarted, StepMetrics, EpochMetrics, HardImages, SampleGrid,
    CheckpointReady, CheckpointSaved, ModelPublished, HealthReport, FinalScoring, RunEnded>;

} // namespace studio::core
