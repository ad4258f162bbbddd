// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/infer/layerarithmetic.h"

#include <QTest>

namespace studio::core {

/// Small layers that a person can work out.
class TestLayerArithmetic : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theSumIsThatOfTheProductsAndTheBias();
    void beyondTheEdgeTheInputIsZero();
    void theStrideMovesThePatch();
    void aNumberIsFollowedToTheActivation();
    void whatAPoolingLeavesOutGoesNowhere();
    void aNetworkCountsItsLayers();

private:
    /// 3x3, two channels of 4x4 to one of 4x4 (or 2x2).
    static LayerDescription convolution(std::size_t stride = 1)
    {
        LayerDescription layer;
        layer.input = {2, 4, 4};
        layer.output = {1, 4 / stride, 4 / stride};
        layer.kernel = 3;
        layer.stride = stride;
        layer.padding = 1;
        return layer;
    }
    /// 0 1 2 ... 31
    static FeatureMaps counting()
    {
        FeatureMaps maps{2, 4, 4, {}};
        for (int i = 0; i < 32; ++i)
            maps.values.push_back(static_cast<float>(i));
        return maps;
    }
    /// Adds up the nine numbers of channel 0 and takes away the middle one of channel 1.
    static LayerWeights weights()
    {
        LayerWeights weights{std::vector<float>(18, 0.0F), {0.5F}};
        std::fill_n(weights.values.begin(), 9, 1.0F);
        weights.values[9 + 4] = -1;
        return weights;
    }
};

void TestLayerArithmetic::theSumIsThatOfTheProductsAndTheBias()
{
    const auto sum = convolutionSum(convolution(), weights(), counting(), {0, 1, 2});
    QCOMPARE(sum.channels, std::size_t{2});
    QCOMPARE(sum.patch[0], 1.0F); // row 0, column 1
    QCOMPARE(sum.partOf(0), 1.0F + 2 + 3 + 5 + 6 + 7 + 9 + 10 + 11);
    QCOMPARE(sum.partOf(1), -(16.0F + 6));
    QCOMPARE(sum.bias, 0.5F);
    QCOMPARE(sum.result, 54.0F - 22 + 0.5F);
}

void TestLayerArithmetic::beyondTheEdgeTheInputIsZero()
{
    const auto corner = convolutionSum(convolution(), weights(), counting(), {0, 0, 0});
    const std::vector<float> first(corner.patch.begin(), corner.patch.begin() + 9);
    QCOMPARE(first, (std::vector<float>{0, 0, 0, 0, 0, 1, 0, 4, 5}));
    const auto other = convolutionSum(convolution(), weights(), counting(), {0, 3, 3});
    const std::vector<float> last(other.patch.begin(), other.patch.begin() + 9);
    QCOMPARE(last, (std::vector<float>{10, 11, 0, 14, 15, 0, 0, 0, 0}));
}

void TestLayerArithmetic::theStrideMovesThePatch()
{
    const auto sum = convolutionSum(convolution(2), weights(), counting(), {0, 1, 1});
    QCOMPARE(sum.patch[4], 10.0F); // the middle is at row 2, column 2
}

void TestLayerArithmetic::aNumberIsFollowedToTheActivation()
{
    NetworkDescription network;
    network.layers.resize(5);
    network.layers[1] = {LayerKind::MaxPooling, {1, 4, 4}, {1, 2, 2}, 2, 2};
    network.layers[2] = {LayerKind::BatchNorm, {1, 2, 2}, {1, 2, 2}};
    network.layers[3] = {LayerKind::Relu, {1, 2, 2}, {1, 2, 2}};
    network.layers[4] = {LayerKind::Linear, {4}, {10}};
    const std::vector<FeatureMaps> activations{{1, 4, 4, std::vector<float>(16)},
        {1, 4, 4, std::vector<float>(16)}, {1, 2, 2, {1, 2, 3, 4}}, {1, 2, 2, {-1, -2, -3, -4}},
        {1, 2, 2, {0, 0, 0, 9}}, {10, 1, 1, std::vector<float>(10)}};
    const auto way = wayToActivation(network, activations, 0, {0, 3, 2});
    QCOMPARE(way.size(), std::size_t{3});
    QCOMPARE(way[0].layer, std::size_t{1});
    QCOMPARE(way[0].value, 4.0F);
    QCOMPARE(way[1].value, -4.0F);
    QCOMPARE(way[2].layer, std::size_t{3});
    QCOMPARE(way[2].value, 9.0F);
}

void TestLayerArithmetic::whatAPoolingLeavesOutGoesNowhere()
{
    NetworkDescription network;
    network.layers.resize(2);
    network.layers[1] = {LayerKind::MaxPooling, {1, 3, 3}, {1, 1, 1}, 2, 2};
    const std::vector<FeatureMaps> activations{
        {1, 3, 3, std::vector<float>(9)}, {1, 3, 3, std::vector<float>(9)}, {1, 1, 1, {5}}};
    QCOMPARE(wayToActivation(network, activations, 0, {0, 1, 1}).size(), std::size_t{1});
    QVERIFY(wayToActivation(network, activations, 0, {0, 2, 2}).empty());
}

void TestLayerArithmetic::aNetworkCountsItsLayers()
{
    NetworkDescription network;
    network.layers.resize(2);
    network.layers[0].parameters = 3;
    network.layers[1].parameters = 4;
    network.layers[1].multiplyAdds = 5;
    QCOMPARE(network.parameters(), std::size_t{7});
    QCOMPARE(network.multiplyAdds(), std::size_t{5});
}

} // namespace studio::core

QTEST_GUILESS_MAIN(studio::core::TestLayerArithmetic)
#include "tst_layerarithmetic.moc"
