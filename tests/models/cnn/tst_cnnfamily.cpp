// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/builtindigits.h"
#include "models/families.h"
#include "tests/support/errorof.h"
#include "tests/support/recordingobserver.h"

#include <QTest>

#include <cmath>
#include <numeric>

namespace studio::models {

using namespace core;

/// Opens checkpoints, good and bad.
class TestCnnFamily : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void everyPresetMakesACompleteConfig();
    void specsAreUnderstandable();
    void openedCheckpointReadsLikeThePublishedModel();
    void probabilitiesSumToOne();
    void aBlankPictureHasNoReading();
    void answersDoNotDependOnTheThreads();
    void missingTensorIsRefused();
    void tensorOfAnotherShapeIsRefused();
    void surplusTensorIsRefused();
    void widthOutOfRangeIsRefusedBeforeAnythingIsBuilt();
    void parameterThatAnOlderFileLacksHasItsDefault();

private:
    std::unique_ptr<FamilyCatalog> m_catalog;
    std::shared_ptr<Dataset> m_data;
    std::shared_ptr<const Checkpoint> m_checkpoint;
    std::shared_ptr<Classifier> m_published;

    const ModelFamily& family() const { return m_catalog->family("cnn"); }
    bool isRefused(const Checkpoint& checkpoint, const std::string& words) const
    {
        const auto error = errorOf([&] { family().open(checkpoint); });
        return error && std::string(error->what()).find(words) != std::string::npos;
    }
};

void TestCnnFamily::initTestCase()
{
    m_catalog = createFamilyCatalog();
    m_data = std::make_shared<Dataset>();
    m_data->training = makeBuiltinDigits(320, 3);
    m_data->validation = makeBuiltinDigits(50, 4);
    RecordingObserver observer;
    RunControl control;
    const auto config = family().makeConfig("fast", {{"batch_size", std::int64_t{32}}});
    family().createTrainer(config, m_data, nullptr)->run(observer, control);
    m_checkpoint = observer.all<CheckpointReady>().back().checkpoint;
    m_published = observer.all<ModelPublished>().back().classifier;
}

void TestCnnFamily::everyPresetMakesACompleteConfig()
{
    for (const auto& preset : family().presets()) {
        const auto config = family().makeConfig(preset.id);
        QCOMPARE(config.parameters.size(), family().parameters().size());
    }
}

void TestCnnFamily::specsAreUnderstandable()
{
    for (const auto& spec : family().parameters()) {
        QVERIFY2(!spec.label.empty() && !spec.help.empty(), spec.id.c_str());
        QCOMPARE(checkedValue(spec, spec.defaultValue), spec.defaultValue);
    }
}

void TestCnnFamily::openedCheckpointReadsLikeThePublishedModel()
{
    const auto opened = family().open(*m_checkpoint);
    QVERIFY(opened.classifier);
    QVERIFY(opened.classifier->classify(m_data->validation.pixels)
        == m_published->classify(m_data->validation.pixels));
}

void TestCnnFamily::probabilitiesSumToOne()
{
    for (const auto& reading : m_published->classify(m_data->validation.pixels)) {
        const auto& values = reading.probabilities;
        QVERIFY(std::abs(std::accumulate(values.begin(), values.end(), 0.0) - 1.0) < 1e-5);
        QVERIFY(reading.isDigit);
        QCOMPARE(reading.digit,
            static_cast<int>(std::max_element(values.begin(), values.end()) - values.begin()));
    }
}

void TestCnnFamily::aBlankPictureHasNoReading()
{
    const std::vector<std::uint8_t> blank(kDigitPixels);
    QVERIFY(m_published->classify(blank) == std::vector<Reading>(1));
}

void TestCnnFamily::answersDoNotDependOnTheThreads()
{
    const auto& pixels = m_data->training.pixels;
    QVERIFY(m_published->classify(pixels, 1) == m_published->classify(pixels, 3));
}

void TestCnnFamily::missingTensorIsRefused()
{
    auto broken = *m_checkpoint;
    broken.tensors.erase(broken.tensors.begin());
    QVERIFY(isRefused(broken, "tensors of a model"));
    broken.tensors.insert(broken.tensors.begin(), m_checkpoint->tensors.front());
    broken.tensors.front().name = "model.something";
    QVERIFY(isRefused(broken, "lacks the tensor " + m_checkpoint->tensors.front().name));
}

void TestCnnFamily::tensorOfAnotherShapeIsRefused()
{
    auto broken = *m_checkpoint;
    auto& tensor = broken.tensors.front();
    tensor.shape = {static_cast<std::int64_t>(tensor.bytes.size() / sizeof(float))};
    QVERIFY(isRefused(broken, "another shape"));
}

void TestCnnFamily::surplusTensorIsRefused()
{
    auto broken = *m_checkpoint;
    broken.tensors.push_back(broken.tensors.front());
    broken.tensors.back().name = "model.extra";
    QVERIFY(isRefused(broken, "tensors of a model"));
}

void TestCnnFamily::widthOutOfRangeIsRefusedBeforeAnythingIsBuilt()
{
    auto broken = *m_checkpoint;
    broken.config.parameters["width"] = std::int64_t{1'000'000'000};
    QVERIFY(isRefused(broken, "128"));
}

void TestCnnFamily::parameterThatAnOlderFileLacksHasItsDefault()
{
    auto older = *m_checkpoint;
    older.config.parameters.erase("elastic");
    QVERIFY(family().open(older).classifier);
}

} // namespace studio::models

QTEST_GUILESS_MAIN(studio::models::TestCnnFamily)
#include "tst_cnnfamily.moc"
