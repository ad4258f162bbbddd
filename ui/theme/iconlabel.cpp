// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/iconlabel.h"

#include <QPainter>

namespace studio::ui {

IconLabel::IconLabel(const QString& iconName, int side, IconTone tone, QWidget* parent)
    : QWidget(parent)
    , m_icon(themedIcon(iconName, tone))
{
    setFixedSize(side, side);
}

void IconLabel::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    m_icon.paint(&painter, rect());
}

} // namespace studio::ui
