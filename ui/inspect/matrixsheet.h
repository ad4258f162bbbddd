// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/inspect/matriximage.h"

#include <QPoint>
#include <QWidget>

namespace studio::ui {

/// One matrix, enlarged: as a picture whose cells are pointed at with mouse or arrow keys, or with
/// the numbers in its cells. GUI thread.
class MatrixSheet final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(MatrixSheet)

public:
    enum class Kind
    {
        Picture, ///< cells can be pointed at
        Numbers,
    };

    explicit MatrixSheet(Kind kind, QWidget* parent = nullptr);

    /// `matrix` holds one; `strongest` is shown in full colour. The cell that is pointed at stays
    /// if there is still such a one.
    void setMatrix(const Matrices& matrix, float strongest);
    const Matrices& matrix() const { return m_matrix; }
    /// Column and row.
    QPoint cell() const { return m_cell; }
    void setCell(const QPoint& cell);

    QSize sizeHint() const override;

Q_SIGNALS:
    void cellChanged(const QPoint& cell);

protected:
    void paintEvent(QPaintEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    int cellSide() const;
    QRect cellRect(const QPoint& cell) const;
    void paintNumbers(QPainter& painter) const;

    Kind m_kind;
    Matrices m_matrix;
    float m_strongest = 0;
    QPoint m_cell;
};

} // namespace studio::ui
