// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/image/grayimage.h"
#include "core/run/runconfig.h"

#include <torch/torch.h>

#include <vector>

namespace studio::models {

/// Shape of the network.
struct CnnOptions
{
    enum class Architecture
    {
        Compact, ///< three convolutions; the first one strides, so that it learns in seconds
        Deep, ///< six 3x3 convolutions in three stages (VGG style, Simonyan and Zisserman 2014)
    };

    Architecture architecture = Architecture::Compact;
    std::int64_t width =
        16; ///< channels of the first stage; the later ones have 2 and 4 times as many
    bool rejects = false; ///< one logit more, for "not a digit"
    double dropout = 0; ///< share of features dropped before the last layer while training
    int networks = 1; ///< more than one: an ensemble

    /// From the parameters "architecture", "width", "dropout", "non_digits" and "networks".
    static CnnOptions fromConfig(const core::RunConfig& config);
};

/// Convolutions, each followed by BatchNorm (Ioffe and Szegedy 2015) and ReLU, pooled by maximum,
/// then one linear layer. float32. Or an ensemble of such networks, which answers with the mean of
/// their probabilities (Hansen and Salamon, "Neural Network Ensembles", 1990); they are trained
/// each for itself.
class CnnNetworkImpl : public torch::nn::Module
{
public:
    explicit CnnNetworkImpl(CnnOptions options);

    /// [N, 1, 28, 28] normalised images -> [N, logitCount()] logits; of an ensemble the logarithms
    /// of the mean probabilities. In training mode BatchNorm
    /// uses the batch's statistics and dropout is active, drawn from the generator set below; in
    /// evaluation mode it is a pure function and may run on several threads at once.
    torch::Tensor forward(torch::Tensor images);

    /// The networks of an ensemble, otherwise this one.
    std::vector<CnnNetworkImpl*> networks();

    struct Insight
    {
        torch::Tensor logits; ///< [N, logitCount()], as forward() gives them
        torch::Tensor features; ///< [N, featureCount()]: the last convolution's channels, each
                                ///< averaged over its map; of an ensemble those of all networks
    };
    /// [N, 1, 28, 28] normalised images -> both. Call it in evaluation mode.
    Insight look(const torch::Tensor& images);
    /// Each convolution's maps after normalisation and ReLU, [N, C, H, W] each; of an ensemble
    /// those of its first network. Call it in evaluation mode.
    std::vector<torch::Tensor> featureMaps(torch::Tensor images);
    /// All layers in their order, as they answer; of an ensemble those of its first network.
    std::vector<torch::nn::AnyModule> layers();
    std::int64_t featureCount() const { return 4 * m_options.width * m_options.networks; }
    /// Ten, one a digit, and where the network rejects an eleventh for what is not a digit.
    std::int64_t logitCount() const { return core::kDigitClasses + (m_options.rejects ? 1 : 0); }

    /// Draws fresh weights (He et al. 2015, uniform, as PyTorch's defaults) from a generator of its
    /// own: the same seed, the same network.
    void initialize(std::uint64_t seed);

    /// For a network that only answers: lays the weights of a deep one out in the blocks that
    /// oneDNN's convolutions work on, so that no layer has to put its input into another order.
    /// From then on forward() and look() want evaluation mode and no gradients, and there are no
    /// featureMaps().
    void prepareToAnswer();

    /// Seeds the dropout of the next forward(), so that it depends on nothing else.
    void seedDropout(std::uint64_t seed);

    const CnnOptions& options() const { return m_options; }

private:
    struct Stage
    {
        std::int64_t channels;
        std::int64_t kernel;
        std::int64_t stride;
        bool isPooled;
    };
    static std::vector<Stage> stagesOf(const CnnOptions& options);
    void makeLayers();
    void blockWeights();
    torch::Tensor layout(const torch::Tensor& images) const;
    /// [N, 1, 28, 28] -> [N, channels * side * side], what the last layer is given.
    torch::Tensor flatFeatures(const torch::Tensor& images);
    torch::Tensor drop(const torch::Tensor& features);

    CnnOptions m_options;
    std::vector<std::shared_ptr<CnnNetworkImpl>> m_networks; ///< of an ensemble
    torch::nn::Sequential features;
    torch::nn::Linear classifier{nullptr};
    bool m_isBlocked = false; ///< see prepareToAnswer()
    at::Generator m_dropoutGenerator;
};
TORCH_MODULE(CnnNetwork);

} // namespace studio::models
