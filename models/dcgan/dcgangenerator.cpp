// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/dcgan/dcgangenerator.h"

#include "core/image/grayimage.h"
#include "models/dcgan/dcganinit.h"

namespace studio::models {

namespace {

constexpr std::int64_t kFirstSide = core::kDigitSide / 4;

} // namespace

DcganGeneratorImpl::DcganGeneratorImpl(DcganOptions options)
    : m_options(options)
{
    const auto width = options.generatorWidth;
    const auto inputs = options.latentSize + (options.isConditional ? core::kDigitClasses : 0);
    // No biases: the normalisation that follows has its own.
    project = register_module("project",
        torch::nn::Linear(
            torch::nn::LinearOptions(inputs, kFirstSide * kFirstSide * 4 * width).bias(false)));
    projectNorm = register_module("project_norm", torch::nn::BatchNorm2d(4 * width));
    up1 = register_module("up1", UpConvolution(4 * width, 2 * width));
    norm1 = register_module("norm1", torch::nn::BatchNorm2d(2 * width));
    up2 = register_module("up2", UpConvolution(2 * width, width));
    norm2 = register_module("norm2", torch::nn::BatchNorm2d(width));
    paint = register_module(
        "paint", torch::nn::Conv2d(torch::nn::Conv2dOptions(width, 1, 3).padding(1)));
    if (options.hasDigitNorm) {
        projectDigit = register_module("project_digit", DigitAffine(4 * width));
        digit1 = register_module("digit1", DigitAffine(2 * width));
        digit2 = register_module("digit2", DigitAffine(width));
    }
    useChannelsLast(*this);
}

torch::Tensor DcganGeneratorImpl::forward(const torch::Tensor& latents, const torch::Tensor& labels)
{
    auto x = latents;
    if (m_options.isConditional) {
        x = torch::cat({x, torch::one_hot(labels, core::kDigitClasses).to(x.dtype())}, 1);
    }
    // The projection's numbers are laid out with the channels last, as the convolutions want them.
    x = project->forward(x)
            .view({x.size(0), kFirstSide, kFirstSide, 4 * m_options.generatorWidth})
            .permute({0, 3, 1, 2});
    const auto styled = [&](const torch::Tensor& normal, DigitAffine& ofDigit) {
        return ofDigit.is_empty() ? normal.relu_() : ofDigit->forward(normal, labels).relu_();
    };
    x = styled(projectNorm->forward(x), projectDigit);
    x = styled(norm1->forward(up1->forward(x)), digit1);
    x = styled(norm2->forward(up2->forward(x)), digit2);
    return torch::tanh(paint->forward(x));
}

void DcganGeneratorImpl::initialize(std::uint64_t seed)
{
    initializeAsDcgan(*this, seed);
}

} // namespace studio::models
