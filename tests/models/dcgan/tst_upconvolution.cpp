// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/dcgan/upconvolution.h"

#include <QTest>

namespace studio::models {

/// UpConvolution against LibTorch's own transposed convolution.
class UpConvolutionTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { torch::manual_seed(1); }
    void isATransposedConvolution_data();
    void isATransposedConvolution();

private:
    static double difference(const torch::Tensor& one, const torch::Tensor& other)
    {
        return ((one - other).abs().max() / other.abs().max()).item<double>();
    }
};

void UpConvolutionTest::isATransposedConvolution_data()
{
    QTest::addColumn<int>("inputs");
    QTest::addColumn<int>("outputs");
    QTest::addColumn<int>("side");
    QTest::addColumn<bool>("isChannelsLast");
    for (const bool isChannelsLast : {false, true}) {
        const char* const layout = isChannelsLast ? "last" : "first";
        QTest::addRow("32 to 16, channels %s", layout) << 32 << 16 << 7 << isChannelsLast;
        QTest::addRow("5 to 3, channels %s", layout) << 5 << 3 << 14 << isChannelsLast;
        QTest::addRow("one pixel, channels %s", layout) << 4 << 1 << 1 << isChannelsLast;
    }
}

void UpConvolutionTest::isATransposedConvolution()
{
    QFETCH(int, inputs);
    QFETCH(int, outputs);
    QFETCH(int, side);
    QFETCH(bool, isChannelsLast);
    UpConvolution layer(inputs, outputs);
    torch::nn::init::normal_(layer->weight);
    const auto format =
        isChannelsLast ? at::MemoryFormat::ChannelsLast : at::MemoryFormat::Contiguous;
    auto images = torch::randn({6, inputs, side, side}).contiguous(format).requires_grad_();
    const auto gradient = torch::randn({6, outputs, 2 * side, 2 * side}).contiguous(format);

    const auto result = layer->forward(images);
    result.backward(gradient);
    const auto ofImages = images.grad().clone();
    const auto ofWeight = layer->weight.grad().clone();
    images.mutable_grad().reset();
    layer->weight.mutable_grad().reset();
    const auto expected = torch::conv_transpose2d(images, layer->weight, {}, 2, 1);
    expected.backward(gradient);

    constexpr double kRounding = 1e-5;
    QCOMPARE(result.sizes().vec(), expected.sizes().vec());
    QVERIFY(difference(result, expected) < kRounding);
    QVERIFY(difference(ofImages, images.grad()) < kRounding);
    QVERIFY(difference(ofWeight, layer->weight.grad()) < kRounding);
}

} // namespace studio::models

QTEST_GUILESS_MAIN(studio::models::UpConvolutionTest)
#include "tst_upconvolution.moc"
