// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/dcgan/upconvolution.h"

namespace studio::models {

namespace {

constexpr std::int64_t kKernel = 4;
constexpr std::int64_t kStride = 2;
constexpr std::int64_t kPadding = 1;

/// The gradients of conv2d(input, weight, stride 2, padding 1): {of input, of weight}, as asked.
std::pair<torch::Tensor, torch::Tensor> convolutionGradients(const torch::Tensor& gradient,
    const torch::Tensor& input, const torch::Tensor& weight, bool ofInput, bool ofWeight)
{
    const std::array<std::int64_t, 2> stride{kStride, kStride};
    const std::array<std::int64_t, 2> padding{kPadding, kPadding};
    const std::array<std::int64_t, 2> dilation{1, 1};
    const std::array<std::int64_t, 2> outputPadding{0, 0};
    auto result = at::convolution_backward(gradient, input, weight, c10::nullopt, stride, padding,
        dilation, false, outputPadding, 1, {ofInput, ofWeight, false});
    return {std::get<0>(result), std::get<1>(result)};
}

class UpConvolutionFunction : public torch::autograd::Function<UpConvolutionFunction>
{
public:
    static torch::Tensor forward(torch::autograd::AutogradContext* context,
        const torch::Tensor& images, const torch::Tensor& weight)
    {
        context->save_for_backward({images, weight});
        // Only its shape matters: it stands for the input whose gradient is computed.
        const auto shape = torch::empty(
            {images.size(0), weight.size(1), images.size(2) * kStride, images.size(3) * kStride},
            images.options().memory_format(images.suggest_memory_format()));
        return convolutionGradients(images, shape, weight, true, false).first;
    }

    static torch::autograd::variable_list backward(
        torch::autograd::AutogradContext* context, torch::autograd::variable_list gradients)
    {
        const auto saved = context->get_saved_variables();
        const auto& images = saved[0];
        const auto& weight = saved[1];
        const auto& gradient = gradients[0];
        torch::autograd::variable_list result(2);
        if (context->needs_input_grad(0)) {
            result[0] = at::conv2d(gradient, weight, {}, kStride, kPadding);
        }
        if (context->needs_input_grad(1)) {
            result[1] = convolutionGradients(images, gradient, weight, false, true).second;
        }
        return result;
    }
};

} // namespace

UpConvolutionImpl::UpConvolutionImpl(std::int64_t inputChannels, std::int64_t outputChannels)
{
    weight = register_parameter(
        "weight", torch::zeros({inputChannels, outputChannels, kKernel, kKernel}));
}

torch::Tensor UpConvolutionImpl::forward(const torch::Tensor& images)
{
    return UpConvolutionFunction::apply(images, weight);
}

} // namespace studio::models
