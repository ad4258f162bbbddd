// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/family/presetfile.h"
#include "ui/window/banner.h"
#include "ui/window/prompts.h"
#include "ui/window/services.h"

#include <QObject>

class QWidget;

namespace studio::ui {

class TrainForm;

/// Connects the form's presets of one's own with the folder that keeps them. Owned by the window;
/// GUI thread.
class PresetWiring final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PresetWiring)

public:
    struct Parts
    {
        QWidget& window;
        TrainForm& form;
        const Prompts& prompts;
    };

    PresetWiring(const Services& services, const Parts& parts);

Q_SIGNALS:
    void noticed(const studio::ui::Notice& notice);
    void settled(const QString& topic);
    void noted(const QString& text);

private:
    void connectMenu();
    void connectController();
    void save();
    void exportChosen();

    Services m_services;
    Parts m_parts;
};

} // namespace studio::ui
