// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/builtindigits.h"
#include "core/error.h"
#include "core/infer/explainer.h"
#include "core/infer/flip.h"
#include "core/infer/layerarithmetic.h"
#include "core/infer/neighbours.h"
#include "core/infer/saliency.h"
#include "models/families.h"
#include "tests/support/errorof.h"
#include "tests/support/recordingobserver.h"

#include <QTest>

#include <atomic>
#include <cmath>
#include <numeric>

namespace studio::models {

using namespace core;

/// Looks into a small network that was trained on built-in digits.
class TestCnnExplainer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void gradientsAreTheSlopesOfTheLogits();
    void theMapsOfEachConvolutionComeInTheirSizes();
    void everyLayerIsDescribedAndCounted();
    void anEnsembleIsDescribedByOneOfItsNetworks();
    void everyNumberOfAConvolutionCanBeWorkedOut();
    void theLastLayersGiveWhatTheirWeightsSay();
    void wipingInkThatMattersLowersTheProbability();
    void saliencyIsNothingWhereNoInkIs();
    void aFlippedPictureIsNearAndReadAsAnotherDigit();
    void searchingForAFlipCanBeCancelled();
    void theNearestNeighbourOfATrainingImageIsItself();

private:
    std::span<const std::uint8_t> picture(std::size_t index) const
    {
        return m_data->validation.pixelsOf(index);
    }

    std::unique_ptr<FamilyCatalog> m_catalog;
    std::shared_ptr<Dataset> m_data;
    std::unique_ptr<Classifier> m_classifier;
    std::unique_ptr<Explainer> m_explainer;
};

void TestCnnExplainer::initTestCase()
{
    m_catalog = createFamilyCatalog();
    m_data = std::make_shared<Dataset>();
    m_data->training = makeBuiltinDigits(2000, 3);
    m_data->validation = makeBuiltinDigits(50, 4);
    const auto config = m_catalog->family("cnn").makeConfig(
        "fast", {{"batch_size", std::int64_t{32}}, {"non_digits", 0.1}});
    RecordingObserver observer;
    RunControl control;
    m_catalog->family("cnn").createTrainer(config, m_data, nullptr)->run(observer, control);
    m_classifier = m_catalog->family("cnn")
                       .open(*observer.all<CheckpointReady>().back().checkpoint)
                       .classifier;
    m_explainer = m_classifier->explainer();
    QVERIFY(m_explainer);
}

void TestCnnExplainer::gradientsAreTheSlopesOfTheLogits()
{
    const auto bytes = picture(0);
    const std::vector<float> place(bytes.begin(), bytes.end());
    const LogitGradients at = m_explainer->gradients(place);
    const auto reading = m_classifier->classify(bytes).front();
    const auto likeliest = std::max_element(at.logits.begin(), at.logits.end());
    QCOMPARE(static_cast<int>(likeliest - at.logits.begin()), reading.digit);
    // Along a small step the logit changes as the gradient says.
    const auto digit = static_cast<std::size_t>(reading.digit);
    const auto& gradient = at.gradients[digit];
    const double length =
        std::sqrt(std::inner_product(gradient.begin(), gradient.end(), gradient.begin(), 0.0));
    QVERIFY(length > 0);
    constexpr float kStep = 0.5F; // grey levels
    std::vector<float> moved = place;
    for (std::size_t i = 0; i < moved.size(); ++i)
        moved[i] += kStep * gradient[i] / static_cast<float>(length);
    const double rise =
        double{m_explainer->gradients(moved).logits[digit]} - double{at.logits[digit]};
    QVERIFY2(std::abs(rise - double{kStep} * length) < 0.05 * double{kStep} * length,
        qPrintable(QString::number(rise / (double{kStep} * length))));
}

