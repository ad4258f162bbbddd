// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/controllers/appsettings.h"
#include "app/controllers/trainingcontroller.h"
#include "core/family/familycatalog.h"
#include "core/family/presetfile.h"

#include <QFrame>

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
class RestartButtons;
class RunButtons;

/// The left column of the Train page: run buttons, then what to train with which settings. Built
/// from the engine's catalogue; empty until that is there. GUI thread.
class TrainForm final : public QFrame
{
    Q_OBJECT

public:
    static constexpr int kWidth = 232;

    /// `controller` must outlive the form.
    explicit TrainForm(app::DataController& controller, QWidget* parent = nullptr);

    /// Why nothing can be started yet ("The engine is starting").
    void setEngineProblem(const QString& reason);
    void setCatalog(std::shared_ptr<const core::FamilyCatalog> catalog);
    void setState(app::TrainingController::State state);

    /// The run that the form describes; only valid while canStart().
    core::RunConfig config() const;
    bool canStart() const;
    /// The same, but for a run that may go on: it would be stopped before.
    bool canRestart() const;

    app::FormValues formValues() const;
    /// Before the catalogue is there the values are kept and shown as soon as it is.
    void setFormValues(const app::FormValues& values);

    /// Whose digits are mixed in where the user asks for it: a checkpoint file, and what people
    /// know it by. Both empty (as at first): the generator that comes with the studio.
    void setGenerator(const QString& file, const QString& name);

    /// All presets that a person keeps; values that were edited stay.
    void setOwnPresets(const std::vector<core::OwnPreset>& presets);

    void newSeed();
    /// Also while a run goes on, for the next one.
    void setSeed(std::int64_t seed);
    static std::int64_t seedOtherThan(std::int64_t seed);
    void resetParameters();
    RunButtons& buttons() { return *m_buttons; }
    RestartButtons& restart() { return *m_restart; }
    DataChooser& dataChooser() { return *m_data; }
    PresetChooser& presetChooser() { return *m_presets; }
    PresetMenu& presetMenu() { return *m_presetMenu; }
    ParameterForm& parameters() { return *m_parameters; }
    /// The chosen family; null before the engine is there.
    const core::ModelFamily* family() const;

Q_SIGNALS:
    void familyChanged();
    /// canStart() or what keeps it may have changed.
    void readinessChanged();

private:
    QWidget* makeScrollArea();
    void fillFamilies();
    void showFamily();
    void showPreset();
    void applyWaitingValues();
    void updateReadiness();
    void updatePresetMenu();

    std::shared_ptr<const core::FamilyCatalog> m_catalog;
    RunButtons* m_buttons = nullptr;
    RestartButtons* m_restart = nullptr;
    QComboBox* m_families = nullptr;
    PresetMenu* m_presetMenu = nullptr;
    PresetChooser* m_presets = nullptr;
    DataChooser* m_data = nullptr;
    GeneratedField* m_generated = nullptr;
    ParameterForm* m_parameters = nullptr;
    app::FormValues m_waiting;
    QString m_engineProblem;
    app::TrainingController::State m_state = app::TrainingController::State::Idle;
};

} // namespace studio::ui
