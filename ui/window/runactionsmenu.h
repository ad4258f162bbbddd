// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/controllers/trainingcontroller.h"
#include "core/family/modelfamily.h"

#include <QMenu>

namespace studio::ui {

/// What the family that is chosen can be told to do while it trains, apart from the parameters
/// (ModelFamily::actions()); not to be seen where it offers nothing. GUI thread.
class RunActionsMenu final : public QMenu
{
    Q_OBJECT

public:
    explicit RunActionsMenu(QWidget* parent = nullptr);

    /// Null: none is chosen.
    void setFamily(const core::ModelFamily* family);
    void setState(app::TrainingController::State state);

Q_SIGNALS:
    void actionChosen(const QString& id);
};

} // namespace studio::ui
