// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ink/ink.h"

#include <QLockFile>
#include <QObject>
#include <QString>
#include <QThreadPool>
#include <QTimer>

#include <chrono>
#include <memory>
#include <optional>

namespace studio::app {

/// Keeps the drawing on the canvas in a file while the studio runs, so that a studio that died
/// gives it back at the next start. Studios that run side by side have files of their own, each
/// held by a lock; a file whose owner is gone is what was lost. Files are read and written off the
/// GUI thread. GUI thread; owned by Application; destruction, the orderly end, removes the file.
class DrawingKeeper final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(DrawingKeeper)

public:
    static constexpr std::chrono::milliseconds kInterval{1000};

    /// `folder` is made if need be; where that or the lock fails nothing is kept. Writes at most
    /// once in `interval`. Looks for a drawing that was lost at once; found() follows if there is
    /// one.
    explicit DrawingKeeper(const QString& folder, std::chrono::milliseconds interval = kInterval,
        QObject* parent = nullptr);
    ~DrawingKeeper() override;

    /// The drawing as it is now; blank: there is nothing to keep.
    void keep(const core::Ink& ink);

    /// $XDG_STATE_HOME/digit-studio.
    static QString defaultFolder();

Q_SIGNALS:
    void found(const studio::core::Ink& ink);

private:
    void claim(const QString& folder);
    bool claimPlace(const QString& folder, int number, bool onlyIfLost);
    void look();
    void post();
    void write(const core::Ink& ink);

    std::unique_ptr<QLockFile> m_lock; ///< pool thread; null: nothing is kept
    QString m_file; ///< pool thread
    std::optional<core::Ink> m_waiting;
    QTimer m_pause;
    QThreadPool m_pool; ///< one thread; last member: it ends before the rest goes
};

} // namespace studio::app
