// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/image/grayimage.h"

#include <QImage>
#include <QWidget>

namespace studio::ui {

/// A grey picture as large as there is room, in the colours of ink and paper. GUI thread.
class PictureView final : public QWidget
{
    Q_OBJECT

public:
    explicit PictureView(QWidget* parent = nullptr);

    void setPicture(const core::GrayImage& picture);

    QSize sizeHint() const override { return {320, 280}; }
    QSize minimumSizeHint() const override { return {160, 140}; }

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    core::GrayImage m_picture;
    QImage m_image;
};

} // namespace studio::ui
