// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/icons.h"

#include <QWidget>

namespace studio::ui {

/// Shows a bundled icon at a fixed size, in the colours of the moment. A decoration: the words
/// beside it say the same. GUI thread.
class IconLabel final : public QWidget
{
public:
    IconLabel(const QString& iconName, int side, IconTone tone, QWidget* parent = nullptr);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QIcon m_icon;
};

} // namespace studio::ui
