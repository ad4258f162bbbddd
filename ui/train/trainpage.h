// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/controllers/trainingcontroller.h"
#include "core/family/familycatalog.h"

#include <QWidget>

#include <memory>

namespace studio::app {
class DataController;
}

namespace studio::ui {

class RunView;
class TrainForm;

/// The Train page: the form on the left, the run in the middle. Asks for what it wants by signals
/// and shows what it is told. GUI thread.
class TrainPage final : public QWidget
{
    Q_OBJECT

public:
    /// `controller` and `store` must outlive the page.
    TrainPage(
        app::DataController& controller, const app::MetricsStore& store, QWidget* parent = nullptr);

    TrainForm& form() { return *m_form; }
    RunView& view() { return *m_view; }

    void setCatalog(std::shared_ptr<const core::FamilyCatalog> catalog);
    void setObstacle(const QString& obstacle);

public Q_SLOTS:
    void setState(studio::app::TrainingController::State state);
    void setProgress(const studio::app::Progress& progress);
    void showHardImages(const studio::core::HardImages& images);
    void showSamples(const studio::core::SampleGrid& grid);
    void showHealth(const studio::core::HealthReport& report);
    void showEnded(const studio::core::RunEnded& result);
    /// A run of `config` is being prepared; what the last one left stays until beginRun().
    void announceRun(const studio::core::RunConfig& config);
    /// It trains now.
    void beginRun(const studio::core::RunConfig& config);
    /// It could not begin.
    void withdrawRun();

Q_SIGNALS:
    void startRequested(const studio::core::RunConfig& config);
    void pauseRequested();
    void resumeRequested();
    void stepRequested();
    void stopRequested();
    void continueRequested(const QString& runFolder);
    void liveValueChanged(const QString& parameterId, double value);
    void actionRequested(const QString& actionId);
    void openFolderRequested(const QString& folder);
    void downloadRequested(const QString& remoteId);
    void addDataFolderRequested();

private:
    void apply(const core::Remedy& remedy);

    std::shared_ptr<const core::FamilyCatalog> m_catalog;
    TrainForm* m_form = nullptr;
    RunView* m_view = nullptr;
    bool m_hadRun = false; ///< before the announced one
    std::uint64_t m_testImages = 0; ///< of the run that goes on; 0 if unknown
};

} // namespace studio::ui
