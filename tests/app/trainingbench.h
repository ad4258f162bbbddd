// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/controllers/metricsstore.h"
#include "app/controllers/trainingcontroller.h"
#include "tests/app/scriptedfamily.h"
#include "tests/support/tinydataset.h"

#include <QSignalSpy>
#include <QTemporaryDir>

#include <unistd.h>

namespace studio::app::test {

inline core::StepMetrics stepMetrics(std::int64_t step, double value = 0.5)
{
    return {step, static_cast<double>(step) / 100, static_cast<double>(step) * 0.01,
        {{"train.loss", value}}};
}

inline core::RunEnded endedAs(core::RunStatus status)
{
    core::RunEnded ended;
    ended.status = status;
    ended.imagesPerSecond = 1234;
    return ended;
}

/// Trains as long as it may, 100 steps an epoch, 10 epochs.
inline core::RunEnded trainOn(core::TrainingObserver& observer, core::RunControl& control)
{
    constexpr std::int64_t kSteps = 1'000'000'000;
    observer.onEvent(core::RunStarted{10, 100, 0});
    for (std::int64_t step = 1; step <= kSteps; ++step) {
        if (control.waitForPermission() != core::RunControl::Permission::Step)
            return endedAs(core::RunStatus::Stopped);
        observer.onEvent(stepMetrics(step));
        usleep(1000);
    }
    return endedAs(core::RunStatus::Finished);
}

/// A controller with an engine, and what it says.
struct TrainingBench
{
    explicit TrainingBench(Script script)
        : controller(store)
        , states(&controller, &TrainingController::stateChanged)
        , ended(&controller, &TrainingController::ended)
        , started(&controller, &TrainingController::started)
    {
        controller.setCatalog(scriptedCatalog(std::move(script)));
    }

    /// Compare its status with QVERIFY: QCOMPARE would free the literal that toString()
    /// returns.
    core::RunEnded result() const { return ended.at(0).at(0).value<core::RunEnded>(); }

    MetricsStore store;
    TrainingController controller;
    QSignalSpy states;
    QSignalSpy ended;
    QSignalSpy started;
};

/// A folder with a little data in it, and what asks for a run on them.
class TrainingFolder
{
public:
    TrainingFolder() { core::writeTinyDataset(data()); }

    std::string data() const { return m_folder.filePath(QStringLiteral("tiny")).toStdString(); }

    core::RunRequest request(const std::string& source) const
    {
        core::RunRequest result;
        result.config.family = "scripted";
        result.config.preset = "only";
        result.config.data = source;
        result.config.parameters = {
            {"epochs", std::int64_t(1)}, {"seed", std::int64_t(1)}, {"threads", std::int64_t(1)}};
        result.runsRoot = m_folder.path().toStdString();
        return result;
    }
    core::RunRequest request() const { return request(data()); }

private:
    QTemporaryDir m_folder;
};

} // namespace studio::app::test
