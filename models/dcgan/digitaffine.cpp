// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/dcgan/digitaffine.h"

#include "core/image/grayimage.h"

namespace studio::models {

DigitAffineImpl::DigitAffineImpl(std::int64_t channels)
{
    scale = register_parameter("scale", torch::zeros({core::kDigitClasses, channels}));
    offset = register_parameter("offset", torch::zeros({core::kDigitClasses, channels}));
}

torch::Tensor DigitAffineImpl::forward(const torch::Tensor& images, const torch::Tensor& labels)
{
    const auto ofEach = [&](const torch::Tensor& table) {
        return table.index_select(0, labels).unsqueeze(2).unsqueeze(3);
    };
    return torch::addcmul(ofEach(offset), images, ofEach(scale) + 1);
}

} // namespace studio::models
