// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/infer/explainer.h"
#include "tests/models/cnn/cnntrainerfixture.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <numeric>

namespace studio::models {

/// A network that answers is laid out otherwise than one that learns or is looked into.
class TestCnnClassifier : public QObject, private CnnTrainerFixture
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void aDeepNetworkFindsTheFeaturesThatItsLayersGive();
    void itsAnswersAreThoseOfItsLogits();
    void severalThreadsAtOnceGetTheSameAnswers();

private:
    std::span<const std::uint8_t> picture(std::size_t index) const
    {
        return m_data->validation.pixelsOf(index);
    }

    std::unique_ptr<Classifier> m_classifier;
    std::unique_ptr<Explainer> m_explainer;
};

void TestCnnClassifier::initTestCase()
{
    open();
    ParameterMap parameters = smallRun(2);
    parameters["architecture"] = std::string("deep");
    parameters["width"] = std::int64_t{5}; // no multiple of what fits a register
    RecordingObserver observer;
    RunControl control;
    train(parameters, observer, control);
    m_classifier = m_catalog->family("cnn")
                       .open(*observer.all<CheckpointReady>().back().checkpoint)
                       .classifier;
    m_explainer = m_classifier->explainer();
    QVERIFY(m_explainer);
}

void TestCnnClassifier::aDeepNetworkFindsTheFeaturesThatItsLayersGive()
{
    const std::size_t count = m_classifier->featureCount();
    const std::vector<float> found = m_classifier->features(m_data->validation.pixels, 1);
    for (std::size_t i = 0; i < 10; ++i) {
        const FeatureMaps maps = m_explainer->featureMaps(picture(i)).back();
        QCOMPARE(maps.channels, count);
        const std::size_t size = maps.height * maps.width;
        for (std::size_t channel = 0; channel < count; ++channel) {
            const float* const map = maps.values.data() + channel * size;
            const float mean = std::accumulate(map, map + size, 0.0F) / static_cast<float>(size);
            QVERIFY(std::abs(found[i * count + channel] - mean) < 1e-4F * (1 + mean));
        }
    }
}

void TestCnnClassifier::itsAnswersAreThoseOfItsLogits()
{
    const std::vector<Reading> readings = m_classifier->classify(m_data->validation.pixels, 1);
    for (std::size_t i = 0; i < readings.size(); ++i) {
        const auto pixels = picture(i);
        const std::vector<float> place(pixels.begin(), pixels.end());
        const auto logits = m_explainer->gradients(place).logits;
        const auto& probabilities = readings[i].probabilities;
        // Of any two digits the logarithms differ as the logits do, times one temperature.
        const auto best = static_cast<std::size_t>(readings[i].digit);
        const auto worst = static_cast<std::size_t>(
            std::min_element(logits.begin(), logits.begin() + kDigitClasses) - logits.begin());
        const auto ratio = [&](std::size_t a, std::size_t b) {
            return double{std::log(probabilities[a] / probabilities[b])};
        };
        const double scale = ratio(best, worst) / double{logits[best] - logits[worst]};
        QVERIFY(scale > 0);
        for (std::size_t digit = 0; digit < kDigitClasses; ++digit) {
            const double expected = scale * double{logits[best] - logits[digit]};
            QVERIFY(std::abs(ratio(best, digit) - expected) < 1e-3);
        }
    }
}

void TestCnnClassifier::severalThreadsAtOnceGetTheSameAnswers()
{
    const auto& pixels = m_data->training.pixels; // several chunks
    QVERIFY(m_classifier->classify(pixels, 1) == m_classifier->classify(pixels, 3));
}

} // namespace studio::models

QTEST_GUILESS_MAIN(studio::models::TestCnnClassifier)
#include "tst_cnnclassifier.moc"
