// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/image/grayimage.h"

#include <QWidget>

#include <vector>

namespace studio::ui {

/// The number that is being typed, as the generator writes it: its digits side by side on one
/// sheet; what does not fit goes on in the next line. GUI thread.
class NumberStrip final : public QWidget
{
    Q_OBJECT

public:
    explicit NumberStrip(QWidget* parent = nullptr);

    /// Spreads the digits over the whole width, as steps on a way.
    void setSpread(bool isSpread);
    void setDigits(const std::vector<core::GrayImage>& digits);

    QSize sizeHint() const override;
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    int digitsALine(int width) const;
    int leftOf(int place) const;

    std::vector<core::GrayImage> m_digits;
    bool m_isSpread = false;
};

} // namespace studio::ui
