// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/infer/digitexport.h"

#include <QObject>
#include <QString>
#include <QThreadPool>

#include <atomic>
#include <functional>
#include <vector>

namespace studio::ui {

/// Writes generated digits to disk off the GUI thread, one job at a time. GUI thread; destruction
/// cancels the job at work and waits; no half file stays under its final name.
class DigitFiles final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(DigitFiles)

public:
    static constexpr int kFrameMs = 60; ///< of animations

    explicit DigitFiles(QObject* parent = nullptr);
    ~DigitFiles() override;

    /// As core::exportDigits() does it: the target's name says in which form.
    void exportDigits(const core::DigitCollection& digits, const QString& target);
    /// One digit as PNG, with seed and latent in its text.
    void writePng(const core::DigitCollection& digit, const QString& file);
    /// An endless animation, enlarged so that it can be seen.
    void writeGif(const std::vector<core::GrayImage>& frames, const QString& file);

    bool isBusy() const { return m_jobs > 0; }
    void cancel();

Q_SIGNALS:
    void busyChanged(bool isBusy);
    /// 0..1, at most a hundred times a job.
    void progressed(double fraction);
    void written(const QString& target);
    void failed(const QString& reason);

private:
    using Job = std::function<void(const std::function<void(double)>& onProgress)>;
    void work(const QString& target, Job job);
    void finish();

    int m_jobs = 0;
    std::atomic<bool> m_isCancelled = false;
    QThreadPool m_pool; ///< one thread; last member: it ends before the rest goes
};

} // namespace studio::ui
