// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/run/trainingevent.h"

#include <QImage>
#include <QWidget>

#include <vector>

namespace studio::ui {

/// Paints one grid of generated digits: as many rows as fit, whole screen pixels a digit's pixel
/// where there is room. GUI thread.
class SampleGridView final : public QWidget
{
    Q_OBJECT

public:
    explicit SampleGridView(QWidget* parent = nullptr);

    void setGrid(const core::SampleGrid& grid);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void renderDigits();

    core::SampleGrid m_grid;
    std::vector<QImage> m_digits;
};

} // namespace studio::ui
