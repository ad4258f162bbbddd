// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/infer/classifier.h"

#include <QWidget>

namespace studio::ui {

/// Ten bars, one a digit, with the probability in percent; the most likely one in the accent and
/// bold. Nothing is filled while there is nothing to read; where there is, a click on a row says
/// that it should have been that digit.
class ProbabilityBars final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ProbabilityBars)

public:
    explicit ProbabilityBars(QWidget* parent = nullptr);

    /// A reading without a digit shows the empty state.
    void setReading(const core::Reading& reading);
    void setBlank();
    const core::Reading& reading() const { return m_reading; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void digitChosen(int digit);

protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;

private:
    qreal rowHeight() const;
    int digitAt(const QPointF& position) const;
    void setHovered(int digit);
    void paintRow(QPainter& painter, int digit, const QRectF& row) const;

    core::Reading m_reading;
    int m_hovered = -1;
};

} // namespace studio::ui
