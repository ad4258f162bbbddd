// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace studio::app {

/// Turns SIGINT and SIGTERM into an orderly end of the event loop with exit code 130: a training is
/// stopped and saved as if the window had been closed, without asking. GUI thread; at most one
/// instance, after QApplication.
class TerminationSignals final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(TerminationSignals)

public:
    static constexpr int kExitCode = 130;

    explicit TerminationSignals(QObject* parent = nullptr);
    ~TerminationSignals() override;
};

} // namespace studio::app
