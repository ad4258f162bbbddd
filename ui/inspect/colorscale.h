// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace studio::ui {

/// The legend of divergingColor(): a bar from the lowest to the highest number that is shown in
/// full colour. GUI thread.
class ColorScale final : public QWidget
{
    Q_OBJECT

public:
    explicit ColorScale(QWidget* parent = nullptr);

    void setStrongest(float strongest);

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    float m_strongest = 0;
};

} // namespace studio::ui
