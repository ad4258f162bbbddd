// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/image/grayimage.h"

#include <QFrame>

class QLabel;

namespace studio::ui {

class DigitSheet;

/// One digit of a map, large, and what is said about it; lies over the map beside the digit and
/// lets the mouse through. GUI thread.
class MapCard final : public QFrame
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(MapCard)

public:
    explicit MapCard(QWidget* parent);

    /// `at`: what it belongs to, in the parent's pixels; the card stays clear of it and inside.
    void showDigit(
        const core::GrayImage& image, const QString& title, const QString& lines, const QRect& at);
    QString text() const;

private:
    DigitSheet* m_sheet;
    QLabel* m_title;
    QLabel* m_lines;
};

} // namespace studio::ui
