// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/infer/calibration.h"
#include "models/cnn/cnnreplicas.h"
#include "models/common/earlystopping.h"
#include "models/common/epochtrainer.h"
#include "models/common/schedule.h"

#include <memory>
#include <vector>

namespace studio::models {

/// Trains a CNN: see core::Trainer for the contract. Lives on the training thread.
class CnnTrainer final : public EpochTrainer
{
public:
    /// `resumeFrom` may be null.
    CnnTrainer(const core::RunConfig& config, std::shared_ptr<const core::Dataset> data,
        const core::Checkpoint* resumeFrom);

private:
    std::vector<core::MetricValue> trainStep() override;
    EpochResult finishEpoch(core::TrainingObserver& observer) override;
    void publish(core::TrainingObserver& observer) override;
    void save(core::Checkpoint& checkpoint) override;

    /// Of this step. Each network of an ensemble sees the images in an order of its own.
    Batches batches();
    /// The network's answer to one validation image.
    struct Verdict
    {
        float loss = 0; ///< cross entropy with the true label, among the digits
        int reading = 0;
    };
    std::vector<Verdict> judge(
        std::span<const float> logits, std::span<const std::uint8_t> labels) const;
    static double meanLoss(std::span<const Verdict> verdicts);
    /// Of the probabilities that people are told.
    double calibratedLoss(std::vector<float> logits, std::span<const std::uint8_t> labels) const;
    static double accuracyOf(
        std::span<const Verdict> verdicts, std::span<const std::uint8_t> labels);
    /// Other hands than the validation set's, to choose and calibrate by; null if the run has no
    /// use for them.
    const core::DigitSet* drawnValidation();
    /// Logits of the validation images and, where there are, of drawnValidation().
    struct Answers
    {
        std::vector<float> digits;
        std::vector<float> drawn;
    };
    Answers readValidation();
    void calibrate(const Answers& answers);
    void emitHardImages(
        core::TrainingObserver& observer, const std::vector<Verdict>& verdicts) const;
    /// The end of a run whose epochs bring nothing better: back to the best weights.
    void returnToBest();
    /// By the loss of the calibrated answers, which comes last in `values`: among a few thousand
    /// images, whether a handful more are right is chance (see ARCHITECTURE.md).
    bool takeIfBest(const std::vector<core::MetricValue>& values);

    InputScale m_input;
    core::Calibration m_calibration; ///< fitted at the end of each epoch
    core::DigitSet m_drawnDigits; ///< see drawnValidation()
    Schedule m_schedule;
    CnnReplicas m_replicas;
    EarlyStopping m_stopping;
    bool m_hasReturned = false; ///< the weights are those of the best epoch, not of the newest
};

} // namespace studio::models