void TestCnnExplainer::theMapsOfEachConvolutionComeInTheirSizes()
{
    const auto maps = m_explainer->featureMaps(picture(0));
    QCOMPARE(maps.size(), std::size_t{3}); // the compact network
    const std::size_t sides[] = {14, 7, 3};
    for (std::size_t i = 0; i < maps.size(); ++i) {
        QCOMPARE(maps[i].channels, std::size_t{16} << i);
        QCOMPARE(maps[i].height, sides[i]);
        QCOMPARE(maps[i].width, sides[i]);
        QCOMPARE(maps[i].values.size(), maps[i].channels * sides[i] * sides[i]);
        QVERIFY(*std::min_element(maps[i].values.begin(), maps[i].values.end()) >= 0);
        QVERIFY(*std::max_element(maps[i].values.begin(), maps[i].values.end()) > 0);
    }
}

void TestCnnExplainer::everyLayerIsDescribedAndCounted()
{
    const NetworkDescription network = m_explainer->description();
    QCOMPARE(network.networks, std::size_t{1});
    QCOMPARE(network.layers.size(), std::size_t{13});
    const LayerDescription& first = network.layers.front();
    QVERIFY(first.kind == LayerKind::Convolution);
    QVERIFY((first.input == LayerShape{1, 28, 28}) && (first.output == LayerShape{16, 14, 14}));
    QCOMPARE(first.kernel, std::size_t{5});
    QCOMPARE(first.stride, std::size_t{2});
    QCOMPARE(first.padding, std::size_t{2});
    QCOMPARE(first.parameters, std::size_t{16 * 25});
    QCOMPARE(first.multiplyAdds, std::size_t{16 * 14 * 14 * 25});
    const LayerDescription& last = network.layers.back();
    QVERIFY(last.kind == LayerKind::Linear);
    QCOMPARE(last.parameters, std::size_t{11 * 64 * 9 + 11});
    QCOMPARE(last.multiplyAdds, std::size_t{11 * 64 * 9});
    // Convolutions 400, 4608 and 18432, two numbers a channel for each normalisation.
    QCOMPARE(network.parameters(), 400 + 4608 + 18432 + 2 * (16 + 32 + 64) + last.parameters);
    const auto weights = m_explainer->weights();
    for (std::size_t i = 0; i < weights.size(); ++i)
        QCOMPARE(weights[i].values.size() + weights[i].bias.size(), network.layers[i].parameters);
}

void TestCnnExplainer::anEnsembleIsDescribedByOneOfItsNetworks()
{
    const auto config = m_catalog->family("cnn").makeConfig("fast",
        {{"batch_size", std::int64_t{64}}, {"networks", std::int64_t{3}}, {"non_digits", 0.1}});
    RecordingObserver observer;
    RunControl control;
    control.requestStop();
    m_catalog->family("cnn").createTrainer(config, m_data, nullptr)->run(observer, control);
    const auto model =
        m_catalog->family("cnn").open(*observer.all<CheckpointReady>().back().checkpoint);
    const auto explainer = model.classifier->explainer();
    NetworkDescription network = explainer->description();
    QCOMPARE(network.networks, std::size_t{3});
    network.networks = 1;
    QVERIFY(network == m_explainer->description());
    QCOMPARE(explainer->activations(picture(0)).size(), std::size_t{14});
}

void TestCnnExplainer::everyNumberOfAConvolutionCanBeWorkedOut()
{
    const NetworkDescription network = m_explainer->description();
    const auto weights = m_explainer->weights();
    const auto activations = m_explainer->activations(picture(0));
    QCOMPARE(activations.size(), network.layers.size() + 1);
    for (std::size_t i = 0; i < network.layers.size(); ++i) {
        if (network.layers[i].kind != LayerKind::Convolution)
            continue;
        const FeatureMaps& output = activations[i + 1];
        for (std::size_t row = 0; row < output.height; ++row) {
            for (std::size_t column = 0; column < output.width; ++column) {
                const LayerPlace place{(row + column) % output.channels, row, column};
                const auto sum =
                    convolutionSum(network.layers[i], weights[i], activations[i], place);
                const double known = output.at(place.channel, row, column);
                QVERIFY2(std::abs(double{sum.result} - known) < 1e-4 * (1 + std::abs(known)),
                    qPrintable(QString::number(double{sum.result} - known)));
            }
        }
    }
}

