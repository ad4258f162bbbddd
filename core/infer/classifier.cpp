// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/infer/classifier.h"

#include "core/infer/explainer.h"

namespace studio::core {

Insight Classifier::look(std::span<const std::uint8_t> pixels, int threads)
{
    return {classify(pixels, threads), features(pixels, threads)};
}

std::unique_ptr<Classifier> Classifier::clone() const
{
    return nullptr;
}

std::unique_ptr<Explainer> Classifier::explainer() const
{
    return nullptr;
}

} // namespace studio::core
