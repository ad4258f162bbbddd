// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <torch/torch.h>

#include <string>
#include <vector>

namespace studio::models {

/// Where one parameter lies in the flat vectors.
struct ParameterSlice
{
    std::string name;
    std::vector<std::int64_t> shape;
    std::int64_t offset = 0; ///< in elements
    std::int64_t count = 0;
};

/// Moves all parameters of a module, and their gradients, into one contiguous float vector each;
/// the module's tensors become views of them. Summing gradients over replicas, optimizer steps and
/// snapshots are then loops over plain memory. CPU, float32. Elements within a slice follow the
/// parameter's strides at binding.
class FlatParameters
{
public:
    /// `prefix` goes before every name ("generator."), where a checkpoint holds several networks.
    explicit FlatParameters(torch::nn::Module& module, std::string prefix = {});

    std::int64_t count() const { return m_values.numel(); }
    float* values() { return m_values.data_ptr<float>(); }
    const float* values() const { return m_values.data_ptr<float>(); }
    float* gradients() { return m_gradients.data_ptr<float>(); }
    const std::vector<ParameterSlice>& slices() const { return m_slices; }
    const std::string& prefix() const { return m_prefix; }

    void clearGradients() { m_gradients.zero_(); }

    /// A view of `vector` (count() floats) shaped and strided like the parameter of `slice`.
    torch::Tensor viewOf(const torch::Tensor& vector, std::size_t slice) const;

private:
    std::string m_prefix;
    torch::Tensor m_values;
    torch::Tensor m_gradients;
    std::vector<ParameterSlice> m_slices;
    std::vector<std::vector<std::int64_t>> m_strides;
};

} // namespace studio::models
