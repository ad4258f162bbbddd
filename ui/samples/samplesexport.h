// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/run/trainingevent.h"

#include <QObject>
#include <QString>
#include <QThreadPool>

#include <vector>

namespace studio::ui {

/// Writes sample grids as pictures off the GUI thread. GUI thread; destruction waits for the file
/// that is being written.
class SamplesExport final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SamplesExport)

public:
    explicit SamplesExport(QObject* parent = nullptr);
    ~SamplesExport() override;

    void writePng(const QString& file, const core::SampleGrid& grid);
    /// One frame a grid, as the play button shows them.
    void writeGif(const QString& file, const std::vector<core::SampleGrid>& grids);

    static constexpr int kFrameMs = 250;

Q_SIGNALS:
    void written(const QString& file);
    void failed(const QString& reason);

private:
    void work(const QString& file, std::function<void()> job);

    QThreadPool m_pool; ///< one thread; last member: it ends before the rest goes
};

} // namespace studio::ui
