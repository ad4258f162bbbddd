// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/controllers/mapcontroller.h"

#include "core/data/workprogress.h"
#include "core/embedding/agreement.h"
#include "core/embedding/nearestrows.h"
#include "core/embedding/principalcomponents.h"
#include "core/embedding/tsne.h"
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

/// What the thread needs for one map.
struct MapController::Plan
{
    MapRequest request;
    QString modelName;
    std::shared_ptr<const core::Classifier> model;
    int threads = 1;
};

struct MapController::Space
{
    std::unique_ptr<core::Classifier> classifier; ///< of the markers' thread alone
    core::FeatureTable features;
    core::PrincipalComponents components;
};

MapController::MapController(QObject* parent)
    : QObject(parent)
    , m_marker(
          [this](const Drawing& drawing, const WorkTicket& ticket) {
              m_marker.tell(ticket, [this, marker = markerOf(drawing)] { Q_EMIT marked(marker); });
          },
          [](const core::Error& /*error*/) {}) // the map is shown without
{
    connect(&m_job, &BackgroundJob::busyChanged, this, &MapController::busyChanged);
    connect(&m_job, &BackgroundJob::failed, this, &MapController::failed);
    connect(&m_job, &BackgroundJob::cancelled, this, &MapController::cancelled);
}

MapController::~MapController() = default;

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

core::WorkControl MapController::controlOf(const WorkTicket& ticket, Stage stage)
{
    return m_job.controlOf(
        ticket, [this, stage](double fraction) { Q_EMIT progressed(stage, fraction); });
}

void MapController::makeMap(const MapRequest& request)
{
    if (!m_model)
        return;
    const int threads = m_catalog ? std::max(1, m_catalog->engine().physicalThreads) : 1;
    const Plan plan{request, m_modelName, m_model, threads};
    m_job.start([this, plan](const WorkTicket& ticket) { work(ticket, plan); });
}

void MapController::work(const WorkTicket& ticket, const Plan& plan)
{
    auto map = std::make_shared<DigitMap>();
    map->modelName = plan.modelName;
    {
        core::Dataset data =
            core::loadTestSet(plan.request.data, controlOf(ticket, Stage::Loading));
        map->dataName = data.name;
        map->classNames = data.classNames;
        map->images = sample(data.test, plan.request.count);
    }
    const auto classifier = plan.model->clone();
    core::FeatureTable features =
        read(*classifier, plan.threads, *map, controlOf(ticket, Stage::Reading));
    core::PrincipalComponents components(features, 2);
    map->components = core::placesOf(components.project(features));
    map->explained = components.explained(2);
    map->agreement = core::neighbourAgreement(map->components, map->images.labels);
    const auto space = std::make_shared<Space>(
        Space{plan.model->clone(), std::move(features), std::move(components)});
    m_job.tell(ticket, [this, map, space, model = plan.model] {
        m_space = space;
        m_mappedModel = model;
        Q_EMIT prepared(map);
        mark();
    });
    layOut(ticket, *space, *map);
}

void MapController::layOut(const WorkTicket& ticket, const Space& space, const DigitMap& map)
{
    auto shown = Clock::time_point();
    // A layout that the GUI thread has not seen yet.
    const auto isWaiting = std::make_shared<std::atomic<bool>>(false);
    const auto observer = [&](std::span<const core::MapPlace> places) {
        if (Clock::now() - shown < kFrame || *isWaiting)
            return;
        shown = Clock::now();
        const auto layout = std::make_shared<MapLayout>();
        layout->places.assign(places.begin(), places.end());
        *isWaiting = true;
        m_job.tell(ticket, [this, layout, isWaiting] {
            *isWaiting = false;
            Q_EMIT laidOut(layout);
        });
    };
    const auto layout = std::make_shared<MapLayout>();
    layout->places =
        core::tsneMap(space.features, {}, controlOf(ticket, Stage::LayingOut), observer);
    layout->isFinal = true;
    layout->agreement = core::neighbourAgreement(layout->places, map.images.labels);
    m_job.tell(ticket, [this, layout] {
        m_job.finish();
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
    m_marker.outdate();
    Q_EMIT unmarked();
}

void MapController::mark()
{
    if (!m_space || !m_shown)
        return;
    m_marker.outdate();
    m_marker.ask({m_shown->first, m_shown->second, m_space});
}

MapMarker MapController::markerOf(const Drawing& drawing)
{
    const Space& space = *drawing.space;
    core::FeatureTable row;
    row.columns = space.features.columns;
    row.values = space.classifier->features(drawing.seen.pixels);
    core::requireUsable(row.values);
    MapMarker marker{drawing.seen, drawing.reading, {}, {}};
    marker.component = core::placesOf(space.components.project(row)).front();
    for (const auto& near : core::nearestRowsTo(row.values, space.features, kNearest))
        marker.nearest.push_back(near.row);
    return marker;
}

} // namespace studio::app

#include "moc_mapcontroller.cpp"
