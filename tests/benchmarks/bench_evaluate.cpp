// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// How long evaluating 10,000 images takes with fresh networks of the presets Fast and Balanced,
// through the controller that the Evaluate page uses, and how long the event loop is held up
// meanwhile. The time does not depend on the weights. Prints one JSON object.
#include "app/controllers/errortext.h"
#include "app/controllers/evaluationcontroller.h"
#include "app/controllers/eventloopwatchdog.h"
#include "models/families.h"
#include "tests/benchmarks/stopwatch.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>

#include <cmath>
#include <cstdio>
#include <memory>

using namespace Qt::StringLiterals;
using namespace studio;
using app::EvaluationController;

namespace {

/// Keeps the newest checkpoint of a run that ends at once.
class Keeper final : public core::TrainingObserver
{
public:
    explicit Keeper(core::RunControl& control)
        : m_control(control)
    {
    }

    void onEvent(const core::TrainingEvent& event) override
    {
        if (std::holds_alternative<core::StepMetrics>(event))
            m_control.requestStop();
        if (const auto* ready = std::get_if<core::CheckpointReady>(&event))
            m_checkpoint = ready->checkpoint;
    }

    const std::shared_ptr<const core::Checkpoint>& checkpoint() const { return m_checkpoint; }

private:
    core::RunControl& m_control;
    std::shared_ptr<const core::Checkpoint> m_checkpoint;
};

/// The preset's network after one step, as a file.
QString writeModel(
    const core::FamilyCatalog& catalog, const std::string& preset, const QString& file)
{
    const auto& family = *catalog.families().front();
    const auto data = std::make_shared<const core::Dataset>(core::loadDataset("builtin:1200"));
    core::RunControl control;
    Keeper keeper(control);
    family.createTrainer(family.makeConfig(preset), data, nullptr)->run(keeper, control);
    core::writeCheckpoint(app::toPath(file), *keeper.checkpoint());
    return file;
}

/// Evaluates once; fills in "PRESET_read_s", "PRESET_total_s" and "PRESET_stall_max_ms".
bool measure(EvaluationController& controller, const QString& preset, const QString& file,
    const std::string& data, QJsonObject& result)
{
    app::EvaluationRequest request;
    request.model = {app::ModelSource::Kind::File, file, preset};
    request.data.source = data;
    QObject here;
    bool isDone = false;
    QObject::connect(&controller, &EvaluationController::evaluated, &here, [&isDone] {
        isDone = true;
        QCoreApplication::quit();
    });
    QObject::connect(&controller, &EvaluationController::failed, &here, [&](const QString& reason) {
        result[u"error"_s] = reason;
        QCoreApplication::quit();
    });
    const app::EventLoopWatchdog watchdog;
    QElapsedTimer clock;
    clock.start();
    controller.evaluate(request);
    QCoreApplication::exec();
    if (!isDone)
        return false;
    result[preset + u"_total_s"_s] = double(clock.elapsed()) / 1e3;
    result[preset + u"_read_s"_s] = controller.result()->model.seconds;
    result[preset + u"_images"_s] = double(controller.result()->model.evaluation.count);
    result[preset + u"_stall_max_ms"_s] = std::round(watchdog.latency().maximumMs * 100) / 100;
    return true;
}

} // namespace

int main(int argc, char** argv)
{
    const QCoreApplication application(argc, argv);
    const auto catalog = std::shared_ptr<const core::FamilyCatalog>(models::createFamilyCatalog());
    const QTemporaryDir folder;
    const std::string data = option(argc, argv, "--data", "builtin");
    EvaluationController controller;
    controller.setCatalog(catalog);
    QJsonObject result;
    bool isFine = true;
    for (const char* preset : {"fast", "balanced"}) {
        const QString name = QString::fromLatin1(preset);
        const QString file =
            writeModel(*catalog, preset, folder.filePath(name + u".safetensors"_s));
        isFine = isFine && measure(controller, name, file, data, result);
    }
    std::puts(QJsonDocument(result).toJson(QJsonDocument::Indented).constData());
    return isFine ? 0 : 1;
}
