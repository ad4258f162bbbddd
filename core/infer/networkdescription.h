// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <vector>

namespace studio::core {

enum class LayerKind
{
    Convolution,
    MaxPooling,
    BatchNorm,
    Relu,
    Flatten,
    Linear,
};

/// Size of what a layer takes or gives; a row of numbers has height and width 1.
struct LayerShape
{
    std::size_t channels = 0;
    std::size_t height = 1;
    std::size_t width = 1;

    std::size_t size() const { return channels * height * width; }
    bool operator==(const LayerShape&) const = default;
};

/// One layer of a network as it answers.
struct LayerDescription
{
    LayerKind kind = LayerKind::Convolution;
    LayerShape input;
    LayerShape output;
    std::size_t kernel = 0; ///< side of the window of a convolution or pooling, in pixels; else 0
    std::size_t stride = 1; ///< pixels from window to window
    std::size_t padding = 0; ///< zeros around the input
    std::size_t parameters = 0; ///< learned numbers
    std::size_t multiplyAdds = 0; ///< an image; comparing and copying is not counted

    bool operator==(const LayerDescription&) const = default;
};

/// The layers of a network, from the picture on; of an ensemble those of one of its networks,
/// which are all alike.
struct NetworkDescription
{
    std::vector<LayerDescription> layers;
    std::size_t networks = 1;

    std::size_t parameters() const; ///< of one network
    std::size_t multiplyAdds() const; ///< of one network

    bool operator==(const NetworkDescription&) const = default;
};

/// What a layer has learned.
struct LayerWeights
{
    /// Convolution: filter after filter, each input channel after input channel, row after row.
    /// Linear: the row of each output after the other. BatchNorm: what each channel is multiplied
    /// by as the network answers, its running deviation included. Else empty.
    std::vector<float> values;
    /// What is added to each output channel, for BatchNorm the running mean included; may be empty.
    std::vector<float> bias;

    bool operator==(const LayerWeights&) const = default;
};

} // namespace studio::core
