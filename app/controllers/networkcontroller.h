// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/controllers/newestworker.h"
#include "core/family/familycatalog.h"
#include "core/infer/explainer.h"

#include <QObject>
#include <QString>

#include <memory>
#include <string>
#include <vector>

namespace studio::app {

/// A network with all that it has learned, and what its layers make of a picture. A plain value,
/// shared because it holds up to a million numbers.
struct NetworkLook
{
    core::NetworkDescription network;
    std::vector<core::LayerWeights> weights; ///< of each layer
    core::GrayImage seen; ///< 28x28; empty if there is no picture
    std::vector<core::FeatureMaps> activations; ///< as Explainer::activations(); empty as `seen`
};

/// Tells what is in the model that answers, while somebody watches: its layers, their weights, and
/// what they make of the drawing or of an example from the model's data. One thread of low
/// priority; of models and drawings that come faster than it works only the newest counts. GUI
/// thread; owned by Application; destruction waits for the look that is under way.
class NetworkController final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(NetworkController)

public:
    static constexpr int kDrawing = -1;

    explicit NetworkController(QObject* parent = nullptr);
    ~NetworkController() override;

    void setCatalog(std::shared_ptr<const core::FamilyCatalog> catalog);
    /// `data` is what the model was trained on, as core::loadDataset() takes it. A model that
    /// cannot be looked into leaves nothing to show.
    void setModel(const core::Classifier& classifier, const std::string& data);
    /// Nothing is worked out while nobody watches.
    void setWatched(bool isWatched);

    void show(const core::GrayImage& seen);
    /// Nothing is drawn, or nothing that is looked into.
    void wipe();
    /// The first digit of this class among the validation images of the model's data, instead of
    /// the drawing; kDrawing: the drawing again.
    void setExample(int digit);

Q_SIGNALS:
    void looked(const std::shared_ptr<const studio::app::NetworkLook>& look);
    void emptied();
    void failed(const QString& reason);

private:
    struct Model;
    struct Request
    {
        std::shared_ptr<Model> model;
        core::GrayImage drawing;
        int example = kDrawing;
        std::shared_ptr<const core::FamilyCatalog> catalog;
    };

    void begin();
    std::shared_ptr<const NetworkLook> look(const Request& request, const WorkTicket& ticket);
    core::GrayImage exampleOf(const Request& request, const WorkTicket& ticket);

    std::shared_ptr<const core::FamilyCatalog> m_catalog;
    std::shared_ptr<Model> m_model;
    core::GrayImage m_drawing; ///< empty: none
    int m_example = kDrawing;
    bool m_isWatched = false;

    std::vector<core::GrayImage> m_examples; ///< the worker's only: one a class
    std::string m_examplesSource; ///< the worker's only

    NewestWorker<Request> m_worker; ///< last member: it uses the rest
};

} // namespace studio::app
