// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// How the studio feels while it works, measured from the inside: the real window with the real
// engine reads what a pen draws, first at rest with the bundled network, then while it trains on
// all cores. Prints one JSON object. Options: --seconds N of each (20).
#include "app/application.h"
#include "app/controllers/eventloopwatchdog.h"
#include "core/checkpoint/bundledfiles.h"
#include "core/ink/ink.h"
#include "tests/benchmarks/processclock.h"
#include "ui/canvas/drawingcanvas.h"

#include <QApplication>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMouseEvent>
#include <QTemporaryDir>
#include <QTimer>

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <numbers>
#include <vector>

using namespace Qt::StringLiterals;
using namespace studio;
using app::TrainingController;

namespace {

constexpr int kPointIntervalMs = 16;
constexpr int kPointsPerDrawing = 120;

double percentile(std::vector<double> values, double share)
{
    if (values.empty())
        return -1;
    std::sort(values.begin(), values.end());
    return values[static_cast<std::size_t>(share * static_cast<double>(values.size() - 1) + 0.5)];
}

double rounded(double value)
{
    return std::round(value * 100) / 100;
}

/// One measurement: a script of timers and signals around the composed studio.
class Bench final : public QObject
{
public:
    Bench(app::Application& studio, std::int64_t startNs, int seconds)
        : m_studio(studio)
        , m_services(studio.services())
        , m_canvas(*studio.window().findChild<ui::DrawingCanvas*>())
        , m_startNs(startNs)
        , m_seconds(seconds)
    {
        studio.window().installEventFilter(this);
        connect(&m_services.engine, &app::EngineLoader::ready, this, &Bench::onEngine);
        connect(&m_services.engine, &app::EngineLoader::failed, this, &Bench::fail);
        connect(&m_services.inference, &app::InferenceController::reading, this, &Bench::onReading);
        connect(&m_services.inference, &app::InferenceController::modelChanged, this,
            &Bench::onModelChanged);
        connect(&m_services.training, &TrainingController::ended, this, &Bench::onEnded);
        connect(&m_services.training, &TrainingController::modelPublished, this, &Bench::onModel);
        connect(&m_pen, &QTimer::timeout, this, &Bench::movePen);
        m_pen.setTimerType(Qt::PreciseTimer);
    }

    /// From the window's point of view, before the engine is there.
    void drawFirstStroke()
    {
        penEvent(QEvent::MouseButtonPress, 0);
        penEvent(QEvent::MouseMove, 10);
        penEvent(QEvent::MouseButtonRelease, 10);
        if (!m_canvas.ink().isBlank())
            m_result[u"first_stroke_ms"_s] = rounded(sinceStart());
        m_canvas.clear();
    }

    const QJsonObject& result() const { return m_result; }

    bool eventFilter(QObject* watched, QEvent* event) override
    {
        const bool isPainted = watched->isWidgetType() && event->type() == QEvent::Paint;
        if (isPainted && !m_result.contains(u"window_ms"_s)) {
            QTimer::singleShot(0, this, [this] {
                m_result[u"window_ms"_s] = rounded(sinceStart());
                drawFirstStroke();
                m_whileLoading = std::make_unique<app::EventLoopWatchdog>();
            });
            watched->removeEventFilter(this);
        }
        return QObject::eventFilter(watched, event);
    }

private:
    double sinceStart() const { return static_cast<double>(nowNs() - m_startNs) / 1e6; }

    void fail(const QString& reason)
    {
        m_result[u"error"_s] = reason;
        QCoreApplication::exit(1);
    }

    void onEngine(const std::shared_ptr<const core::FamilyCatalog>& catalog)
    {
        m_result[u"engine_ready_ms"_s] = rounded(sinceStart());
        if (catalog->families().empty()) {
            fail(u"the engine offers no family"_s);
            return;
        }
        m_catalog = catalog;
        if (core::bundledCheckpoints().empty())
            startTraining();
    }

    /// The bundled network is there: the pen draws at rest, then the training begins.
    void onModelChanged(app::ModelOrigin origin)
    {
        if (origin != app::ModelOrigin::Bundled || m_pen.isActive())
            return;
        if (m_whileLoading)
            addLatency(u"stall_loading"_s, *m_whileLoading);
        m_whileLoading.reset();
        m_pen.start(kPointIntervalMs);
        QTimer::singleShot(m_seconds * 1000, this, [this] {
            m_pen.stop();
            addPredictions(u"idle_"_s);
            startTraining();
        });
    }

    void startTraining()
    {
        const core::FamilyCatalog* const catalog = m_catalog.get();
        const auto& family = *catalog->families().front();
        core::RunRequest request;
        request.config = family.makeConfig(family.presets().front().id,
            {{"epochs", std::int64_t(1000)},
                {"threads", std::int64_t(catalog->engine().physicalThreads)}});
        request.config.data = data();
        request.runsRoot = m_runs.path().toStdString();
        if (!m_services.training.start(request))
            fail(u"the training did not start"_s);
    }

    static std::string data()
    {
        const auto shared = qEnvironmentVariable("STUDIO_DATA");
        return shared.isEmpty() ? "builtin" : shared.toStdString() + "/mnist";
    }

