// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/window/services.h"

#include <QObject>
#include <QTimer>

namespace studio::ui {

class InspectPage;

/// Wires the Inspect page to what explains answers and to the library of runs. Owned by the
/// window; GUI thread.
class InspectWiring final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(InspectWiring)

public:
    InspectWiring(const Services& services, InspectPage& page, QObject* parent);

private:
    void connectSettings();
    void connectNetwork();
    void connectHistograms();
    void updateRuns();

    Services m_services;
    InspectPage& m_page;
    QTimer m_refresh; ///< of the library, while the Network tab is seen
};

} // namespace studio::ui
