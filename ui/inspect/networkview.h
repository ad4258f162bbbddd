// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace studio::ui {

/// The layers of the model that answers, and what is in them. GUI thread.
class NetworkView final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(NetworkView)

public:
    explicit NetworkView(QWidget* parent = nullptr);
};

} // namespace studio::ui
