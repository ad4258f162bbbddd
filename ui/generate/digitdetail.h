// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/infer/digitexport.h"

#include <QFrame>
#include <QList>

class QAction;
class QLabel;
class QToolButton;

namespace studio::ui {

class DigitSheet;

/// The selected digit enlarged, what is known of it, and what one can do with it. GUI thread.
class DigitDetail final : public QFrame
{
    Q_OBJECT

public:
    explicit DigitDetail(QWidget* parent = nullptr);

    /// A collection of one.
    void setDigit(const core::DigitCollection& digit);
    void clear();
    bool hasDigit() const { return !m_digit.seeds.empty(); }
    const core::DigitCollection& digit() const { return m_digit; }

    /// Copy, save, read on the canvas, use as start, use as end; for menus too. Owned by this.
    const QList<QAction*>& digitActions() const { return m_actions; }

Q_SIGNALS:
    void copyRequested();
    void saveRequested();
    void canvasRequested();
    void startRequested();
    void endRequested();

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void makeActions();

    core::DigitCollection m_digit;
    DigitSheet* m_sheet = nullptr;
    QLabel* m_title = nullptr;
    QLabel* m_text = nullptr;
    QList<QAction*> m_actions;
    QList<QToolButton*> m_buttons;
};

} // namespace studio::ui
