// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/run/runconfig.h"
#include "ui/window/banner.h"
#include "ui/window/services.h"

#include <QObject>

#include <optional>

namespace studio::core {
struct RunEnded;
} // namespace studio::core

namespace studio::ui {

class StudioActions;
class TrainPage;

/// Begins a run anew: with the seed of the last one, so that only the settings make a difference,
/// or with another. A run that goes on is stopped and saved before; its folder stays. Owned by the
/// window; GUI thread.
class RestartWiring final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(RestartWiring)

public:
    struct Parts
    {
        QObject& owner;
        StudioActions& actions;
        TrainPage& page;
    };

    RestartWiring(const Services& services, const Parts& parts);

    /// No new run after the one that is being stopped.
    void cancel() { m_next.reset(); }

Q_SIGNALS:
    void noticed(const studio::ui::Notice& notice);

private:
    void restart(std::int64_t seed);
    void onEnded(const core::RunEnded& result);
    void update();
    /// Of the run that goes on, or of the last one.
    std::optional<std::int64_t> lastSeed() const;

    Services m_services;
    Parts m_parts;
    std::optional<core::RunConfig> m_next; ///< begins when the present run has ended
};

} // namespace studio::ui
