// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/common/flatoptimizer.h"

#include "core/error.h"
#include "core/text.h"
#include "core/vectorclones.h"
#include "models/common/tensordata.h"

#include <charconv>
#include <cmath>

namespace studio::models {

namespace {

constexpr float kBeta2 = 0.999F;
constexpr float kEpsilon = 1e-8F;
constexpr float kMomentum = 0.9F;

struct AdamStep
{
    float firstDecay; ///< beta 1
    float stepSize; ///< learning rate over the first moment's bias correction
    float secondCorrection; ///< square root of the second moment's bias correction
    float decoupledDecay; ///< factor on the values, 1 for Adam
    float addedDecay; ///< times the value, added to the gradient; 0 for AdamW
};

STUDIO_VECTOR_CLONES void adamRange(const AdamStep& step, std::int64_t count,
    float* __restrict values, const float* __restrict gradients, float* __restrict first,
    float* __restrict second)
{
    for (std::int64_t i = 0; i < count; ++i) {
        const float gradient = gradients[i] + step.addedDecay * values[i];
        first[i] = step.firstDecay * first[i] + (1.0F - step.firstDecay) * gradient;
        second[i] = kBeta2 * second[i] + (1.0F - kBeta2) * gradient * gradient;
        const float root = std::sqrt(second[i]) / step.secondCorrection + kEpsilon;
        values[i] = values[i] * step.decoupledDecay - step.stepSize * first[i] / root;
    }
}

STUDIO_VECTOR_CLONES void sgdRange(float learningRate, float weightDecay, std::int64_t count,
    float* __restrict values, const float* __restrict gradients, float* __restrict momentum)
{
    for (std::int64_t i = 0; i < count; ++i) {
        momentum[i] = kMomentum * momentum[i] + gradients[i] + weightDecay * values[i];
        values[i] -= learningRate * momentum[i];
    }
}

std::string stepKey(const FlatParameters& parameters)
{
    return "optimizer." + parameters.prefix() + "step";
}

std::int64_t stepFrom(const std::string& text)
{
    std::int64_t step = -1;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), step);
    if (error != std::errc() || end != text.data() + text.size() || step < 0) {
        throw core::Error(core::ErrorCode::UnusableInput, {},
            core::translatable("core", "The checkpoint's optimizer has no step count"));
    }
    return step;
}

} // namespace

UpdateRule updateRuleFromId(const std::string& id)
{
    if (id == "adamw") {
        return UpdateRule::AdamW;
    }
    if (id == "adam") {
        return UpdateRule::Adam;
    }
    if (id == "sgd") {
        return UpdateRule::Sgd;
    }
    throw core::Error(core::ErrorCode::WrongUsage, {},
        core::translatable("core", "There is no optimizer called %1"), {id});
}

FlatOptimizer::FlatOptimizer(UpdateRule rule, std::int64_t count, double firstDecay)
    : m_rule(rule)
    , m_firstDecay(static_cast<float>(firstDecay))
{
    if (rule == UpdateRule::Sgd) {
        m_slots.push_back({"momentum_buffer", torch::zeros({count})});
    } else {
        m_slots.push_back({"exp_avg", torch::zeros({count})});
        m_slots.push_back({"exp_avg_sq", torch::zeros({count})});
    }
}

void FlatOptimizer::beginStep(double learningRate, double weightDecay)
{
    ++m_step;
    m_learningRate = static_cast<float>(learningRate);
    m_weightDecay = static_cast<float>(weightDecay);
}

void FlatOptimizer::update(
    float* values, const float* gradients, std::int64_t begin, std::int64_t end)
{
    float* const first = m_slots[0].vector.data_ptr<float>() + begin;
    if (m_rule == UpdateRule::Sgd) {
        sgdRange(
            m_learningRate, m_weightDecay, end - begin, values + begin, gradients + begin, first);
        return;
    }
    float* const second = m_slots[1].vector.data_ptr<float>() + begin;
    const double exponent = static_cast<double>(m_step);
    const bool isDecoupled = m_rule == UpdateRule::AdamW;
    const AdamStep step{
        .firstDecay = m_firstDecay,
        .stepSize =
            static_cast<float>(m_learningRate / (1.0 - std::pow(double{m_firstDecay}, exponent))),
        .secondCorrection = static_cast<float>(std::sqrt(1.0 - std::pow(double{kBeta2}, exponent))),
        .decoupledDecay = isDecoupled ? 1.0F - m_learningRate * m_weightDecay : 1.0F,
        .addedDecay = isDecoupled ? 0.0F : m_weightDecay,
    };
    adamRange(step, end - begin, values + begin, gradients + begin, first, second);
}

void FlatOptimizer::save(const FlatParameters& parameters, core::Checkpoint& checkpoint) const
{
    for (const auto& slot : m_slots) {
        for (std::size_t i = 0; i < parameters.slices().size(); ++i) {
            const auto name = "optimizer." + parameters.slices()[i].name + "." + slot.name;
            checkpoint.tensors.push_back(toTensorData(name, parameters.viewOf(slot.vector, i)));
        }
    }
    checkpoint.extra[stepKey(parameters)] = std::to_string(m_step);
}

void FlatOptimizer::load(const FlatParameters& parameters, const core::Checkpoint& checkpoint)
{
    for (const auto& slot : m_slots) {
        for (std::size_t i = 0; i < parameters.slices().size(); ++i) {
            const auto name = "optimizer." + parameters.slices()[i].name + "." + slot.name;
            copyFrom(checkpoint, name, parameters.viewOf(slot.vector, i));
        }
    }
    const auto found = checkpoint.extra.find(stepKey(parameters));
    m_step = found == checkpoint.extra.end() ? checkpoint.step : stepFrom(found->second);
}

} // namespace studio::models