void TestCnnExplainer::theLastLayersGiveWhatTheirWeightsSay()
{
    const NetworkDescription network = m_explainer->description();
    const auto weights = m_explainer->weights();
    const auto activations = m_explainer->activations(picture(0));
    for (std::size_t i = 0; i < network.layers.size(); ++i) {
        const FeatureMaps& input = activations[i];
        const FeatureMaps& output = activations[i + 1];
        const std::size_t size = output.height * output.width;
        for (std::size_t k = 0; k < output.values.size(); ++k) {
            const std::size_t channel = k / size;
            double expected = double{output.values[k]};
            if (network.layers[i].kind == LayerKind::BatchNorm) {
                expected = double{input.values[k]} * double{weights[i].values[channel]}
                    + double{weights[i].bias[channel]};
            } else if (network.layers[i].kind == LayerKind::Relu) {
                expected = std::max(0.0, double{input.values[k]});
            } else if (network.layers[i].kind == LayerKind::Linear) {
                expected = std::inner_product(input.values.begin(), input.values.end(),
                    weights[i].values.begin()
                        + static_cast<std::ptrdiff_t>(k * input.values.size()),
                    double{weights[i].bias[k]});
            }
            QVERIFY(
                std::abs(double{output.values[k]} - expected) < 1e-4 * (1 + std::abs(expected)));
        }
    }
    // The last numbers are the logits.
    const auto bytes = picture(0);
    const auto logits =
        m_explainer->gradients(std::vector<float>(bytes.begin(), bytes.end())).logits;
    for (std::size_t digit = 0; digit < logits.size(); ++digit)
        QVERIFY(std::abs(logits[digit] - activations.back().values[digit]) < 1e-4F);
}

void TestCnnExplainer::wipingInkThatMattersLowersTheProbability()
{
    const int digit = m_classifier->classify(picture(1)).front().digit;
    const SaliencyMap map = occlusion(*m_classifier, picture(1), digit);
    const auto most =
        static_cast<std::size_t>(std::max_element(map.begin(), map.end()) - map.begin());
    QVERIFY(map[most] > 0.05F);
    QVERIFY(map[0] == 0); // the corner is blank for a whole square around
}

void TestCnnExplainer::saliencyIsNothingWhereNoInkIs()
{
    const SaliencyMap map = gradientTimesInput(*m_explainer, picture(2), 3);
    for (std::size_t i = 0; i < map.size(); ++i)
        QVERIFY(picture(2)[i] > 0 || map[i] == 0);
    QVERIFY(std::any_of(map.begin(), map.end(), [](float value) { return value != 0; }));
}

void TestCnnExplainer::aFlippedPictureIsNearAndReadAsAnotherDigit()
{
    for (std::size_t index = 0; index < 5; ++index) {
        const auto before = m_classifier->classify(picture(index)).front();
        const auto flip = smallestFlip(*m_explainer, picture(index));
        QVERIFY(flip);
        const auto after = m_classifier->classify(flip->image.pixels).front();
        QVERIFY(after.digit != before.digit);
        QCOMPARE(after.digit, flip->digit);
        QVERIFY2(flip->distance > 0 && flip->distance < 0.3,
            qPrintable(QString::number(flip->distance)));
    }
}

void TestCnnExplainer::searchingForAFlipCanBeCancelled()
{
    const std::atomic<bool> cancelled = true;
    QVERIFY(failsWith(ErrorCode::Cancelled, "cancelled", [&] {
        smallestFlip(*m_explainer, picture(0), {{}, &cancelled});
    }));
}

void TestCnnExplainer::theNearestNeighbourOfATrainingImageIsItself()
{
    const auto neighbours =
        nearestNeighbours(*m_classifier, m_data->training.pixelsOf(77), m_data->training, 5);
    QCOMPARE(neighbours.size(), std::size_t{5});
    QCOMPARE(neighbours[0].index, std::size_t{77});
    QCOMPARE(neighbours[0].distance, 0.0);
    for (std::size_t i = 1; i < neighbours.size(); ++i)
        QVERIFY(neighbours[i].distance >= neighbours[i - 1].distance);
}

} // namespace studio::models

QTEST_GUILESS_MAIN(studio::models::TestCnnExplainer)
#include "tst_cnnexplainer.moc"
