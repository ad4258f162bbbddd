// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/controllers/inferencecontroller.h"

#include <QString>

namespace studio::ui {

/// Who answers drawings, as a phrase for the Draw panel: "read by the model in training".
QString modelPhrase(app::ModelOrigin origin, const QString& name);

/// Who writes digits, for the Generate page: "the model in training".
QString writerPhrase(app::ModelOrigin origin, const QString& name);

} // namespace studio::ui
