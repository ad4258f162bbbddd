// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/controllers/evaluationexporter.h"
#include "app/controllers/evaluationrequest.h"
#include "ui/evaluate/evaluatepage.h"
#include "ui/window/banner.h"
#include "ui/window/prompts.h"
#include "ui/window/services.h"

#include <QObject>

#include <vector>

namespace studio::ui {

class DrawPanel;

/// Wires the Evaluate page to what judges models, to the models and data there are, to the disk and
/// the canvas. Owned by the window; GUI thread.
class EvaluateWiring final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(EvaluateWiring)

public:
    struct Parts
    {
        QWidget& window;
        EvaluatePage& page;
        DrawPanel& drawPanel;
        const Prompts& prompts; ///< as they are when somebody asks
    };

    EvaluateWiring(const Services& services, const Parts& parts);

    /// Chooses this checkpoint as the model; `name` is for people.
    void chooseModel(const QString& file, const QString& name);

Q_SIGNALS:
    /// To be shown in a banner.
    void noticed(const studio::ui::Notice& notice);
    /// To be shown for a moment in the status bar.
    void noted(const QString& text);

private:
    void connectController();
    void connectForm();
    void connectFiles();
    void updateModels();
    void addRuns(std::vector<app::ModelSource>& models) const;
    void updateData();
    void openModel(bool isOther);
    void chooseData(core::EvaluationSource::Kind kind, const QString& path);
    void openInk();
    void openPictures();
    void save(EvaluatePage::Format format);

    Services m_services;
    Parts m_parts;
    app::EvaluationExporter m_exporter;
};

} // namespace studio::ui
