// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/screenshots/sampleruns.h"

#include "core/family/parameterspec.h"
#include "tests/support/runfiles.h"

#include <cmath>
#include <string>

namespace studio::app {

namespace {

constexpr int kEpochs = 6;
constexpr int kStepsPerEpoch = 200;

struct Sample
{
    const char* folder;
    const char* name;
    const char* preset;
    double rate;
    std::int64_t batch;
    core::RunStatus status;
    const char* created;
    const char* tags;
    const char* note;
};

std::string curves(const Sample& sample)
{
    std::string text = "step,epoch,seconds,train.loss,validation.loss,validation.accuracy\n";
    const double speed = 4000 * sample.rate;
    for (int step = 1; step <= kEpochs * kStepsPerEpoch; ++step) {
        const double loss = 0.02 + 2.2 * std::exp(-speed * step / 400)
            + 0.06 * std::abs(std::sin(step * 1.7 + speed)) * std::exp(-step / 900.0);
        const double epoch = static_cast<double>(step) / kStepsPerEpoch;
        text += std::to_string(step) + "," + core::toText(epoch) + "," + core::toText(step * 0.011)
            + "," + core::toText(loss) + ",,\n";
        if (step % kStepsPerEpoch == 0) {
            text += std::to_string(step) + "," + core::toText(epoch) + ","
                + core::toText(step * 0.011) + ",," + core::toText(0.9 * loss + 0.01) + ","
                + core::toText(0.995 - 0.05 / (epoch * speed)) + "\n";
        }
    }
    return text;
}

core::RunRecord recordOf(const Sample& sample)
{
    core::RunRecord record;
    record.config.family = "cnn";
    record.config.preset = sample.preset;
    record.config.name = sample.name;
    record.config.parameters = {{"epochs", std::int64_t{kEpochs}}, {"learning_rate", sample.rate},
        {"batch_size", sample.batch}, {"seed", std::int64_t{1}}};
    record.status = sample.status;
    record.created = sample.created;
    record.datasetName = "MNIST";
    record.summary = {{"best.validation.accuracy", 0.995 - 0.05 / (kEpochs * 4000 * sample.rate)},
        {"epochs", kEpochs}, {"seconds", 13.2}};
    if (sample.status == core::RunStatus::Finished)
        record.summary["test_accuracy"] = 0.994 - 0.05 / (kEpochs * 4000 * sample.rate);
    if (sample.status == core::RunStatus::Failed)
        record.failure = "The loss is not finite any more";
    record.notes = sample.note;
    if (*sample.tags)
        record.tags = {sample.tags, "course"};
    return record;
}

} // namespace

void writeSampleRuns(const std::filesystem::path& root)
{
    using core::RunStatus;
    const Sample samples[] = {
        {"20260301-101500-cnn-fast", "", "fast", 0.001, 128, RunStatus::Finished,
            "2026-03-01T10:15:00Z", "baseline", "As it comes, for comparison"},
        {"20260301-102200-cnn-fast", "Twice the rate", "fast", 0.002, 128, RunStatus::Finished,
            "2026-03-01T10:22:00Z", "rate", "Learns faster, ends about the same"},
        {"20260301-103000-cnn-fast", "Small steps", "fast", 0.0003, 128, RunStatus::Stopped,
            "2026-03-01T10:30:00Z", "rate", ""},
        {"20260302-090000-cnn-balanced", "Large batches, the rate scaled with them", "balanced",
            0.004, 512, RunStatus::Failed, "2026-03-02T09:00:00Z", "", "Broke down in the warm-up"},
        {"20260302-091500-cnn-balanced", "", "balanced", 0.0015, 64, RunStatus::Running,
            "2026-03-02T09:15:00Z", "", ""}};
    for (const Sample& sample : samples) {
        const auto run = core::makeRun(root / sample.folder, recordOf(sample));
        core::appendText(run.metricsFile(), curves(sample));
    }
    std::filesystem::create_directories(root / "20260303-080000-copied");
    core::appendText(root / "20260303-080000-copied" / "run.json", "{\"family\": ");
}

} // namespace studio::app
