// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/common/flatparameters.h"

namespace studio::models {

FlatParameters::FlatParameters(torch::nn::Module& module, std::string prefix)
    : m_prefix(std::move(prefix))
{
    const torch::NoGradGuard noGrad;
    std::int64_t offset = 0;
    for (const auto& item : module.named_parameters()) {
        const auto& parameter = item.value();
        m_slices.push_back(
            {m_prefix + item.key(), parameter.sizes().vec(), offset, parameter.numel()});
        m_strides.push_back(parameter.strides().vec());
        offset += parameter.numel();
    }
    m_values = torch::zeros({offset});
    m_gradients = torch::zeros({offset});
    std::size_t slice = 0;
    for (auto& parameter : module.parameters()) {
        auto view = viewOf(m_values, slice);
        view.copy_(parameter);
        parameter.set_data(view);
        parameter.mutable_grad() = viewOf(m_gradients, slice);
        ++slice;
    }
}

torch::Tensor FlatParameters::viewOf(const torch::Tensor& vector, std::size_t slice) const
{
    return vector.as_strided(
        m_slices[slice].shape, m_strides[slice], vector.storage_offset() + m_slices[slice].offset);
}

} // namespace studio::models
