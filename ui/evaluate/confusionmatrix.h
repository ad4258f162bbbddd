// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/infer/evaluation.h"

#include <QWidget>

#include <optional>
#include <utility>

namespace studio::ui {

/// How often each digit (row) was read as which (column). A click, or the arrow keys and Return,
/// choose a cell; the same again, or Escape, let go of it. GUI thread.
class ConfusionMatrix final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ConfusionMatrix)

public:
    using Cell = std::pair<int, int>; ///< truth, answer

    explicit ConfusionMatrix(QWidget* parent = nullptr);

    void setEvaluation(const core::Evaluation& evaluation);
    /// Shares of the row instead of counts.
    void setShowsShares(bool showsShares);
    const std::optional<Cell>& chosen() const { return m_chosen; }
    void choose(const std::optional<Cell>& cell);

    /// What stands in a cell; empty for none.
    QString cellText(const Cell& cell) const;
    QRectF cellRect(const Cell& cell) const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;

Q_SIGNALS:
    /// Empty: all of them again.
    void cellChosen(const std::optional<std::pair<int, int>>& cell);

protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;

private:
    std::optional<Cell> cellAt(const QPointF& place) const;
    double shareOf(const Cell& cell) const;
    QString sentenceOf(const Cell& cell) const;
    void toggle(const Cell& cell);
    void moveTo(const Cell& cell);
    void announce();
    void paintCell(QPainter& painter, const Cell& cell) const;

    core::Evaluation m_counts; ///< without the images
    bool m_showsShares = false;
    Cell m_current{0, 0}; ///< of the keyboard
    std::optional<Cell> m_chosen;
};

} // namespace studio::ui
