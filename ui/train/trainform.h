// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/controllers/trainingcontroller.h"
#include "ui/train/runsettings.h"

#include <QFrame>

namespace studio::ui {

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

    /// Why nothing can be started, whatever the settings; empty: nothing keeps it.
    void setObstacle(const QString& obstacle);
    void setState(app::TrainingController::State state);

    bool canStart() const;
    /// The same, but for a run that may go on: it would be stopped before.
    bool canRestart() const;

    void newSeed();
    /// Also while a run goes on, for the next one.
    void setSeed(std::int64_t seed) { m_settings->setSeed(seed); }
    static std::int64_t seedOtherThan(std::int64_t seed);
    void resetParameters();

    RunSettings& settings() { return *m_settings; }
    RunButtons& buttons() { return *m_buttons; }
    RestartButtons& restart() { return *m_restart; }

    // What the settings offer, too.
    void setCatalog(std::shared_ptr<const core::FamilyCatalog> catalog)
    {
        m_settings->setCatalog(std::move(catalog));
    }
    core::RunConfig config() const { return m_settings->config(); }
    const core::ModelFamily* family() const { return m_settings->family(); }
    app::FormValues formValues() const { return m_settings->formValues(); }
    void setFormValues(const app::FormValues& values) { m_settings->setFormValues(values); }
    DataChooser& dataChooser() { return m_settings->dataChooser(); }
    PresetChooser& presetChooser() { return m_settings->presetChooser(); }
    PresetMenu& presetMenu() { return m_settings->presetMenu(); }
    ParameterForm& parameters() { return m_settings->parameters(); }

Q_SIGNALS:
    void familyChanged();
    /// canStart() or what keeps it may have changed.
    void readinessChanged();

private:
    void updateReadiness();

    RunButtons* m_buttons = nullptr;
    RestartButtons* m_restart = nullptr;
    RunSettings* m_settings = nullptr;
    QString m_obstacle;
    app::TrainingController::State m_state = app::TrainingController::State::Idle;
};

} // namespace studio::ui
