// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/train/runsettings.h"

#include <QDialog>

class QPushButton;

namespace studio::ui {

/// Asks for the settings of a run that shall wait in the queue; also while another one trains.
/// Deletes itself when it is closed. GUI thread.
class QueuedRunDialog final : public QDialog
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(QueuedRunDialog)

public:
    QueuedRunDialog(const QString& title, const QString& acceptText,
        app::DataController& controller, QWidget* parent = nullptr);

    RunSettings& settings() { return *m_settings; }

Q_SIGNALS:
    void chosen(const studio::core::RunConfig& config);

private:
    void updateState();

    RunSettings* m_settings = nullptr;
    QPushButton* m_accept = nullptr;
};

} // namespace studio::ui
