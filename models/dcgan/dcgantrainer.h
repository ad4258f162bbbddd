// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/common/epochtrainer.h"
#include "models/common/schedule.h"
#include "models/dcgan/dcganhealth.h"
#include "models/dcgan/dcganreplicas.h"
#include "models/dcgan/dcgansampler.h"

namespace studio::models {

/// Trains a DCGAN: see core::Trainer for the contract. Lives on the training thread.
class DcganTrainer final : public EpochTrainer
{
public:
    /// The family's actions: for one epoch from then on only one of the networks learns.
    static constexpr const char* kOnlyGenerator = "only_generator";
    static constexpr const char* kOnlyDiscriminator = "only_discriminator";

    /// `resumeFrom` may be null.
    DcganTrainer(const core::RunConfig& config, std::shared_ptr<const core::Dataset> data,
        const core::Checkpoint* resumeFrom);

private:
    std::vector<core::MetricValue> trainStep() override;
    EpochResult finishEpoch(core::TrainingObserver& observer) override;
    void publish(core::TrainingObserver& observer) override;
    void save(core::Checkpoint& checkpoint) override;
    void perform(const std::string& action) override;

    std::shared_ptr<DcganSampler> publishGenerator(core::TrainingObserver& observer);
    core::SampleGrid sampleGrid(DcganSampler& sampler, int rows);
    void watch(const DcganHealth::Step& step);
    void tellHealth(core::TrainingObserver& observer);
    double instanceNoise() const;

    Schedule m_schedule;
    DcganReplicas m_replicas;
    std::string m_only; ///< the action in force; empty: both networks learn
    std::int64_t m_onlyUntil = 0; ///< step at which it ends
    DcganHealth m_health;
    DcganRates m_watchedRates; ///< that m_health's numbers were measured with
    DcganSign m_toldSign = DcganSign::None;
    std::chrono::steady_clock::time_point m_lastPreview;
};

} // namespace studio::models
