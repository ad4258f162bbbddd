// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/cnn/cnnweights.h"

namespace studio::models {

namespace {

std::vector<torch::Tensor> clonesOf(const std::vector<torch::Tensor>& tensors)
{
    std::vector<torch::Tensor> clones;
    clones.reserve(tensors.size());
    for (const auto& tensor : tensors) {
        clones.push_back(tensor.detach().clone());
    }
    return clones;
}

void copyAll(const std::vector<torch::Tensor>& from, const std::vector<torch::Tensor>& to)
{
    for (std::size_t i = 0; i < from.size(); ++i) {
        to[i].detach().copy_(from[i]);
    }
}

} // namespace

std::shared_ptr<const CnnWeights> CnnWeights::copyOf(
    const CnnNetwork& network, InputScale input, core::Calibration calibration)
{
    const torch::NoGradGuard noGrad;
    return std::make_shared<const CnnWeights>(CnnWeights{network->options(), input, calibration,
        clonesOf(network->parameters()), clonesOf(network->buffers())});
}

CnnNetwork CnnWeights::build() const
{
    const torch::NoGradGuard noGrad;
    CnnNetwork network(options);
    copyAll(parameters, network->parameters());
    copyAll(buffers, network->buffers());
    network->eval();
    return network;
}

} // namespace studio::models
