// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/builtindigits.h"
#include "core/error.h"
#include "core/infer/explainer.h"
#include "models/families.h"
#include "tests/support/errorof.h"
#include "tests/support/recordingobserver.h"

#include <QTest>

#include <cmath>

namespace studio::models {

using namespace core;

class TestCnnEnsemble : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void anEnsembleIsTheRunsOfSeedsInARow();
    void anEnsembleAnswersWithTheMeanOfProbabilities();
    void aResumedEnsembleEqualsTheUninterruptedOne();
    void joinedModelsAreTheEnsembleOfThem();
    void ensemblesCanBeJoinedFurther();
    void modelsThatDifferAreNotJoined();
    void anEnsembleCanBeExplainedAndTaught();

private:
    /// Trains and returns the last checkpoint; `stopAt` is a step, 0: the end.
    std::shared_ptr<const Checkpoint> train(ParameterMap parameters, std::int64_t stopAt = 0,
        std::shared_ptr<const Checkpoint> from = nullptr) const;
    const ModelFamily& family() const { return m_catalog->family("cnn"); }
    std::vector<Reading> read(const Checkpoint& model) const
    {
        return family().open(model).classifier->classify(m_data->validation.pixels);
    }

    std::unique_ptr<FamilyCatalog> m_catalog;
    std::shared_ptr<Dataset> m_data;
};

void TestCnnEnsemble::initTestCase()
{
    m_catalog = createFamilyCatalog();
    m_data = std::make_shared<Dataset>();
    m_data->training = makeBuiltinDigits(320, 1);
    m_data->validation = makeBuiltinDigits(100, 2);
    for (std::size_t i = 0; i < m_data->classNames.size(); ++i) {
        m_data->classNames[i] = std::to_string(i);
    }
}

std::shared_ptr<const Checkpoint> TestCnnEnsemble::train(
    ParameterMap parameters, std::int64_t stopAt, std::shared_ptr<const Checkpoint> from) const
{
    parameters.insert({{"epochs", std::int64_t{2}}, {"batch_size", std::int64_t{32}},
        {"threads", std::int64_t{2}}, {"width", std::int64_t{4}}, {"dropout", 0.1},
        {"augmentation", 0.5}});
    RecordingObserver observer;
    RunControl control;
    observer.onNext = [&](const TrainingEvent& event) {
        const auto* const step = std::get_if<StepMetrics>(&event);
        if (step && step->step == stopAt) {
            control.requestStop();
        }
    };
    family()
        .createTrainer(family().makeConfig("fast", parameters), m_data, std::move(from))
        ->run(observer, control);
    return observer.all<CheckpointReady>().back().checkpoint;
}

void TestCnnEnsemble::anEnsembleIsTheRunsOfSeedsInARow()
{
    const auto ensemble = train({{"networks", std::int64_t{3}}, {"seed", std::int64_t{5}}});
    for (std::int64_t i = 0; i < 3; ++i) {
        const auto alone = train({{"seed", 5 + i}});
        std::size_t compared = 0;
        for (const auto& tensor : alone->tensors) {
            if (!tensor.name.starts_with("model.")) {
                continue;
            }
            const auto* const same =
                ensemble->find("model.network" + std::to_string(i) + tensor.name.substr(5));
            QVERIFY2(same && same->bytes == tensor.bytes, tensor.name.c_str());
            ++compared;
        }
        QVERIFY(compared > 10);
    }
}

void TestCnnEnsemble::anEnsembleAnswersWithTheMeanOfProbabilities()
{
    const auto first = train({{"seed", std::int64_t{1}}});
    const auto second = train({{"seed", std::int64_t{2}}});
    const auto withoutCalibration = [](Checkpoint model) {
        model.extra.erase("calibration");
        return model;
    };
    const auto joined = family().join({withoutCalibration(*first), withoutCalibration(*second)});
    QVERIFY(joined.has_value());
    const auto one = read(withoutCalibration(*first));
    const auto other = read(withoutCalibration(*second));
    const auto together = read(*joined);
    QCOMPARE(together.size(), std::size_t{100});
    for (std::size_t i = 0; i < together.size(); ++i) {
        for (std::size_t digit = 0; digit < kDigitClasses; ++digit) {
            const float mean = (one[i].probabilities[digit] + other[i].probabilities[digit]) / 2;
            QVERIFY(std::abs(together[i].probabilities[digit] - mean) < 1e-5F);
        }
    }
}

