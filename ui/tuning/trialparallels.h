// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/tuning/trialpicture.h"

namespace studio::ui {

/// Parallel coordinates (Inselberg, "The plane with parallel coordinates", 1985): an axis for each
/// parameter and one for the validation accuracy, a line a run, the better the stronger. GUI
/// thread.
class TrialParallels final : public TrialPicture
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(TrialParallels)

public:
    explicit TrialParallels(QWidget* parent = nullptr);

    /// On the axis of the accuracy.
    QPointF markOf(const app::TuningRun& run) const override;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    qreal distance(const app::TuningRun& run, const QPointF& point) const override;
    void paintEvent(QPaintEvent* event) override;

private:
    QRectF plot() const;
    qreal xOf(qsizetype axis) const; ///< axes().size(): the accuracy
    QList<QPointF> lineOf(const app::TuningRun& run) const;
    void paintAxis(QPainter& painter, qsizetype place, const TrialAxis& axis) const;
    void paintRun(QPainter& painter, const app::TuningRun& run) const;
};

} // namespace studio::ui
