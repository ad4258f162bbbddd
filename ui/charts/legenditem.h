// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCheckBox>
#include <QPen>

namespace studio::ui {

/// One entry of a legend: a piece of the line and its word. Checked while the line is shown; the
/// mouse on it or the focus asks to highlight the line, a double click or Return to show it alone.
/// A check box for assistive technology. GUI thread.
class LegendItem final : public QCheckBox
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(LegendItem)

public:
    static constexpr int kHeight = 18;

    LegendItem(const QString& label, std::size_t style, bool isGhost, QWidget* parent);

    /// The width that the entry needs with a word no longer than `longestWord` pixels.
    qreal neededWidth(qreal longestWord) const;

Q_SIGNALS:
    void highlightWanted(bool isWanted);
    void onlyThisWanted();

protected:
    void paintEvent(QPaintEvent* event) override;
    bool hitButton(const QPoint& position) const override { return rect().contains(position); }
    void enterEvent(QEnterEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;

private:
    std::size_t m_style;
    bool m_isGhost;
};

} // namespace studio::ui
