// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/image/grayimage.h"

#include <QWidget>

namespace studio::ui {

/// One digit on a sheet of paper, enlarged by a whole factor. GUI thread.
class DigitSheet final : public QWidget
{
    Q_OBJECT

public:
    /// `zoom` screen pixels a pixel of the digit.
    explicit DigitSheet(int zoom, QWidget* parent = nullptr);

    /// An empty or blank picture shows empty paper.
    void setImage(const core::GrayImage& image);
    const core::GrayImage& image() const { return m_image; }

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    int m_zoom;
    core::GrayImage m_image;
};

} // namespace studio::ui
