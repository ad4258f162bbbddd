// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/dcgan/dcgancritic.h"

#include "core/error.h"
#include "core/infer/generatorreferee.h"
#include "core/text.h"
#include "models/common/pixels.h"

#include <algorithm>

namespace studio::models {

namespace {

/// Enough for whole percents; takes some 50 ms a digit, once.
constexpr std::size_t kComparedDigits = 200;

} // namespace

DcganCritic::DcganCritic(DcganDiscriminator discriminator, DcganGenerator generator)
    : m_discriminator(std::move(discriminator))
    , m_generator(std::move(generator))
{
    m_discriminator->eval();
}

bool DcganCritic::isConditional() const
{
    return m_generator.isConditional();
}

std::vector<double> DcganCritic::realness(
    std::span<const std::uint8_t> pixels, std::span<const int> digits)
{
    const std::size_t count = pixels.size() / core::kDigitPixels;
    const bool areDigitsRight = !isConditional()
        || (digits.size() == count && std::all_of(digits.begin(), digits.end(), [](int digit) {
               return digit >= 0 && digit < core::kDigitClasses;
           }));
    if (pixels.size() % core::kDigitPixels != 0 || !areDigitsRight) {
        throw core::Error(core::ErrorCode::WrongUsage, {},
            core::translatable(
                "core", "The discriminator needs a digit from 0 to 9 for every picture"));
    }
    auto labels = torch::zeros({static_cast<std::int64_t>(count)}, torch::kInt64);
    if (isConditional()) {
        std::copy(digits.begin(), digits.end(), labels.data_ptr<std::int64_t>());
    }
    const auto scores = beliefs(pixels, labels);
    std::vector<double> realness(count);
    for (std::size_t i = 0; i < count; ++i) {
        const auto& others =
            generatedBeliefs(labels.data_ptr<std::int64_t>()[static_cast<std::ptrdiff_t>(i)]);
        const auto less = std::lower_bound(others.begin(), others.end(), scores[i]);
        realness[i] =
            static_cast<double>(less - others.begin()) / static_cast<double>(others.size());
    }
    return realness;
}

std::vector<float> DcganCritic::beliefs(
    std::span<const std::uint8_t> pixels, const torch::Tensor& labels)
{
    const torch::NoGradGuard noGrad;
    auto images = torch::empty({labels.size(0), 1, core::kDigitSide, core::kDigitSide});
    PixelScale({0.5, 0.5}).apply(pixels, images.data_ptr<float>()); // to -1..1
    const auto logits = m_discriminator->forward(images, labels).contiguous();
    const float* const values = logits.data_ptr<float>();
    return {values, values + labels.size(0)};
}

const std::vector<float>& DcganCritic::generatedBeliefs(std::int64_t digit)
{
    auto& sorted = m_generated[digit];
    if (sorted.empty()) {
        const auto others =
            core::generateDigits(m_generator, kComparedDigits, 1, static_cast<int>(digit));
        sorted = beliefs(others.pixels,
            torch::full({static_cast<std::int64_t>(kComparedDigits)}, digit, torch::kInt64));
        std::sort(sorted.begin(), sorted.end());
    }
    return sorted;
}

} // namespace studio::models
