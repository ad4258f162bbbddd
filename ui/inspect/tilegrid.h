// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/inspect/matriximage.h"

#include <QWidget>

namespace studio::ui {

/// Matrices as small pictures that share one scale, side by side and wrapped; one of them is
/// chosen, by mouse or arrow keys. GUI thread.
class TileGrid final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(TileGrid)

public:
    explicit TileGrid(QWidget* parent = nullptr);

    /// The choice stays if there is still such a tile.
    void setMatrices(const Matrices& matrices);
    int current() const { return m_current; }
    void setCurrent(int index);

    QSize sizeHint() const override;

Q_SIGNALS:
    void currentChanged(int index);

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    QSize tileSize() const; ///< frame included
    int columns(int width) const;
    /// As many rows as the width asks for: scroll areas do not heed heights that follow widths.
    void fitHeight();
    QRect tileAt(int index) const;

    Matrices m_matrices;
    float m_strongest = 0;
    int m_current = 0;
};

} // namespace studio::ui
