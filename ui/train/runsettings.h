// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/controllers/appsettings.h"
#include "core/family/familycatalog.h"
#include "core/family/presetfile.h"

#include <QWidget>

#include <memory>

class QComboBox;

namespace studio::app {
class DataController;
}

namespace studio::ui {

class DataChooser;
class GeneratedField;
class ParameterForm;
class PresetChooser;
class PresetMenu;

/// What to train and with which settings: model, preset, data, parameters, in a column that
/// scrolls. Built from the families' descriptions alone. GUI thread.
class RunSettings final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(RunSettings)

public:
    /// `controller` must outlive the form.
    explicit RunSettings(app::DataController& controller, QWidget* parent = nullptr);

    void setCatalog(std::shared_ptr<const core::FamilyCatalog> catalog);
    /// While the run goes on that these settings are of, only live parameters can be edited.
    void setRunning(bool isRunning);

    /// The run that the form describes; only valid while isUsable().
    core::RunConfig config() const;
    bool isUsable() const { return obstacle().isEmpty(); }
    /// What is to be mended before anything can be trained, one sentence; empty: nothing.
    QString obstacle() const;

    app::FormValues formValues() const;
    /// Before the catalogue is there the values are kept and shown as soon as it is.
    void setFormValues(const app::FormValues& values);

    /// Shows what an earlier run was made with.
    void setConfig(const core::RunConfig& config);

    /// Whose digits are mixed in where the user asks for it: a checkpoint file, and what people
    /// know it by. Both empty (as at first): the generator that comes with the studio.
    void setGenerator(const QString& file, const QString& name);

    /// All presets that a person keeps; values that were edited stay.
    void setOwnPresets(const std::vector<core::OwnPreset>& presets);

    void setSeed(std::int64_t seed);
    void resetParameters();

    /// The chosen family; null before the engine is there.
    const core::ModelFamily* family() const;
    DataChooser& dataChooser() { return *m_data; }
    PresetChooser& presetChooser() { return *m_presets; }
    PresetMenu& presetMenu() { return *m_presetMenu; }
    ParameterForm& parameters() { return *m_parameters; }

Q_SIGNALS:
    void familyChanged();
    /// config() or obstacle() may be another one.
    void changed();

private:
    QWidget* makeScrollArea();
    void fillFamilies();
    void showFamily();
    void showPreset();
    void applyWaitingValues();
    void updatePresetMenu();
    void noteChange();

    app::DataController& m_controller;
    std::shared_ptr<const core::FamilyCatalog> m_catalog;
    QComboBox* m_families = nullptr;
    PresetMenu* m_presetMenu = nullptr;
    PresetChooser* m_presets = nullptr;
    DataChooser* m_data = nullptr;
    GeneratedField* m_generated = nullptr;
    ParameterForm* m_parameters = nullptr;
    app::FormValues m_waiting;
    bool m_isRunning = false;
};

} // namespace studio::ui
