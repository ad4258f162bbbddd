// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/dcgan/dcgantrainer.h"

#include "core/error.h"
#include "core/infer/generator.h"
#include "core/text.h"
#include "models/dcgan/dcganvariety.h"

#include <charconv>

namespace studio::models {

namespace {

constexpr int kGridRows = 8;
constexpr int kPreviewRows = 4;
constexpr std::chrono::seconds kPreviewInterval(1);
constexpr std::uint64_t kGridSeed = 1; ///< of the first row; the same in every run, to compare
const std::string kOnlyKey = "dcgan.only";
const std::string kUntilKey = "dcgan.only_until";

DcganSettings settingsOf(const core::RunConfig& config)
{
    DcganSettings settings;
    settings.options = DcganOptions::fromConfig(config);
    settings.realTarget = 1 - config.real("label_smoothing");
    settings.r1Weight = config.real("r1");
    settings.shift = config.integer("discriminator_shift");
    settings.seed = static_cast<std::uint64_t>(config.integer("seed"));
    return settings;
}

std::string extraOf(const core::Checkpoint& checkpoint, const std::string& key)
{
    const auto found = checkpoint.extra.find(key);
    return found == checkpoint.extra.end() ? std::string() : found->second;
}

DcganHealth::Yardstick yardstickOf(const core::RunConfig& config, const core::Dataset& data)
{
    const auto options = DcganOptions::fromConfig(config);
    DcganHealth::Yardstick yardstick;
    // Hinge and Wasserstein score without bounds: shares of 1 say nothing about who wins.
    yardstick.areBeliefs = options.loss == AdversarialLoss::NonSaturating
        || options.loss == AdversarialLoss::LeastSquares;
    yardstick.realTarget = 1 - config.real("label_smoothing");
    yardstick.realVariety = varietyOfReal(data, kGridRows, options.isConditional);
    return yardstick;
}

} // namespace

DcganTrainer::DcganTrainer(const core::RunConfig& config, std::shared_ptr<const core::Dataset> data,
    const core::Checkpoint* resumeFrom)
    : EpochTrainer(config, data, resumeFrom)
    , m_schedule(scheduleFromId(config.choice("schedule")))
    , m_replicas(settingsOf(config), replicaCount(config, *data))
    , m_health(yardstickOf(config, *data))
{
    if (!resumeFrom) {
        return;
    }
    m_replicas.load(*resumeFrom);
    m_only = extraOf(*resumeFrom, kOnlyKey);
    const auto until = extraOf(*resumeFrom, kUntilKey);
    std::from_chars(until.data(), until.data() + until.size(), m_onlyUntil);
}

void DcganTrainer::perform(const std::string& action)
{
    m_only = action;
    m_onlyUntil = step() + stepsPerEpoch();
}

double DcganTrainer::instanceNoise() const
{
    const double left = 1 - static_cast<double>(step()) / static_cast<double>(totalSteps());
    return config().real("instance_noise") * left;
}

std::vector<core::MetricValue> DcganTrainer::trainStep()
{
    if (step() >= m_onlyUntil) {
        m_only.clear();
    }
    const double factor = scheduleFactor(m_schedule, step(), totalSteps());
    DcganStep wanted;
    wanted.step = step();
    wanted.generatorRate =
        m_only == kOnlyDiscriminator ? 0 : factor * config().real("generator_rate");
    wanted.discriminatorRate =
        m_only == kOnlyGenerator ? 0 : factor * config().real("discriminator_rate");
    wanted.instanceNoise = instanceNoise();
    wanted.averageDecay = config().real("average_decay");
    const auto done = m_replicas.step(data().training, batch(seed()), wanted);
    requireFinite(done.discriminatorLoss, wanted.discriminatorRate);
    requireFinite(done.generatorLoss, wanted.generatorRate);
    watch({done.believedReal, done.believedFake, done.generatorLoss});
    return {{"generator.loss", done.generatorLoss}, {"discriminator.loss", done.discriminatorLoss},
        {"discriminator.real", done.believedReal}, {"discriminator.fake", done.believedFake}};
}

void DcganTrainer::watch(const DcganHealth::Step& step)
{
    const auto rates = DcganRates::fromConfig(config());
    // While one network rests, the other wins as it should.
    if (rates != m_watchedRates || !m_only.empty()) {
        m_watchedRates = rates;
        m_health.restart();
    } else {
        m_health.addStep(step);
    }
}

void DcganTrainer::tellHealth(core::TrainingObserver& observer)
{
    const DcganSign sign = m_health.sign();
    if (sign == m_toldSign) {
        return;
    }
    m_toldSign = sign;
    observer.onEvent(healthReport(sign, m_watchedRates));
}

std::shared_ptr<DcganSampler> DcganTrainer::publishGenerator(core::TrainingObserver& observer)
{
    // Two copies: whoever gets the first one may use it on a thread of its own at once.
    observer.onEvent(core::ModelPublished{
        nullptr, step(), std::make_shared<DcganSampler>(copyOf(m_replicas.average()))});
    return std::make_shared<DcganSampler>(copyOf(m_replicas.average()));
}

core::SampleGrid DcganTrainer::sampleGrid(DcganSampler& sampler, int rows)
{
    core::SampleGrid grid{epochsDone(), core::kDigitClasses, {}, {}};
    std::vector<float> latents;
    std::vector<int> digits;
    for (int row = 0; row < rows; ++row) {
        for (int digit = 0; digit < core::kDigitClasses; ++digit) {
            const auto place = static_cast<std::uint64_t>(row * core::kDigitClasses + digit);
            const auto latent = core::latentOf(kGridSeed + place, sampler.latentSize());
            latents.insert(latents.end(), latent.begin(), latent.end());
            digits.push_back(digit);
        }
    }
    const auto pixels = sampler.generate(latents, digits, 1);
    for (std::size_t i = 0; i < digits.size(); ++i) {
        core::GrayImage image(core::kDigitSide, core::kDigitSide);
        std::copy_n(pixels.begin() + static_cast<std::ptrdiff_t>(i * core::kDigitPixels),
            core::kDigitPixels, image.pixels.begin());
        grid.images.push_back(std::move(image));
    }
    if (sampler.isConditional()) {
        grid.labels = digits;
    } else {
        digits.assign(digits.size(), 0);
    }
    m_health.addGrid(varietyOf(pixels, digits));
    return grid;
}

EpochTrainer::EpochResult DcganTrainer::finishEpoch(core::TrainingObserver& observer)
{
    const auto sampler = publishGenerator(observer);
    observer.onEvent(sampleGrid(*sampler, kGridRows));
    return {};
}

void DcganTrainer::publish(core::TrainingObserver& observer)
{
    tellHealth(observer);
    const auto now = std::chrono::steady_clock::now();
    if (now - m_lastPreview < kPreviewInterval || step() % stepsPerEpoch() == 0) {
        return;
    }
    m_lastPreview = now;
    const auto sampler = publishGenerator(observer);
    core::SampleGrid preview = sampleGrid(*sampler, kPreviewRows);
    preview.epoch = epochsDone() + 1;
    preview.isPreview = true;
    observer.onEvent(preview);
}

void DcganTrainer::save(core::Checkpoint& checkpoint)
{
    checkpoint.inputMean = 0.5; // pixels in [-1, 1]
    checkpoint.inputDeviation = 0.5;
    if (!m_only.empty()) {
        checkpoint.extra[kOnlyKey] = m_only;
        checkpoint.extra[kUntilKey] = std::to_string(m_onlyUntil);
    }
    m_replicas.save(checkpoint);
}

} // namespace studio::models
