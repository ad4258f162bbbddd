// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/controllers/metricsstore.h"
#include "ui/window/services.h"

#include <QObject>

#include <filesystem>
#include <string>

namespace studio::ui {

class LiveChart;
class RunsPage;
class StudioActions;
class TrainPage;

/// What the charts of all pages need from outside: the View menu's switches, what people chose for
/// each chart, and the numbers of the run before the present one. Owned by the window; GUI thread.
class ChartWiring final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ChartWiring)

public:
    struct Parts
    {
        QObject& owner;
        StudioActions& actions;
        TrainPage& trainPage;
        RunsPage& runsPage;
    };

    ChartWiring(const Services& services, const Parts& parts);

    /// Of the run before, if it was of the same kind; otherwise empty.
    const app::MetricsStore& previousRun() const { return m_previous; }

private:
    void connectMenu();
    void connectPrevious();
    void adopt(LiveChart* chart);
    void keepPrevious();

    Services m_services;
    Parts m_parts;
    app::MetricsStore m_previous;
    std::string m_family; ///< of the run whose numbers are in the metrics now
    std::filesystem::path m_folder; ///< where it is, once that is known
};

} // namespace studio::ui
