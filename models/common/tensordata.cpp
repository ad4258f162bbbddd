// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/common/tensordata.h"

#include "core/error.h"
#include "core/text.h"

#include <algorithm>
#include <cstring>
#include <utility>

namespace studio::models {

namespace {

constexpr const char* kModelPrefix = "model.";

core::TensorType typeOf(const torch::Tensor& tensor)
{
    switch (tensor.scalar_type()) {
    case torch::kFloat32:
        return core::TensorType::F32;
    case torch::kFloat64:
        return core::TensorType::F64;
    case torch::kInt64:
        return core::TensorType::I64;
    case torch::kUInt8:
        return core::TensorType::U8;
    default:
        throw core::Error(core::ErrorCode::Internal, {},
            core::translatable("core", "A tensor of the type %1 cannot be saved"),
            {toString(tensor.scalar_type())});
    }
}

/// Parameters and buffers under their names; buffers carry BatchNorm's running statistics.
std::vector<std::pair<std::string, torch::Tensor>> stateOf(
    const torch::nn::Module& module, const std::string& prefix)
{
    std::vector<std::pair<std::string, torch::Tensor>> state;
    for (const auto& item : module.named_parameters()) {
        state.emplace_back(prefix + item.key(), item.value());
    }
    for (const auto& item : module.named_buffers()) {
        state.emplace_back(prefix + item.key(), item.value());
    }
    return state;
}

} // namespace

core::TensorData toTensorData(const std::string& name, const torch::Tensor& tensor)
{
    const auto plain = tensor.detach().cpu().contiguous();
    core::TensorData data{name, typeOf(plain), plain.sizes().vec(), {}};
    data.bytes.resize(plain.nbytes());
    if (!data.bytes.empty()) {
        std::memcpy(data.bytes.data(), plain.data_ptr(), data.bytes.size());
    }
    return data;
}

void copyFrom(const core::Checkpoint& checkpoint, const std::string& name, torch::Tensor target)
{
    const auto* data = checkpoint.find(name);
    if (!data) {
        throw core::Error(core::ErrorCode::UnusableInput, {},
            core::translatable("core", "The checkpoint lacks the tensor %1"), {name});
    }
    if (data->type != typeOf(target) || data->shape != target.sizes().vec()) {
        throw core::Error(core::ErrorCode::UnusableInput, {},
            core::translatable("core",
                "The tensor %1 in the checkpoint has another shape or type than this network's"),
            {name});
    }
    const torch::NoGradGuard noGrad;
    auto plain = torch::empty(target.sizes(), target.options().device(torch::kCPU));
    if (!data->bytes.empty()) {
        std::memcpy(plain.data_ptr(), data->bytes.data(), data->bytes.size());
    }
    target.copy_(plain);
}

torch::Tensor labelsOf(const core::DigitSet& digits, std::span<const std::uint32_t> indices)
{
    auto labels = torch::empty({static_cast<std::int64_t>(indices.size())}, torch::kInt64);
    std::transform(indices.begin(), indices.end(), labels.data_ptr<std::int64_t>(),
        [&](std::uint32_t index) { return digits.labels[index]; });
    return labels;
}

void saveModule(
    const torch::nn::Module& module, core::Checkpoint& checkpoint, const std::string& prefix)
{
    for (const auto& [name, tensor] : stateOf(module, kModelPrefix + prefix)) {
        checkpoint.tensors.push_back(toTensorData(name, tensor));
    }
}

void loadModule(
    torch::nn::Module& module, const core::Checkpoint& checkpoint, const std::string& prefix)
{
    const auto start = kModelPrefix + prefix;
    const auto state = stateOf(module, start);
    std::size_t expected = 0;
    for (const auto& tensor : checkpoint.tensors) {
        expected += tensor.name.starts_with(start) ? 1 : 0;
    }
    if (expected != state.size()) {
        throw core::Error(core::ErrorCode::UnusableInput, {},
            core::translatable(
                "core", "The checkpoint holds %1 tensors of a model where this network has %2"),
            {std::to_string(expected), std::to_string(state.size())});
    }
    for (const auto& [name, tensor] : state) {
        copyFrom(checkpoint, name, tensor);
    }
}

} // namespace studio::models