void TestCnnEnsemble::aResumedEnsembleEqualsTheUninterruptedOne()
{
    const ParameterMap wanted{{"networks", std::int64_t{2}}};
    const auto whole = train(wanted);
    const auto half = train(wanted, 7);
    QCOMPARE(half->step, 7);
    const auto resumed = train(wanted, 0, half);
    QVERIFY(whole->tensors == resumed->tensors);
    QVERIFY(whole->metrics == resumed->metrics);
}

void TestCnnEnsemble::joinedModelsAreTheEnsembleOfThem()
{
    const auto joined =
        family().join({*train({{"seed", std::int64_t{1}}}), *train({{"seed", std::int64_t{2}}})});
    auto ensemble = *train({{"networks", std::int64_t{2}}, {"seed", std::int64_t{1}}});
    ensemble.extra = joined->extra; // its calibration is fitted on validation images
    QVERIFY(read(*joined) == read(ensemble));
}

void TestCnnEnsemble::ensemblesCanBeJoinedFurther()
{
    const auto pair = train({{"networks", std::int64_t{2}}});
    const auto single = train({{"seed", std::int64_t{3}}});
    const auto joined = family().join({*pair, *single});
    QCOMPARE(joined->config.integer("networks"), std::int64_t{3});
    QCOMPARE(read(*joined).size(), std::size_t{100});
    const auto tooMany = errorOf([&] { family().join(std::vector<Checkpoint>(21, *single)); });
    QVERIFY(tooMany && tooMany->code() == ErrorCode::WrongUsage);
}

void TestCnnEnsemble::modelsThatDifferAreNotJoined()
{
    const auto one = train({});
    for (const auto& [id, value] : ParameterMap{{"width", std::int64_t{8}},
             {"architecture", std::string("deep")}, {"non_digits", 0.5}}) {
        const auto other = train({{id, value}});
        const auto error = errorOf([&] { family().join({*one, *other}); });
        QVERIFY(error && error->code() == ErrorCode::UnusableInput);
        QVERIFY(std::string(error->what()).find(id) != std::string::npos);
    }
    auto otherInput = *one;
    otherInput.inputMean += 0.1;
    QVERIFY(errorOf([&] { family().join({*one, otherInput}); }).has_value());
}

void TestCnnEnsemble::anEnsembleCanBeExplainedAndTaught()
{
    const auto ensemble = train({{"networks", std::int64_t{2}}});
    const auto classifier = family().open(*ensemble).classifier;
    QCOMPARE(classifier->featureCount(), std::size_t{2 * 4 * 4});
    const auto picture = m_data->validation.pixelsOf(0);
    QCOMPARE(classifier->features(picture).size(), classifier->featureCount());
    const auto insight = classifier->look(picture);
    QVERIFY(insight.readings == classifier->classify(picture));
    QVERIFY(insight.features == classifier->features(picture));
    // Of both networks, one after the other: those of the first are what it alone has.
    const auto first = family().open(*train({{"networks", std::int64_t{1}}})).classifier;
    const auto alone = first->features(picture);
    QVERIFY(std::equal(alone.begin(), alone.end(), insight.features.begin()));
    QCOMPARE(classifier->explainer()->featureMaps(picture).size(), std::size_t{3});

    FineTuningTask task;
    task.lessons = makeBuiltinDigits(4, 9);
    task.rehearsal = m_data;
    task.threads = 2;
    const auto taught = family().fineTune(*ensemble, task, {});
    QVERIFY(taught.has_value());
    QCOMPARE(read(*taught).size(), std::size_t{100});
}

} // namespace studio::models

QTEST_GUILESS_MAIN(studio::models::TestCnnEnsemble)
#include "tst_cnnensemble.moc"
