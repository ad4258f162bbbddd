// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/common/layers.h"

#include "core/error.h"

namespace studio::models {

namespace {

using core::LayerKind;

std::vector<float> numbersOf(const torch::Tensor& tensor)
{
    const auto plain = tensor.contiguous();
    return {plain.data_ptr<float>(), plain.data_ptr<float>() + plain.numel()};
}

std::size_t sizeOf(std::int64_t size)
{
    return static_cast<std::size_t>(size);
}

core::LayerShape shapeOf(const core::FeatureMaps& maps)
{
    return {maps.channels, maps.height, maps.width};
}

/// The running statistics and what is learned as one product and one sum (Ioffe and Szegedy 2015).
core::LayerWeights foldedNorm(const torch::nn::BatchNorm2dImpl& norm)
{
    const auto scale = norm.weight / (norm.running_var + norm.options.eps()).sqrt();
    return {numbersOf(scale), numbersOf(norm.bias - norm.running_mean * scale)};
}

/// Kind and window; `layer` has its shapes already.
void describeModule(const torch::nn::Module& module, core::LayerDescription& layer)
{
    if (const auto* convolution = module.as<torch::nn::Conv2d>()) {
        layer.kind = LayerKind::Convolution;
        layer.kernel = sizeOf(convolution->weight.size(3));
        layer.stride = sizeOf((*convolution->options.stride())[1]);
        // Found by its argument's namespace: LibTorch 1.13 has a variant of its own.
        layer.padding = sizeOf((*get<torch::ExpandingArray<2>>(convolution->options.padding()))[1]);
        layer.multiplyAdds =
            layer.output.size() * layer.input.channels * layer.kernel * layer.kernel;
    } else if (const auto* pooling = module.as<torch::nn::MaxPool2d>()) {
        layer.kind = LayerKind::MaxPooling;
        layer.kernel = sizeOf((*pooling->options.kernel_size())[1]);
        layer.stride = sizeOf((*pooling->options.stride())[1]);
    } else if (module.as<torch::nn::BatchNorm2d>() != nullptr) {
        layer.kind = LayerKind::BatchNorm;
        layer.multiplyAdds = layer.output.size();
    } else if (module.as<torch::nn::ReLU>() != nullptr) {
        layer.kind = LayerKind::Relu;
    } else if (module.as<torch::nn::Flatten>() != nullptr) {
        layer.kind = LayerKind::Flatten;
    } else if (module.as<torch::nn::Linear>() != nullptr) {
        layer.kind = LayerKind::Linear;
        layer.multiplyAdds = layer.input.size() * layer.output.size();
    } else {
        throw core::Error(core::ErrorCode::Internal, {}, "a layer of an unknown kind");
    }
}

} // namespace

core::FeatureMaps mapsOf(const torch::Tensor& tensor)
{
    const auto isMap = tensor.dim() == 4;
    return {sizeOf(tensor.size(1)), isMap ? sizeOf(tensor.size(2)) : 1,
        isMap ? sizeOf(tensor.size(3)) : 1, numbersOf(tensor)};
}

core::NetworkDescription describe(Layers layers)
{
    const auto blank = torch::zeros({1, 1, core::kDigitSide, core::kDigitSide});
    const auto activations = activationsOf(layers, blank);
    core::NetworkDescription network;
    for (std::size_t i = 0; i < layers.size(); ++i) {
        const auto module = layers[i].ptr();
        core::LayerDescription layer;
        layer.input = shapeOf(activations[i]);
        layer.output = shapeOf(activations[i + 1]);
        for (const auto& parameter : module->parameters()) {
            layer.parameters += sizeOf(parameter.numel());
        }
        describeModule(*module, layer);
        network.layers.push_back(layer);
    }
    return network;
}

core::LayerWeights weightsOf(const torch::nn::AnyModule& layer)
{
    const auto module = layer.ptr();
    if (const auto* convolution = module->as<torch::nn::Conv2d>()) {
        return {numbersOf(convolution->weight),
            convolution->bias.defined() ? numbersOf(convolution->bias) : std::vector<float>()};
    }
    if (const auto* norm = module->as<torch::nn::BatchNorm2d>()) {
        return foldedNorm(*norm);
    }
    if (const auto* linear = module->as<torch::nn::Linear>()) {
        return {numbersOf(linear->weight), numbersOf(linear->bias)};
    }
    return {};
}

std::vector<core::FeatureMaps> activationsOf(Layers layers, torch::Tensor input)
{
    std::vector<core::FeatureMaps> activations{mapsOf(input)};
    for (auto& layer : layers) {
        input = layer.forward(input);
        activations.push_back(mapsOf(input)); // a copy: an activation overwrites its input
    }
    return activations;
}

} // namespace studio::models
