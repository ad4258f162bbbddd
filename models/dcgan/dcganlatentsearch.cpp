// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/dcgan/dcganlatentsearch.h"

#include "core/data/workprogress.h"
#include "models/common/pixels.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <numbers>
#include <numeric>

namespace studio::models {

namespace {

constexpr int kSteps = 120;
constexpr int kStepsOfAll = 30; ///< then only the best go on
constexpr std::int64_t kFinalists = 4;
constexpr int kStartsOfOneDigit = 16;
constexpr int kStartsADigit = 3; ///< where all digits are tried
constexpr double kRate = 0.15;
constexpr double kFirstDecay = 0.9;
constexpr double kSecondDecay = 0.99;
constexpr double kSmallest = 1e-8;
constexpr double kPriorWeight = 0.01; ///< of the latent's mean square, beside that of the pixels
constexpr double kStartScale = 0.5; ///< near the middle, from where every place is near

double rootMeanSquare(std::span<const std::uint8_t> a, std::span<const std::uint8_t> b)
{
    constexpr double kWhite = 255;
    const double sum = std::transform_reduce(a.begin(), a.end(), b.begin(), 0.0, std::plus<>(),
        [](double x, double y) { return (x - y) * (x - y); });
    return std::sqrt(sum / static_cast<double>(a.size())) / kWhite;
}

torch::Tensor targetOf(std::span<const std::uint8_t> picture)
{
    auto target = torch::empty({1, 1, core::kDigitSide, core::kDigitSide});
    PixelScale({0.5, 0.5}).apply(picture, target.data_ptr<float>()); // to -1..1
    return target;
}

void requireUsable(std::span<const std::uint8_t> picture, std::span<const int> digits)
{
    const bool areDigits = std::all_of(digits.begin(), digits.end(),
        [](int digit) { return digit >= 0 && digit < core::kDigitClasses; });
    if (picture.size() != core::kDigitPixels || !areDigits) {
        throw core::Error(core::ErrorCode::WrongUsage, {},
            core::translatable(
                "core", "The search needs one picture of 28x28 pixels and digits from 0 to 9"));
    }
}

} // namespace

DcganLatentSearch::DcganLatentSearch(DcganGenerator generator)
    : m_generator(std::move(generator))
    , m_sampler(m_generator)
{
    for (auto& parameter : m_generator->parameters()) {
        parameter.set_requires_grad(false); // only the latents are improved
    }
}

bool DcganLatentSearch::isConditional() const
{
    return m_generator->options().isConditional;
}

core::LatentMatch DcganLatentSearch::closest(std::span<const std::uint8_t> picture,
    std::span<const int> digits, const core::WorkControl& control)
{
    requireUsable(picture, digits);
    const auto target = targetOf(picture);
    Candidates candidates = startsFor(digits);
    for (int step = 0; step < kSteps; ++step) {
        core::throwIfCancelled(control);
        core::reportProgress(control, static_cast<double>(step) / kSteps);
        const auto errors = improve(candidates, target, step);
        if (step == kStepsOfAll) {
            keepBest(candidates, errors);
        }
    }
    return matchOf(candidates, picture);
}

DcganLatentSearch::Candidates DcganLatentSearch::startsFor(std::span<const int> digits) const
{
    std::vector<int> wanted(digits.begin(), digits.end());
    if (!isConditional()) {
        wanted.assign(1, 0);
    } else if (wanted.empty()) {
        wanted.resize(core::kDigitClasses);
        std::iota(wanted.begin(), wanted.end(), 0);
    }
    const int starts = wanted.size() == 1 ? kStartsOfOneDigit : kStartsADigit;
    const auto size = m_generator->options().latentSize;
    std::vector<torch::Tensor> latents;
    std::vector<std::int64_t> labels;
    for (const int digit : wanted) {
        for (int start = 0; start < starts; ++start) {
            const auto latent = core::latentOf(
                static_cast<std::uint64_t>(start) + 1, static_cast<std::size_t>(size), kStartScale);
            latents.push_back(torch::tensor(latent));
            labels.push_back(digit);
        }
    }
    Candidates candidates;
    candidates.latents = torch::stack(latents);
    candidates.labels = torch::tensor(labels);
    candidates.firstMoment = torch::zeros_like(candidates.latents);
    candidates.secondMoment = torch::zeros_like(candidates.latents);
    return candidates;
}

/// One step of Adam; returns the pictures' errors before it, [N].
torch::Tensor DcganLatentSearch::improve(
    Candidates& candidates, const torch::Tensor& target, int step)
{
    const auto latents = candidates.latents.detach().requires_grad_();
    const auto images = m_generator->forward(latents, candidates.labels);
    const auto errors = (images - target).square().flatten(1).mean(1);
    const auto loss = (errors + kPriorWeight * latents.square().mean(1)).sum();
    const auto gradient = torch::autograd::grad({loss}, {latents})[0];
    const torch::NoGradGuard noGrad;
    candidates.firstMoment.mul_(kFirstDecay).add_(gradient, 1 - kFirstDecay);
    candidates.secondMoment.mul_(kSecondDecay).addcmul_(gradient, gradient, 1 - kSecondDecay);
    const double first = 1 - std::pow(kFirstDecay, step + 1);
    const double second = 1 - std::pow(kSecondDecay, step + 1);
    // Half a cosine: it settles at the end.
    const double rate = kRate * (1 + std::cos(std::numbers::pi * step / kSteps)) / 2;
    candidates.latents = latents.detach()
        - rate / first * candidates.firstMoment
            / ((candidates.secondMoment / second).sqrt() + kSmallest);
    return errors.detach();
}

void DcganLatentSearch::keepBest(Candidates& candidates, const torch::Tensor& errors)
{
    const auto count = std::min(kFinalists, errors.size(0));
    const auto best = std::get<1>(errors.topk(count, 0, false));
    for (auto* values : {&candidates.latents, &candidates.labels, &candidates.firstMoment,
             &candidates.secondMoment}) {
        *values = values->index_select(0, best);
    }
}

core::LatentMatch DcganLatentSearch::matchOf(
    const Candidates& candidates, std::span<const std::uint8_t> picture)
{
    const auto count = candidates.latents.size(0);
    const auto latents = candidates.latents.contiguous();
    const std::span<const float> numbers(
        latents.data_ptr<float>(), static_cast<std::size_t>(latents.numel()));
    std::vector<int> digits;
    for (std::int64_t i = 0; i < count; ++i) {
        digits.push_back(static_cast<int>(candidates.labels[i].item<std::int64_t>()));
    }
    const auto pixels = m_sampler.generate(numbers, digits, 1);
    core::LatentMatch match;
    match.distance = 2;
    for (std::size_t i = 0; i < digits.size(); ++i) {
        const auto written = std::span(pixels).subspan(i * core::kDigitPixels, core::kDigitPixels);
        const double distance = rootMeanSquare(written, picture);
        if (distance >= match.distance) {
            continue;
        }
        const auto latent = numbers.subspan(i * m_sampler.latentSize(), m_sampler.latentSize());
        match.latent.assign(latent.begin(), latent.end());
        match.digit = isConditional() ? digits[i] : -1;
        match.image = core::GrayImage(core::kDigitSide, core::kDigitSide);
        match.image.pixels.assign(written.begin(), written.end());
        match.distance = distance;
    }
    return match;
}

} // namespace studio::models
