// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/run/healthreport.h"
#include "core/run/runconfig.h"
#include "models/dcgan/dcganvariety.h"

#include <cstddef>
#include <deque>
#include <vector>

namespace studio::models {

/// What the signs of a DCGAN's training say.
enum class DcganSign
{
    None,
    DiscriminatorWins, ///< it tells nearly all apart: the generator's gradient says little
    GeneratorWins, ///< the discriminator cannot tell them apart: it teaches nothing
    Collapse, ///< digits of a kind are nearly the same picture
    Oscillation, ///< the losses swing and do not settle
};

/// Watches numbers that a training measures anyway, and says when they go wrong for long enough to
/// mean something. Pure: no clock, no randomness, no network. Training thread.
///
/// The thresholds leave room around healthy runs: with the presets on MNIST the smoothed beliefs
/// stay between 0.62 and 0.82 of real and 0.18 and 0.38 of generated images after the first 200
/// steps, the smoothed generator loss keeps within 11 % of its mean over 1,000 steps, and from the
/// first epoch's end on the pictures of each digit differ at least 0.74 times as much as real ones
/// do.
class DcganHealth
{
public:
    /// One step's numbers.
    struct Step
    {
        double believedReal = 0; ///< 0..1, mean over the real images
        double believedFake = 0; ///< 0..1
        double generatorLoss = 0;
    };

    /// What the numbers are measured against.
    struct Yardstick
    {
        bool areBeliefs = true; ///< the loss makes the discriminator say "real" in shares of 1
        double realTarget = 1; ///< what it is told that real images are
        DigitVariety realVariety{}; ///< of real digits; all 0: collapse is not looked for
    };

    explicit DcganHealth(const Yardstick& yardstick);

    /// The rates have changed: what was measured before says nothing any more.
    void restart();
    void addStep(const Step& step);
    /// The variety of a grid of generated digits; about one a second.
    void addGrid(const DigitVariety& variety);

    /// The one to do something about first.
    DcganSign sign() const;

private:
    /// True once something held for `needed` observations more than it did not, false again once
    /// that is undone: no flicker at a threshold.
    struct Lasting
    {
        int needed = 1;
        int count = 0;
        bool isOn = false;

        void add(bool holds);
    };

    /// Debiased exponential mean.
    struct Smoothed
    {
        double sum = 0;
        double weight = 0;

        void add(double value);
        double value() const { return weight > 0 ? sum / weight : 0; }
    };

    bool swings() const;

    Yardstick m_yardstick;
    std::size_t m_steps = 0; ///< since the last restart
    Smoothed m_real;
    Smoothed m_fake;
    Smoothed m_loss;
    std::deque<double> m_losses; ///< smoothed; the newest at the end
    Lasting m_wins;
    Lasting m_loses;
    Lasting m_collapse;
    Lasting m_oscillation;
};

/// The live values in force.
struct DcganRates
{
    double generator = 0;
    double discriminator = 0;
    double instanceNoise = 0;

    static DcganRates fromConfig(const core::RunConfig& config);

    bool operator==(const DcganRates&) const = default;
};

/// The sign in words, with remedies that start from these values.
core::HealthReport healthReport(DcganSign sign, const DcganRates& rates);
/// The same of digits (0..9, at least one) that the scores do not find in what is written.
core::HealthReport missingReport(const std::vector<int>& digits, const DcganRates& rates);

} // namespace studio::models
