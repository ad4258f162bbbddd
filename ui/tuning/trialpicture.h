// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/controllers/tuningcontroller.h"
#include "ui/tuning/trialaxis.h"

#include <QList>
#include <QWidget>

#include <optional>

namespace studio::ui {

/// The runs of a tuning.
using TrialRuns = QList<app::TuningRun>;

/// Runs of a tuning as a picture in which one of them can be chosen by mouse or arrow keys, the
/// best first. Base of the pictures that differ in where a run lies. GUI thread.
class TrialPicture : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(TrialPicture)

public:
    explicit TrialPicture(QWidget* parent = nullptr);

    /// Only runs that have ended.
    void setRuns(const TrialRuns& runs);
    void setAxes(const QList<TrialAxis>& axes);
    void setSelected(std::optional<core::Trial> trial);
    const std::optional<core::Trial>& selected() const { return m_selected; }

    /// Where the run's mark is, for tests.
    virtual QPointF markOf(const app::TuningRun& run) const = 0;

Q_SIGNALS:
    void chosen(const studio::core::Trial& trial);

protected:
    /// In pixels.
    virtual qreal distance(const app::TuningRun& run, const QPointF& point) const = 0;

    const TrialRuns& runs() const { return m_runs; }
    TrialRuns worstFirst() const { return {m_runs.rbegin(), m_runs.rend()}; }
    const QList<TrialAxis>& axes() const { return m_axes; }
    /// Of all accuracies, with some room; of none 0..1.
    const TrialAxis& accuracies() const { return m_accuracies; }
    /// 0..1 on accuracies(); runs that broke down are at 0.
    double height(const app::TuningRun& run) const;
    bool isBest(const app::TuningRun& run) const;
    bool isSelected(const app::TuningRun& run) const { return m_selected == run.trial; }

    bool event(QEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    const app::TuningRun* runAt(const QPointF& point) const;
    QString textOf(const app::TuningRun& run) const;

    TrialRuns m_runs; ///< the best first
    QList<TrialAxis> m_axes;
    TrialAxis m_accuracies;
    std::optional<core::Trial> m_selected;
};

} // namespace studio::ui
