// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// How the studio feels while it writes digits: the real window asks the bundled generator for
// 10,000 of them on the Generate page, whose grid scrolls all the while; then a DCGAN trains on all
// cores, and its newest model writes as many. Prints one JSON object.
#include "app/application.h"
#include "app/controllers/eventloopwatchdog.h"
#include "ui/generate/generatepage.h"
#include "ui/window/studioactions.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QJsonDocument>
#include <QJsonObject>
#include <QListView>
#include <QScrollBar>
#include <QTemporaryDir>
#include <QTimer>

#include <algorithm>
#include <cmath>
#include <cstdio>

using namespace Qt::StringLiterals;
using namespace studio;

namespace {

constexpr std::size_t kDigits = 10'000;
constexpr int kScrollIntervalMs = 16;
constexpr int kScrollSteps = 120; ///< from the top to the bottom
constexpr int kAfterwardsMs = 2'000; ///< the grid is scrolled when all are there, too

/// One measurement: a script of timers and signals around the composed studio.
class Bench final : public QObject
{
public:
    explicit Bench(app::Application& studio)
        : m_services(studio.services())
        , m_grid(*studio.window().findChild<QListView*>(u"generateGrid"_s))
    {
        studio.window().actions().at(ui::Command::ShowGenerate)->trigger();
        connect(&m_services.engine, &app::EngineLoader::failed, this, &Bench::fail);
        connect(&m_services.generation, &app::GenerationController::failed, this, &Bench::fail);
        connect(&m_services.generation, &app::GenerationController::generatorChanged, this,
            &Bench::onGenerator);
        connect(&m_services.generation, &app::GenerationController::ended, this, &Bench::onWritten);
        connect(
            &m_services.training, &app::TrainingController::ended, this, &QCoreApplication::quit);
        m_scroll.setTimerType(Qt::PreciseTimer);
        connect(&m_scroll, &QTimer::timeout, this, &Bench::scroll);
    }

    const QJsonObject& result() const { return m_result; }

private:
    void fail(const QString& reason)
    {
        m_result[u"error"_s] = reason;
        QCoreApplication::exit(1);
    }

    void onGenerator()
    {
        const auto origin = m_services.generation.origin();
        const bool isFirst = !m_watchdog && m_result.isEmpty();
        const bool isTraining = origin == app::ModelOrigin::InTraining && m_isTraining;
        if (isFirst || (isTraining && !m_watchdog))
            write();
    }

    void write()
    {
        m_watchdog = std::make_unique<app::EventLoopWatchdog>();
        m_clock.start();
        m_scroll.start(kScrollIntervalMs);
        m_services.generation.generate({{}, kDigits, 1, 1});
    }

    void onWritten(bool isComplete)
    {
        if (!isComplete) {
            fail(u"not all digits were written"_s);
            return;
        }
        m_writtenMs = m_clock.elapsed();
        QTimer::singleShot(kAfterwardsMs, this, &Bench::endPart);
    }

    void endPart()
    {
        m_scroll.stop();
        const auto prefix = m_isTraining ? u"training_"_s : u"idle_"_s;
        const auto latency = m_watchdog->latency();
        m_result[prefix + u"written_s"_s] = static_cast<double>(m_writtenMs) / 1e3;
        m_result[prefix + u"stall_p99_ms"_s] = std::round(latency.p99Ms * 100) / 100;
        m_result[prefix + u"stall_max_ms"_s] = std::round(latency.maximumMs * 100) / 100;
        m_watchdog.reset();
        if (m_isTraining) {
            m_services.training.stop();
            m_isTraining = false;
        } else {
            train();
        }
    }

    void train()
    {
        const auto& families = m_services.engine.catalog()->families();
        const auto writer = std::find_if(families.begin(), families.end(), [](const auto& family) {
            return family->task() == core::ModelFamily::Task::WriteDigits;
        });
        if (writer == families.end()) {
            fail(u"the engine offers no family that writes digits"_s);
            return;
        }
        core::RunRequest request;
        request.config = (*writer)->makeConfig(
            {}, {{"threads", std::int64_t(m_services.engine.catalog()->engine().physicalThreads)}});
        request.runsRoot = m_runs.path().toStdString();
        m_isTraining = m_services.training.start(request);
        if (!m_isTraining)
            fail(u"the training did not start"_s);
    }

    void scroll()
    {
        auto& bar = *m_grid.verticalScrollBar();
        const int place = m_step++ % (2 * kScrollSteps);
        const int way = place < kScrollSteps ? place : 2 * kScrollSteps - place;
        bar.setValue(bar.maximum() * way / kScrollSteps);
    }

    ui::Services m_services;
    QListView& m_grid;
    QTemporaryDir m_runs;
    QTimer m_scroll;
    QElapsedTimer m_clock;
    std::unique_ptr<app::EventLoopWatchdog> m_watchdog;
    qint64 m_writtenMs = 0;
    int m_step = 0;
    bool m_isTraining = false;
    QJsonObject m_result;
};

} // namespace

int main(int argc, char** argv)
{
    if (!qEnvironmentVariableIsSet("DISPLAY") && !qEnvironmentVariableIsSet("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    const QApplication application(argc, argv);
    const QTemporaryDir settings;
    app::StartOptions options;
    options.settingsFile = settings.filePath(u"settings.ini"_s);
    options.stateFolder = settings.path();
    app::Application studio(options);
    Bench bench(studio);
    studio.show();
    const auto code = QApplication::exec();
    std::puts(QJsonDocument(bench.result()).toJson(QJsonDocument::Indented).constData());
    return code;
}
