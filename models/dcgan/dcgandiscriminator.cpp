// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/dcgan/dcgandiscriminator.h"

#include "core/image/grayimage.h"
#include "models/dcgan/dcganinit.h"

namespace studio::models {

namespace {

constexpr double kLeak = 0.2;
constexpr std::int64_t kStride = 2;
constexpr std::int64_t kPadding = 1;
constexpr double kSmallest = 1e-12;

torch::Tensor unit(const torch::Tensor& vector)
{
    return vector / vector.norm().clamp_min(kSmallest);
}

} // namespace

DcganDiscriminatorImpl::DcganDiscriminatorImpl(DcganOptions options)
    : m_options(options)
{
    const auto width = options.discriminatorWidth;
    addLayer(1, width, 4);
    addLayer(width, 2 * width, 4);
    auto side = core::kDigitSide / 4;
    auto channels = 2 * width;
    if (options.discriminatorLayers > 2) {
        addLayer(channels, 2 * channels, 3);
        side = (side + 1) / 2;
        channels *= 2;
    }
    const auto features = channels * side * side;
    score = register_module("score", torch::nn::Linear(features, 1));
    if (options.isConditional) {
        digit = register_module("digit", torch::nn::Embedding(core::kDigitClasses, features));
    }
    useChannelsLast(*this);
}

void DcganDiscriminatorImpl::addLayer(
    std::int64_t inputs, std::int64_t outputs, std::int64_t kernel)
{
    const auto number = std::to_string(m_layers.size() + 1);
    const bool isFirst = m_layers.empty();
    const bool isBatch = m_options.norm == DiscriminatorNorm::Batch && !isFirst;
    Layer layer;
    layer.convolution = register_module("convolution" + number,
        torch::nn::Conv2d(torch::nn::Conv2dOptions(inputs, outputs, kernel)
                              .stride(kStride)
                              .padding(kPadding)
                              .bias(!isBatch)));
    if (isBatch) {
        layer.norm = register_module("norm" + number, torch::nn::BatchNorm2d(outputs));
    }
    if (m_options.norm == DiscriminatorNorm::Spectral) {
        layer.left = register_buffer("left" + number, unit(torch::ones({outputs})));
        layer.right =
            register_buffer("right" + number, unit(torch::ones({inputs * kernel * kernel})));
    }
    m_layers.push_back(std::move(layer));
}

torch::Tensor DcganDiscriminatorImpl::weightOf(const Layer& layer) const
{
    const auto& weight = layer.convolution->weight;
    if (!layer.left.defined()) {
        return weight;
    }
    const auto matrix = weight.reshape({weight.size(0), -1});
    return weight / torch::dot(layer.left, torch::mv(matrix, layer.right)).clamp_min(kSmallest);
}

void DcganDiscriminatorImpl::refreshSpectra()
{
    const torch::NoGradGuard noGrad;
    for (auto& layer : m_layers) {
        if (!layer.left.defined()) {
            continue;
        }
        const auto matrix =
            layer.convolution->weight.reshape({layer.convolution->weight.size(0), -1});
        layer.right.copy_(unit(torch::mv(matrix.t(), layer.left)));
        layer.left.copy_(unit(torch::mv(matrix, layer.right)));
    }
}

torch::Tensor DcganDiscriminatorImpl::forward(
    const torch::Tensor& images, const torch::Tensor& labels)
{
    auto x = images.contiguous(at::MemoryFormat::ChannelsLast);
    for (auto& layer : m_layers) {
        x = at::conv2d(x, weightOf(layer), layer.convolution->bias, kStride, kPadding);
        if (!layer.norm.is_empty()) {
            x = layer.norm->forward(x);
        }
        x = torch::leaky_relu_(x, kLeak);
    }
    // Flattened with the channels last: no copy.
    x = x.permute({0, 2, 3, 1}).reshape({x.size(0), -1});
    auto logits = score->forward(x).squeeze(1);
    if (m_options.isConditional) {
        logits = logits + (digit->forward(labels) * x).sum(1);
    }
    return logits;
}

void DcganDiscriminatorImpl::initialize(std::uint64_t seed)
{
    initializeAsDcgan(*this, seed);
}

} // namespace studio::models
