// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/dcgan/dcgansampler.h"

#include "core/error.h"
#include "core/text.h"
#include "models/common/chunks.h"

#include <algorithm>
#include <cmath>

namespace studio::models {

namespace {

/// Images a forward pass; fixed, so that pictures do not depend on how the work is divided.
constexpr std::size_t kChunk = 100;

std::uint8_t byteOf(float value)
{
    const float scaled = std::round((value + 1.0F) * 127.5F);
    return static_cast<std::uint8_t>(std::clamp(scaled, 0.0F, 255.0F));
}

} // namespace

DcganSampler::DcganSampler(DcganGenerator generator)
    : m_generator(std::move(generator))
{
    m_generator->eval();
}

std::size_t DcganSampler::latentSize() const
{
    return static_cast<std::size_t>(m_generator->options().latentSize);
}

bool DcganSampler::isConditional() const
{
    return m_generator->options().isConditional;
}

std::vector<std::uint8_t> DcganSampler::generate(
    std::span<const float> latents, std::span<const int> digits, int threads)
{
    const std::size_t count = latents.size() / latentSize();
    const bool areDigitsRight = !isConditional()
        || (digits.size() == count && std::all_of(digits.begin(), digits.end(), [](int digit) {
               return digit >= 0 && digit < core::kDigitClasses;
           }));
    if (latents.size() % latentSize() != 0 || !areDigitsRight) {
        throw core::Error(core::ErrorCode::WrongUsage, {},
            core::translatable("core", "The generator needs a digit from 0 to 9 for every latent"));
    }
    std::vector<std::uint8_t> pixels(count * core::kDigitPixels);
    forEachChunk(count, kChunk, threads, [&](std::size_t first, std::size_t length) {
        generateChunk(latents.subspan(first * latentSize(), length * latentSize()),
            isConditional() ? digits.subspan(first, length) : digits,
            std::span(pixels).subspan(first * core::kDigitPixels, length * core::kDigitPixels));
    });
    return pixels;
}

void DcganSampler::generateChunk(
    std::span<const float> latents, std::span<const int> digits, std::span<std::uint8_t> pixels)
{
    const torch::NoGradGuard noGrad;
    const auto count = static_cast<std::int64_t>(latents.size() / latentSize());
    auto z = torch::empty({count, m_generator->options().latentSize});
    std::copy(latents.begin(), latents.end(), z.data_ptr<float>());
    auto labels = torch::zeros({count}, torch::kInt64);
    if (isConditional()) {
        std::copy(digits.begin(), digits.end(), labels.data_ptr<std::int64_t>());
    }
    const auto images = m_generator->forward(z, labels).contiguous();
    std::transform(images.data_ptr<float>(), images.data_ptr<float>() + images.numel(),
        pixels.begin(), byteOf);
}

DcganGenerator copyOf(const DcganGenerator& generator)
{
    const torch::NoGradGuard noGrad;
    DcganGenerator copy(generator->options());
    const auto copyAll = [](const std::vector<torch::Tensor>& from,
                             const std::vector<torch::Tensor>& to) {
        for (std::size_t i = 0; i < from.size(); ++i) {
            to[i].detach().copy_(from[i]);
        }
    };
    copyAll(generator->parameters(), copy->parameters());
    copyAll(generator->buffers(), copy->buffers());
    copy->eval();
    return copy;
}

} // namespace studio::models
