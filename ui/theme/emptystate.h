// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace studio::ui {

/// Takes the place of a view that has nothing to show: an icon, what is missing, and what to do
/// about it, in the middle. GUI thread.
class EmptyState final : public QWidget
{
public:
    EmptyState(const QString& iconName, const QString& title, const QString& advice,
        QWidget* parent = nullptr);
};

} // namespace studio::ui
