// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/image/grayimage.h"

#include <QWidget>

namespace studio::ui {

/// The 28x28 picture that the network sees, enlarged by whole pixels on a sheet with a hairline.
class NetworkView final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(NetworkView)

public:
    explicit NetworkView(QWidget* parent = nullptr);

    /// An empty or blank picture shows empty paper.
    void setImage(const core::GrayImage& image);
    const core::GrayImage& image() const { return m_image; }

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    core::GrayImage m_image;
};

} // namespace studio::ui
