// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/fakefamily.h"

namespace studio::core {

/// The trainer of FakeFamily. Its whole state is the step and a linear congruential generator.
class FakeTrainer final : public Trainer
{
public:
    FakeTrainer(FakeBehaviour behaviour, RunConfig config, std::shared_ptr<const Dataset> data,
        const Checkpoint* resumeFrom);

    RunEnded run(TrainingObserver& observer, RunControl& control) override;

private:
    void doStep(TrainingObserver& observer);
    void endEpoch(TrainingObserver& observer);
    void sendPictures(TrainingObserver& observer) const;
    std::shared_ptr<const Checkpoint> checkpoint() const;
    double loss() const;
    double seconds() const;

    FakeBehaviour m_behaviour;
    RunConfig m_config;
    std::shared_ptr<const Dataset> m_data;
    std::int64_t m_step = 0;
    std::uint64_t m_random = 0;
    double m_learningRate = 0;
    double m_bestAccuracy = 0;
};

} // namespace studio::core
