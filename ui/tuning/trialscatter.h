// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/tuning/trialpicture.h"

#include <string>

namespace studio::ui {

/// One parameter against the validation accuracy, a dot a run. GUI thread.
class TrialScatter final : public TrialPicture
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(TrialScatter)

public:
    explicit TrialScatter(QWidget* parent = nullptr);

    /// Which of the axes lies below; the first if there is none of this id.
    void setParameter(const std::string& id);

    QPointF markOf(const app::TuningRun& run) const override;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    qreal distance(const app::TuningRun& run, const QPointF& point) const override;
    void paintEvent(QPaintEvent* event) override;

private:
    const TrialAxis* axis() const;
    QRectF plot() const;
    void paintGrid(QPainter& painter) const;
    void paintRun(QPainter& painter, const app::TuningRun& run) const;

    std::string m_parameter;
};

} // namespace studio::ui
