// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/controllers/newestworker.h"
#include "core/family/familycatalog.h"
#include "core/infer/flip.h"
#include "core/infer/saliency.h"
#include "core/runs/learninghistory.h"

#include <QObject>
#include <QString>

#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace studio::app {

/// A training image that the model finds like the drawing.
struct SimilarImage
{
    core::GrayImage image;
    int label = 0;
};

/// Why a drawing is read as it is. It comes in stages: what is empty is still being worked out. A
/// plain value.
struct Explanation
{
    core::GrayImage seen; ///< 28x28
    core::Reading reading;
    core::SaliencyMap gradient{}; ///< for `reading.digit`
    std::vector<core::FeatureMaps> layers;
    std::optional<core::SaliencyMap> occlusion;
    std::optional<core::Flip> flip;
    bool isFlipSearched = false; ///< if `flip` is empty then, none was found
    std::vector<SimilarImage> similar;
    std::string similarFrom; ///< name of the data set
    std::vector<core::HistoryEntry> history; ///< of the chosen run
    bool isHistoryRead = false; ///< if `history` is empty then, the run keeps no checkpoint
};

/// Looks into the model that answers, for the drawing that it answers for, while somebody watches.
/// One thread of low priority; a newer drawing ends the work on an older one, a newer model waits
/// for its turn. GUI thread; owned by Application; destruction waits for the step that is under
/// way.
class ExplanationController final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ExplanationController)

public:
    explicit ExplanationController(QObject* parent = nullptr);
    ~ExplanationController() override;

    void setCatalog(std::shared_ptr<const core::FamilyCatalog> catalog);
    /// `data` is what the model was trained on, as core::loadDataset() takes it. A model that
    /// cannot be looked into leaves nothing to explain.
    void setModel(const core::Classifier& classifier, const std::string& data);
    bool hasModel() const { return m_model != nullptr; }
    /// The run whose checkpoints read the drawing, too; empty: none.
    void setRun(const std::filesystem::path& folder);
    /// Nothing is worked out while nobody watches.
    void setWatched(bool isWatched);

    void show(const core::GrayImage& seen, const core::Reading& reading);
    /// Nothing is drawn, or no single digit.
    void wipe();

Q_SIGNALS:
    /// After each stage.
    void explained(const studio::app::Explanation& explanation);
    void wiped();
    void failed(const QString& reason);

private:
    struct Model;
    struct Request
    {
        core::GrayImage seen;
        core::Reading reading;
        std::shared_ptr<Model> model;
        std::filesystem::path run;
        std::shared_ptr<const core::FamilyCatalog> catalog;
    };

    void begin();
    void explain(const Request& request, const WorkTicket& ticket);
    void tell(const WorkTicket& ticket, const Explanation& explanation);
    void findSimilar(
        const Request& request, const core::WorkControl& control, Explanation& explanation);

    std::shared_ptr<const core::FamilyCatalog> m_catalog;
    std::shared_ptr<Model> m_model;
    std::filesystem::path m_run;
    std::optional<std::pair<core::GrayImage, core::Reading>> m_shown;
    bool m_isWatched = false;

    std::shared_ptr<const core::Dataset> m_data; ///< the worker's only
    std::string m_dataSource; ///< the worker's only

    NewestWorker<Request> m_worker; ///< last member: it uses the rest
};

} // namespace studio::app
