// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/common/flatoptimizer.h"

#include "models/common/tensordata.h"
#include "tests/support/errorof.h"

#include <QTest>

namespace studio::models {

namespace {

constexpr int kSteps = 20;
constexpr double kRate = 0.02;
constexpr double kDecay = 0.1;

torch::nn::Linear makeLayer()
{
    torch::manual_seed(7);
    return torch::nn::Linear(13, 5);
}

torch::Tensor gradientAt(int step, const torch::Tensor& parameter)
{
    auto generator = at::make_generator<at::CPUGeneratorImpl>(static_cast<std::uint64_t>(step));
    return torch::randn(parameter.sizes(), generator);
}

/// The parameters after kSteps steps with PyTorch's own optimizer.
template <typename Optimizer, typename Options>
std::vector<torch::Tensor> reference(const Options& options)
{
    auto layer = makeLayer();
    Optimizer optimizer(layer->parameters(), options);
    for (int step = 0; step < kSteps; ++step) {
        for (auto& parameter : layer->parameters()) {
            parameter.mutable_grad() = gradientAt(step, parameter);
        }
        optimizer.step();
    }
    return layer->parameters();
}

void doSteps(
    torch::nn::Linear& layer, FlatParameters& flat, FlatOptimizer& optimizer, int first, int last)
{
    for (int step = first; step < last; ++step) {
        for (auto& parameter : layer->parameters()) {
            parameter.mutable_grad().copy_(gradientAt(step, parameter));
        }
        optimizer.beginStep(kRate, kDecay);
        const auto half = flat.count() / 2;
        optimizer.update(flat.values(), flat.gradients(), half, flat.count());
        optimizer.update(flat.values(), flat.gradients(), 0, half);
    }
}

bool isClose(const std::vector<torch::Tensor>& a, const std::vector<torch::Tensor>& b)
{
    return torch::allclose(a[0], b[0], 1e-5, 1e-6) && torch::allclose(a[1], b[1], 1e-5, 1e-6);
}

} // namespace

class TestFlatOptimizer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void adamWEqualsPyTorch();
    void adamEqualsPyTorch();
    void sgdEqualsPyTorch();
    void savedStateContinuesBitForBit();
    void missingStateIsRefused();
    void unknownRuleIsRefused();

private:
    static std::vector<torch::Tensor> ours(UpdateRule rule);
};

std::vector<torch::Tensor> TestFlatOptimizer::ours(UpdateRule rule)
{
    auto layer = makeLayer();
    FlatParameters flat(*layer);
    FlatOptimizer optimizer(rule, flat.count());
    doSteps(layer, flat, optimizer, 0, kSteps);
    return layer->parameters();
}

void TestFlatOptimizer::adamWEqualsPyTorch()
{
    const auto options = torch::optim::AdamWOptions(kRate).weight_decay(kDecay);
    QVERIFY(isClose(ours(UpdateRule::AdamW), reference<torch::optim::AdamW>(options)));
}

void TestFlatOptimizer::adamEqualsPyTorch()
{
    const auto options = torch::optim::AdamOptions(kRate).weight_decay(kDecay);
    QVERIFY(isClose(ours(UpdateRule::Adam), reference<torch::optim::Adam>(options)));
}

void TestFlatOptimizer::sgdEqualsPyTorch()
{
    const auto options = torch::optim::SGDOptions(kRate).momentum(0.9).weight_decay(kDecay);
    QVERIFY(isClose(ours(UpdateRule::Sgd), reference<torch::optim::SGD>(options)));
}

void TestFlatOptimizer::savedStateContinuesBitForBit()
{
    for (const auto rule : {UpdateRule::AdamW, UpdateRule::Adam, UpdateRule::Sgd}) {
        auto layer = makeLayer();
        FlatParameters flat(*layer);
        FlatOptimizer optimizer(rule, flat.count());
        doSteps(layer, flat, optimizer, 0, kSteps / 2);
        core::Checkpoint checkpoint;
        checkpoint.step = kSteps / 2;
        saveModule(*layer, checkpoint);
        optimizer.save(flat, checkpoint);

        torch::nn::Linear other(13, 5);
        FlatParameters otherFlat(*other);
        FlatOptimizer resumed(rule, otherFlat.count());
        loadModule(*other, checkpoint);
        resumed.load(otherFlat, checkpoint);
        doSteps(other, otherFlat, resumed, kSteps / 2, kSteps);
        const auto whole = ours(rule);
        QVERIFY(torch::equal(other->weight, whole[0]));
        QVERIFY(torch::equal(other->bias, whole[1]));
    }
}

void TestFlatOptimizer::missingStateIsRefused()
{
    auto layer = makeLayer();
    FlatParameters flat(*layer);
    core::Checkpoint checkpoint;
    FlatOptimizer(UpdateRule::Sgd, flat.count()).save(flat, checkpoint);
    FlatOptimizer adam(UpdateRule::Adam, flat.count());
    QVERIFY(core::failsWith(core::ErrorCode::UnusableInput, "optimizer.weight.exp_avg",
        [&] { adam.load(flat, checkpoint); }));
}

void TestFlatOptimizer::unknownRuleIsRefused()
{
    QVERIFY(core::failsWith(core::ErrorCode::WrongUsage, "lion", [] { updateRuleFromId("lion"); }));
}

} // namespace studio::models

QTEST_GUILESS_MAIN(studio::models::TestFlatOptimizer)
#include "tst_flatoptimizer.moc"
