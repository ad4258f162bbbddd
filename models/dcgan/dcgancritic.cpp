// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/dcgan/dcgancritic.h"

#include "core/error.h"
#include "core/text.h"
#include "models/common/pixels.h"
#include "models/dcgan/dcganloss.h"

#include <algorithm>

namespace studio::models {

DcganCritic::DcganCritic(DcganDiscriminator discriminator, const DcganOptions& options)
    : m_discriminator(std::move(discriminator))
    , m_options(options)
{
    m_discriminator->eval();
}

bool DcganCritic::isMeaningful(AdversarialLoss loss)
{
    return loss != AdversarialLoss::WassersteinGp;
}

bool DcganCritic::isConditional() const
{
    return m_options.isConditional;
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
    const torch::NoGradGuard noGrad;
    const auto size = static_cast<std::int64_t>(count);
    auto images = torch::empty({size, 1, core::kDigitSide, core::kDigitSide});
    PixelScale({0.5, 0.5}).apply(pixels, images.data_ptr<float>()); // to -1..1
    auto labels = torch::zeros({size}, torch::kInt64);
    if (isConditional()) {
        std::copy(digits.begin(), digits.end(), labels.data_ptr<std::int64_t>());
    }
    const auto belief =
        believedReal(m_options.loss, m_discriminator->forward(images, labels)).contiguous();
    const float* const values = belief.data_ptr<float>();
    return {values, values + count};
}

} // namespace studio::models
