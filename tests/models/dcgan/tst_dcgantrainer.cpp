// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/builtindigits.h"
#include "core/infer/generatorreferee.h"
#include "models/families.h"
#include "tests/support/errorof.h"
#include "tests/support/recordingobserver.h"

#include <QTest>

#include <algorithm>
#include <cstring>
#include <limits>

namespace studio::models {

using namespace core;

/// Training of a DCGAN on a few digits, and the generator that it leaves.
class DcganTrainerTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void resumedRunEqualsTheUninterruptedOne_data();
    void resumedRunEqualsTheUninterruptedOne();
    void everyLossTrains_data();
    void everyLossTrains();
    void aNetworkCanRestForAnEpoch();
    void aLossThatIsNoNumberFailsWithItsStep();
    void samplesHaveAColumnADigit();
    void openedGeneratorRepeatsItself();
    void wrongRequestsAreRefused();

private:
    RunEnded train(const ParameterMap& parameters, RecordingObserver& observer, RunControl& control,
        std::shared_ptr<const Checkpoint> from = nullptr) const;
    std::shared_ptr<const Checkpoint> trained(const ParameterMap& parameters) const;
    static ParameterMap smallRun(std::int64_t epochs);

    std::unique_ptr<FamilyCatalog> m_catalog;
    std::shared_ptr<const Dataset> m_data;
};

void DcganTrainerTest::initTestCase()
{
    m_catalog = createFamilyCatalog();
    auto data = std::make_shared<Dataset>();
    data->training = makeBuiltinDigits(160, 1);
    m_data = data;
}

ParameterMap DcganTrainerTest::smallRun(std::int64_t epochs)
{
    return {{"epochs", epochs}, {"batch_size", std::int64_t{32}}, {"threads", std::int64_t{2}},
        {"generator_width", std::int64_t{8}}, {"discriminator_width", std::int64_t{8}},
        {"latent_size", std::int64_t{8}}};
}

RunEnded DcganTrainerTest::train(const ParameterMap& parameters, RecordingObserver& observer,
    RunControl& control, std::shared_ptr<const Checkpoint> from) const
{
    const auto& family = m_catalog->family("dcgan");
    const auto config = family.makeConfig({}, parameters);
    return family.createTrainer(config, m_data, std::move(from))->run(observer, control);
}

std::shared_ptr<const Checkpoint> DcganTrainerTest::trained(const ParameterMap& parameters) const
{
    RecordingObserver observer;
    RunControl control;
    train(parameters, observer, control);
    return observer.all<CheckpointReady>().back().checkpoint;
}

void DcganTrainerTest::resumedRunEqualsTheUninterruptedOne_data()
{
    QTest::addColumn<QString>("parameter");
    QTest::addColumn<QString>("choice");
    const auto add = [](const char* parameter, const char* choice) {
        QTest::addRow("%s %s", parameter, choice)
            << QString::fromLatin1(parameter) << QString::fromLatin1(choice);
    };
    for (const char* const norm : {"batch", "spectral", "none"}) {
        add("discriminator_norm", norm);
    }
    for (const char* const loss : {"least_squares", "hinge", "wasserstein_gp"}) {
        add("loss", loss);
    }
    add("generator_norm", "conditional");
    add("schedule", "cosine");
}

void DcganTrainerTest::resumedRunEqualsTheUninterruptedOne()
{
    QFETCH(QString, parameter);
    QFETCH(QString, choice);
    auto parameters = smallRun(5);
    parameters[parameter.toStdString()] = choice.toStdString();
    parameters["instance_noise"] = 0.1;
    parameters["r1"] = 1.0;
    RecordingObserver whole;
    RecordingObserver firstPart;
    RecordingObserver secondPart;
    RunControl running;
    RunControl stopping;
    const auto askAt = [](RunControl& control, std::int64_t action, std::int64_t stop) {
        return [&control, action, stop](const TrainingEvent& event) {
            const auto* const step = std::get_if<StepMetrics>(&event);
            if (step && step->step == action) {
                control.requestAction("only_generator");
            } else if (step && step->step == stop) {
                control.requestStop();
            }
        };
    };
    whole.onNext = askAt(running, 11, -1);
    train(parameters, whole, running);
    firstPart.onNext = askAt(stopping, 11, 13);
    QCOMPARE(train(parameters, firstPart, stopping).status, RunStatus::Stopped);
    RunControl going;
    train(parameters, secondPart, going, firstPart.all<CheckpointReady>().back().checkpoint);
    QVERIFY(whole.all<CheckpointReady>().back().checkpoint->tensors
        == secondPart.all<CheckpointReady>().back().checkpoint->tensors);
}

