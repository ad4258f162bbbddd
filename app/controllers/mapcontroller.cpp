// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/controllers/mapcontroller.h"

#include "app/controllers/errortext.h"
#include "core/data/workprogress.h"
#include "core/embedding/agreement.h"
#include "core/embedding/nearestrows.h"
#include "core/embedding/principalcomponents.h"
#include "core/embedding/tsne.h"
#include "core/run/threadpriority.h"
#include "core/text.h"

#include <algorithm>
#include <chrono>
#include <optional>
#include <span>

namespace studio::app {

namespace {

using Clock = std::chrono::steady_clock;

constexpr std::size_t kBatch = 500; ///< images between two looks at whether it is cancelled
constexpr std::size_t kNearest = 5; ///< images that tell where the drawing belongs
constexpr std::chrono::milliseconds kFrame{60};

/// `count` images, taken evenly from the whole set: data sets are often sorted somehow.
core::DigitSet sample(const core::DigitSet& all, std::size_t count)
{
    if (count >= all.size())
        return all;
    core::DigitSet part;
    for (std::size_t i = 0; i < count; ++i) {
        const std::size_t index = i * all.size() / count;
        const auto pixels = all.pixelsOf(index);
        part.pixels.insert(part.pixels.end(), pixels.begin(), pixels.end());
        part.labels.push_back(all.labels[index]);
    }
    return part;
}

/// Reads all images of `map` and returns their features.
core::FeatureTable read(
    core::Classifier& classifier, int threads, DigitMap& map, const core::WorkControl& control)
{
    core::FeatureTable features;
    features.columns = classifier.featureCount();
    const std::span<const std::uint8_t> pixels = map.images.pixels;
    const std::size_t count = map.images.size();
    for (std::size_t first = 0; first < count; first += kBatch) {
        core::throwIfCancelled(control);
        const std::size_t length = std::min(kBatch, count - first);
        const auto batch = pixels.subspan(first * core::kDigitPixels, length * core::kDigitPixels);
        const core::Insight insight = classifier.look(batch, threads);
        map.readings.insert(map.readings.end(), insight.readings.begin(), insight.readings.end());
        features.values.insert(
            features.values.end(), insight.features.begin(), insight.features.end());
        core::reportProgress(control, double(first + length) / double(count));
    }
    return features;
}

} // namespace

/// What runs on the thread for one request.
struct MapController::Job
{
    std::uint64_t number = 0;
    MapRequest request;
    QString modelName;
    std::shared_ptr<const core::Classifier> model;
    int threads = 1;
    std::shared_ptr<std::atomic<bool>> isCancelled;
};

struct MapController::Space
{
    std::unique_ptr<core::Classifier> classifier; ///< of the markers' thread alone
    core::FeatureTable features;
    core::PrincipalComponents components;
};

MapController::MapController(QObject* parent)
    : QObject(parent)
    , m_isCancelled(std::make_shared<std::atomic<bool>>(false))
    , m_newestDrawing(std::make_shared<std::atomic<std::uint64_t>>(0))
{
    m_pool.setMaxThreadCount(1);
    m_markers.setMaxThreadCount(1);
}

MapController::~MapController()
{
    *m_isCancelled = true;
    ++*m_newestDrawing;
    m_markers.waitForDone();
    m_pool.waitForDone();
}

void MapController::setCatalog(std::shared_ptr<const core::FamilyCatalog> catalog)
{
    m_catalog = std::move(catalog);
}

void MapController::setModel(
    const core::Classifier& classifier, const QString& name, const std::string& data)
{
    m_model = classifier.clone();
    m_modelName = name;
    m_modelData = m_model ? data : std::string();
    Q_EMIT modelChanged();
}

/// On the GUI thread, unless a newer request was made meanwhile.
void MapController::tell(std::uint64_t number, const std::function<void()>& news)
{
    QMetaObject::invokeMethod(
        this,
        [this, number, news] {
            if (number == m_newest)
                news();
        },
        Qt::QueuedConnection);
}

void MapController::finish()
{
    m_isBusy = false;
    Q_EMIT busyChanged(false);
}

void MapController::cancel()
{
    *m_isCancelled = true;
}

core::WorkControl MapController::controlOf(const Job& job, Stage stage)
{
    core::WorkControl control;
    control.cancelled = job.isCancelled.get();
    control.onProgress = [this, stage, number = job.number, told = Clock::time_point()](
                             double fraction) mutable {
        constexpr std::chrono::milliseconds kInterval{40};
        if (Clock::now() - told < kInterval)
            return;
        told = Clock::now();
        tell(number, [this, stage, fraction] { Q_EMIT progressed(stage, fraction); });
    };
    return control;
}

void MapController::makeMap(const MapRequest& request)
{
    if (!m_model)
        return;
    *m_isCancelled = true;
    m_isCancelled = std::make_shared<std::atomic<bool>>(false);
    const int threads = m_catalog ? std::max(1, m_catalog->engine().physicalThreads) : 1;
    const Job job{++m_newest, request, m_modelName, m_model, threads, m_isCancelled};
    if (!std::exchange(m_isBusy, true))
        Q_EMIT busyChanged(true);
    m_pool.start([this, job] {
        core::lowerThreadPriority(core::kLoadingNiceness); // somebody waits for it
        try {
            core::throwIfCancelled({{}, job.isCancelled.get()});
            work(job);
        } catch (...) {
            const auto error = core::currentError();
            tell(job.number, [this, error] {
                finish();
                if (error.code() == core::ErrorCode::Cancelled)
                    Q_EMIT cancelled();
                else
                    Q_EMIT failed(errorText(error));
            });
        }
    });
}

void MapController::work(const Job& job)
{
    auto map = std::make_shared<DigitMap>();
    map->modelName = job.modelName;
    {
        core::Dataset data = core::loadTestSet(job.request.data, controlOf(job, Stage::Loading));
        map->dataName = data.name;
        map->classNames = data.classNames;
        map->images = sample(data.test, job.request.count);
    }
    const auto classifier = job.model->clone();
    core::FeatureTable features =
        read(*classifier, job.threads, *map, controlOf(job, Stage::Reading));
    core::PrincipalComponents components(features, 2);
    map->components = core::placesOf(components.project(features));
    map->explained = components.explained(2);
    map->agreement = core::neighbourAgreement(map->components, map->images.labels);
    const auto space = std::make_shared<Space>(
        Space{job.model->clone(), std::move(features), std::move(components)});
    tell(job.number, [this, map, space, model = job.model] {
        m_space = space;
        m_mappedModel = model;
        Q_EMIT prepared(map);
        mark();
    });
    layOut(job, *space, *map);
}

void MapController::layOut(const Job& job, const Space& space, const DigitMap& map)
{
    auto shown = Clock::time_point();
    const auto observer = [&](std::span<const core::MapPlace> places) {
        if (Clock::now() - shown < kFrame || m_isFrameWaiting)
            return;
        shown = Clock::now();
        const auto layout = std::make_shared<MapLayout>();
        layout->places.assign(places.begin(), places.end());
        m_isFrameWaiting = true;
        QMetaObject::invokeMethod(
            this,
            [this, layout, number = job.number] {
                m_isFrameWaiting = false;
                if (number == m_newest && m_isBusy)
                    Q_EMIT laidOut(layout);
            },
            Qt::QueuedConnection);
    };
    const auto layout = std::make_shared<MapLayout>();
    layout->places = core::tsneMap(space.features, {}, controlOf(job, Stage::LayingOut), observer);
    layout->isFinal = true;
    layout->agreement = core::neighbourAgreement(layout->places, map.images.labels);
    tell(job.number, [this, layout] {
        finish();
        Q_EMIT laidOut(layout);
    });
}

void MapController::show(const core::GrayImage& seen, const core::Reading& reading)
{
    m_shown = {seen, reading};
    mark();
}

void MapController::wipe()
{
    m_shown.reset();
    ++*m_newestDrawing;
    Q_EMIT unmarked();
}

void MapController::mark()
{
    if (!m_space || !m_shown)
        return;
    const std::uint64_t number = ++*m_newestDrawing;
    m_markers.start([this, number, newest = m_newestDrawing, space = m_space, shown = *m_shown] {
        if (*newest != number)
            return;
        MapMarker marker{shown.first, shown.second, {}, {}};
        try {
            core::FeatureTable row;
            row.columns = space->features.columns;
            row.values = space->classifier->features(marker.seen.pixels);
            core::requireUsable(row.values);
            marker.component = core::placesOf(space->components.project(row)).front();
            for (const auto& near : core::nearestRowsTo(row.values, space->features, kNearest))
                marker.nearest.push_back(near.row);
        } catch (...) {
            return; // the map is shown without it
        }
        QMetaObject::invokeMethod(
            this,
            [this, marker, number] {
                if (*m_newestDrawing == number)
                    Q_EMIT marked(marker);
            },
            Qt::QueuedConnection);
    });
}

} // namespace studio::app

#include "moc_mapcontroller.cpp"
