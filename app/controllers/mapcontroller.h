// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/controllers/backgroundjob.h"
#include "app/controllers/digitmap.h"
#include "app/controllers/newestworker.h"
#include "core/data/dataset.h"
#include "core/family/familycatalog.h"

#include <QObject>
#include <QString>

#include <memory>
#include <optional>
#include <utility>

namespace studio::app {

/// Makes maps of test images in the feature space of the model that answers: reads the images,
/// finds the principal components, then lays the images out so that what is alike lies together,
/// all on one thread of low priority; the drawing is placed on a second one, so that it need not
/// wait. A newer request ends an older one. GUI thread; owned by Application; destruction cancels
/// and waits for at most a batch.
class MapController final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(MapController)

public:
    enum class Stage
    {
        Loading, ///< the test images
        Reading, ///< answers and features
        LayingOut,
    };

    explicit MapController(QObject* parent = nullptr);
    ~MapController() override;

    void setCatalog(std::shared_ptr<const core::FamilyCatalog> catalog);
    /// The model that answers now; a clone of it is kept. A map that is there stays as it is.
    /// `data` is what it was trained on. A model that cannot be cloned counts as none.
    void setModel(const core::Classifier& classifier, const QString& name, const std::string& data);
    bool hasModel() const { return m_model != nullptr; }
    /// What the model that answers was trained on; empty without one.
    const std::string& modelData() const { return m_modelData; }
    /// False once the model that answers is another than the map's.
    bool isUpToDate() const { return m_mappedModel == m_model; }

    /// prepared() and laidOut(), failed() or cancelled() follows. Nothing happens without a model.
    void makeMap(const MapRequest& request);
    void cancel() { m_job.cancel(); }
    bool isBusy() const { return m_job.isBusy(); }

    /// Places the drawing on the map that is there, and on those to come, until it is wiped.
    void show(const core::GrayImage& seen, const core::Reading& reading);
    void wipe();

Q_SIGNALS:
    void modelChanged();
    void busyChanged(bool isBusy);
    /// `fraction` of the stage, 0..1, at most 25 times a second.
    void progressed(studio::app::MapController::Stage stage, double fraction);
    /// A map with its principal components; never null.
    void prepared(const std::shared_ptr<const studio::app::DigitMap>& map);
    /// A layout of the last prepared map: first some on the way, then a final one. Never null.
    void laidOut(const std::shared_ptr<const studio::app::MapLayout>& layout);
    /// Of the last prepared map.
    void marked(const studio::app::MapMarker& marker);
    void unmarked();
    /// A sentence in the user's language. What was prepared before stays.
    void failed(const QString& reason);
    void cancelled();

private:
    struct Plan;
    struct Space; ///< the features of a map, and the model that they come from
    struct Drawing
    {
        core::GrayImage seen;
        core::Reading reading;
        std::shared_ptr<const Space> space;
    };

    core::WorkControl controlOf(const WorkTicket& ticket, Stage stage);
    void work(const WorkTicket& ticket, const Plan& plan);
    void layOut(const WorkTicket& ticket, const Space& space, const DigitMap& map);
    void mark();
    static MapMarker markerOf(const Drawing& drawing);

    std::shared_ptr<const core::FamilyCatalog> m_catalog;
    std::shared_ptr<const core::Classifier> m_model; ///< only ever cloned
    std::shared_ptr<const core::Classifier> m_mappedModel; ///< of the last prepared map
    QString m_modelName;
    std::string m_modelData;
    std::optional<std::pair<core::GrayImage, core::Reading>> m_shown;
    std::shared_ptr<const Space> m_space; ///< of the last prepared map
    NewestWorker<Drawing> m_marker;
    BackgroundJob m_job; ///< last members: they end before the rest goes
};

} // namespace studio::app