void DcganTrainerTest::everyLossTrains_data()
{
    QTest::addColumn<QString>("loss");
    for (const char* const loss : {"non_saturating", "least_squares", "hinge", "wasserstein_gp"}) {
        QTest::newRow(loss) << QString::fromLatin1(loss);
    }
}

void DcganTrainerTest::everyLossTrains()
{
    QFETCH(QString, loss);
    auto parameters = smallRun(4);
    parameters["loss"] = loss.toStdString();
    RecordingObserver observer;
    RunControl control;
    QCOMPARE(train(parameters, observer, control).status, RunStatus::Finished);
    const auto steps = observer.all<StepMetrics>();
    QCOMPARE(steps.size(), std::size_t{20});
    // The discriminator learns to tell at least these few apart.
    QVERIFY(steps.back().values[1].value < steps.front().values[1].value);
}

void DcganTrainerTest::aNetworkCanRestForAnEpoch()
{
    RecordingObserver observer;
    RunControl control;
    control.requestAction("only_generator");
    train(smallRun(2), observer, control);
    const auto checkpoints = observer.all<CheckpointReady>();
    QCOMPARE(checkpoints.size(), std::size_t{2});
    const auto fresh = trained(smallRun(1)); // both learned
    const std::string ofDiscriminator = "model.discriminator.score.weight";
    const auto& rested = *checkpoints.front().checkpoint;
    QVERIFY(rested.find(ofDiscriminator)->bytes != fresh->find(ofDiscriminator)->bytes);
    QVERIFY(rested.extra.at("optimizer.discriminator.step") == "0");
    QVERIFY(rested.extra.at("optimizer.generator.step") == "5");
    // After the epoch both learn again.
    QVERIFY(checkpoints.back().checkpoint->extra.at("optimizer.discriminator.step") == "5");
}

void DcganTrainerTest::aLossThatIsNoNumberFailsWithItsStep()
{
    auto broken = std::make_shared<Checkpoint>(*trained(smallRun(1)));
    const auto bias = std::find_if(broken->tensors.begin(), broken->tensors.end(),
        [](const TensorData& tensor) { return tensor.name == "model.generator.paint.bias"; });
    const float nothing = std::numeric_limits<float>::quiet_NaN();
    std::memcpy(bias->bytes.data(), &nothing, sizeof(nothing));
    RecordingObserver observer;
    RunControl control;
    const auto error = errorOf([&] { train(smallRun(2), observer, control, broken); });
    QVERIFY(error && error->code() == ErrorCode::TrainingFailed);
    QCOMPARE(error->reason().arguments.at(0), std::string("6"));
}

void DcganTrainerTest::samplesHaveAColumnADigit()
{
    RecordingObserver observer;
    RunControl control;
    train(smallRun(2), observer, control);
    auto grids = observer.all<SampleGrid>();
    std::erase_if(grids, [](const SampleGrid& grid) { return grid.isPreview; });
    QCOMPARE(grids.size(), std::size_t{2});
    QCOMPARE(grids.back().columns, 10);
    QCOMPARE(grids.back().images.size(), std::size_t{80});
    for (std::size_t i = 0; i < grids.back().labels.size(); ++i) {
        QCOMPARE(grids.back().labels[i], static_cast<int>(i % 10));
    }
    QVERIFY(grids.front().images != grids.back().images);
}

void DcganTrainerTest::openedGeneratorRepeatsItself()
{
    const auto checkpoint = trained(smallRun(1));
    const auto& family = m_catalog->family("dcgan");
    const auto one = family.open(*checkpoint).generator;
    const auto other = family.open(*checkpoint).generator;
    QCOMPARE(one->latentSize(), std::size_t{8});
    QVERIFY(one->isConditional());
    const auto digits = generateDigits(*one, 250, 5, {}, 1, 1);
    QVERIFY(digits.pixels == generateDigits(*other, 250, 5, {}, 1, 3).pixels);
    QVERIFY(digits.pixels != generateDigits(*other, 250, 6, {}, 1, 1).pixels);
    QVERIFY(digits.labels[13] == 3);
}

void DcganTrainerTest::wrongRequestsAreRefused()
{
    const auto generator = m_catalog->family("dcgan").open(*trained(smallRun(1))).generator;
    const std::vector<float> latents(16);
    for (const std::vector<int>& digits :
        {std::vector<int>{}, std::vector<int>{1}, std::vector<int>{1, 10}, std::vector{-1, 0}}) {
        const auto error = errorOf([&] { generator->generate(latents, digits); });
        QVERIFY(error && error->code() == ErrorCode::WrongUsage);
    }
    QCOMPARE(generator->generate(latents, std::vector<int>{1, 9}).size(), 2 * kDigitPixels);
}

} // namespace studio::models

QTEST_GUILESS_MAIN(studio::models::DcganTrainerTest)
#include "tst_dcgantrainer.moc"
