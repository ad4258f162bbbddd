// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/mapwiring.h"

#include "app/controllers/datacontroller.h"
#include "app/controllers/generationcontroller.h"
#include "app/controllers/inferencecontroller.h"
#include "app/controllers/mapcontroller.h"
#include "ui/canvas/drawpanel.h"
#include "ui/map/mapform.h"
#include "ui/map/mappanel.h"

#include <string>
#include <vector>

namespace studio::ui {

using Controller = app::MapController;

MapWiring::MapWiring(const Services& services, const Parts& parts, QObject* parent)
    : QObject(parent)
    , m_services(services)
    , m_parts(parts)
{
    connectController();
    auto* const panel = &m_parts.panel;
    connect(panel, &MapPanel::canvasRequested, this, [this](const core::GrayImage& picture) {
        m_parts.drawPanel.beginPicture();
        m_services.inference.read(picture);
    });
    connect(&m_services.data, &app::DataController::choicesChanged, this, &MapWiring::updateData);
    connect(&m_services.generation, &app::GenerationController::generatorChanged, this,
        &MapWiring::updateModel);
    updateModel();
    updateData();
}

void MapWiring::connectController()
{
    auto* const controller = &m_services.map;
    auto* const panel = &m_parts.panel;
    auto* const form = &panel->form();
    connect(controller, &Controller::busyChanged, panel, &MapPanel::setBusy);
    connect(controller, &Controller::progressed, form, &MapForm::showProgress);
    connect(controller, &Controller::prepared, panel, &MapPanel::showMap);
    connect(controller, &Controller::prepared, this, &MapWiring::updateModel);
    connect(controller, &Controller::laidOut, panel, &MapPanel::showLayout);
    connect(controller, &Controller::marked, panel, &MapPanel::showMarker);
    connect(controller, &Controller::unmarked, panel, &MapPanel::wipeMarker);
    connect(controller, &Controller::failed, panel, &MapPanel::showProblem);
    connect(controller, &Controller::cancelled, panel, &MapPanel::showCancelled);
    connect(controller, &Controller::modelChanged, this, [this] {
        updateModel();
        updateData();
    });
    connect(form, &MapForm::mapRequested, controller, &Controller::makeMap);
    connect(form, &MapForm::cancelRequested, controller, &Controller::cancel);
}

void MapWiring::updateModel()
{
    using Model = MapPanel::Model;
    const bool writes = m_services.generation.origin() != app::ModelOrigin::None;
    const Model model = m_services.map.hasModel() ? Model::Reader
        : writes                                  ? Model::OnlyGenerator
                                                  : Model::None;
    m_parts.panel.setModel(model, m_services.map.isUpToDate());
}

/// What people have brought comes first; what the model learned from is chosen.
void MapWiring::updateData()
{
    std::vector<MapData> data;
    for (const bool isBuiltIn : {false, true}) {
        const auto& choices = m_services.data.choices();
        for (const app::DataChoice& choice : choices) {
            if (choice.isUsable() && (choice.kind == app::DataChoice::Kind::BuiltIn) == isBuiltIn)
                data.push_back({choice.source.toStdString(), choice.name});
        }
    }
    m_parts.panel.form().setData(data, m_services.map.modelData());
}

} // namespace studio::ui

#include "moc_mapwiring.cpp"
