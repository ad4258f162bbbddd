// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/dcgan/dcganinit.h"

#include <ATen/CPUGeneratorImpl.h>

namespace studio::models {

void initializeAsDcgan(torch::nn::Module& module, std::uint64_t seed)
{
    constexpr double kDeviation = 0.02;
    const torch::NoGradGuard noGrad;
    auto generator = at::make_generator<at::CPUGeneratorImpl>(seed);
    for (const auto& item : module.named_parameters()) {
        const auto& name = item.key();
        auto fresh = torch::empty(item.value().sizes());
        if (name.ends_with("bias")) {
            fresh.zero_();
        } else {
            fresh.normal_(item.value().dim() == 1 ? 1.0 : 0.0, kDeviation, generator);
        }
        item.value().copy_(fresh);
    }
}

void useChannelsLast(torch::nn::Module& module)
{
    for (auto& parameter : module.parameters()) {
        if (parameter.dim() == 4) {
            parameter.set_data(parameter.data().contiguous(at::MemoryFormat::ChannelsLast));
        }
    }
}

} // namespace studio::models