    /// The first model that answers begins the measurement.
    void onModel()
    {
        if (m_pen.isActive() || m_isOver)
            return;
        if (m_whileLoading)
            addLatency(u"stall_loading"_s, *m_whileLoading);
        m_whileLoading.reset();
        m_watchdog = std::make_unique<app::EventLoopWatchdog>();
        m_pen.start(kPointIntervalMs);
        QTimer::singleShot(m_seconds * 1000, this, [this] {
            m_isOver = true;
            m_pen.stop();
            addLatency(u"stall"_s, *m_watchdog);
            m_stopNs = nowNs();
            m_services.training.stop();
        });
    }

    /// A spiral, then a new sheet.
    void movePen()
    {
        const int point = m_point++ % kPointsPerDrawing;
        if (point == 0) {
            penEvent(QEvent::MouseButtonRelease, kPointsPerDrawing);
            m_canvas.clear();
            m_waitingSinceNs = 0;
            penEvent(QEvent::MouseButtonPress, 0);
        }
        if (m_waitingSinceNs == 0)
            m_waitingSinceNs = nowNs();
        penEvent(QEvent::MouseMove, point);
    }

    void penEvent(QEvent::Type type, int point)
    {
        const auto share = static_cast<double>(point) / kPointsPerDrawing;
        const auto angle = share * 3 * std::numbers::pi;
        const auto radius = 0.4 * share * m_canvas.width();
        const QPointF position = QPointF(m_canvas.rect().center())
            + QPointF(radius * std::cos(angle), radius * std::sin(angle));
        const auto button = type == QEvent::MouseMove ? Qt::NoButton : Qt::LeftButton;
        const auto buttons = type == QEvent::MouseButtonRelease ? Qt::NoButton : Qt::LeftButton;
        QMouseEvent event(type, position, m_canvas.mapToGlobal(position), button, buttons, {});
        QCoreApplication::sendEvent(&m_canvas, &event);
    }

    /// Comes after the window's own slots: the bars show the reading, the next paint follows at
    /// once.
    void onReading(const core::GrayImage&, const core::Reading&, double milliseconds)
    {
        if (!m_pen.isActive())
            return;
        m_answerMs.push_back(milliseconds);
        if (m_waitingSinceNs == 0)
            return; // The same drawing again, by a newer model.
        m_pointMs.push_back(static_cast<double>(nowNs() - m_waitingSinceNs) / 1e6);
        m_waitingSinceNs = 0;
    }

    void addLatency(const QString& name, const app::EventLoopWatchdog& watchdog)
    {
        const auto latency = watchdog.latency();
        m_result[name + u"_p99_ms"_s] = rounded(latency.p99Ms);
        m_result[name + u"_max_ms"_s] = rounded(latency.maximumMs);
    }

    void onEnded(const core::RunEnded& ended)
    {
        if (ended.error) {
            fail(QString::fromStdString(ended.error->what()));
            return;
        }
        const bool hasPredictions = !m_pointMs.empty();
        addPredictions({});
        m_result[u"stop_ms"_s] = rounded(static_cast<double>(nowNs() - m_stopNs) / 1e6);
        m_result[u"images_per_second"_s] = std::round(ended.imagesPerSecond);
        m_result[u"seconds"_s] = m_seconds;
        QCoreApplication::exit(hasPredictions ? 0 : 1);
    }

    /// Of the phase that ends now.
    void addPredictions(const QString& prefix)
    {
        m_result[prefix + u"predictions"_s] = static_cast<int>(m_pointMs.size());
        m_result[prefix + u"prediction_p50_ms"_s] = rounded(percentile(m_pointMs, 0.5));
        m_result[prefix + u"prediction_p99_ms"_s] = rounded(percentile(m_pointMs, 0.99));
        m_result[prefix + u"prediction_max_ms"_s] = rounded(percentile(m_pointMs, 1));
        m_result[prefix + u"reading_p99_ms"_s] = rounded(percentile(m_answerMs, 0.99));
        m_pointMs.clear();
        m_answerMs.clear();
        m_waitingSinceNs = 0;
    }

    app::Application& m_studio;
    ui::Services m_services;
    ui::DrawingCanvas& m_canvas;
    std::int64_t m_startNs;
    int m_seconds;
    std::shared_ptr<const core::FamilyCatalog> m_catalog;
    QTemporaryDir m_runs;
    QTimer m_pen;
    std::unique_ptr<app::EventLoopWatchdog> m_whileLoading;
    std::unique_ptr<app::EventLoopWatchdog> m_watchdog;
    int m_point = 0;
    bool m_isOver = false;
    std::int64_t m_waitingSinceNs = 0; ///< the oldest point that no reading has answered yet
    std::int64_t m_stopNs = 0;
    std::vector<double> m_pointMs;
    std::vector<double> m_answerMs;
    QJsonObject m_result;
};

int secondsFrom(const QStringList& arguments)
{
    const auto index = arguments.indexOf(u"--seconds"_s);
    const auto seconds = index < 0 ? 20 : arguments.value(index + 1).toInt();
    return std::clamp(seconds, 1, 600);
}

} // namespace

int main(int argc, char** argv)
{
    const auto startNs = processStartNs(argv);
    if (!qEnvironmentVariableIsSet("DISPLAY") && !qEnvironmentVariableIsSet("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    const QApplication application(argc, argv);
    const QTemporaryDir settings;
    app::StartOptions options;
    options.settingsFile = settings.filePath(u"settings.ini"_s);
    options.stateFolder = settings.path();
    app::Application studio(options);
    Bench bench(studio, startNs, secondsFrom(QCoreApplication::arguments()));
    studio.show();
    const auto code = QApplication::exec();
    std::puts(QJsonDocument(bench.result()).toJson(QJsonDocument::Indented).constData());
    return code;
}
