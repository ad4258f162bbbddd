// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/family/familycatalog.h"

#include <QList>
#include <QString>

class QAction;

namespace studio::ui {

/// The texts of the Help menu as HTML, in the user's language.
QString guideHtml();
QString shortcutsHtml(const QList<QAction*>& actions);
/// `engine` is null as long as it is not there.
QString diagnosticsHtml(const core::EngineInfo* engine);
QString aboutHtml();

/// True if the BLAS is the slow reference one.
bool isReferenceBlas(const std::string& path);

} // namespace studio::ui
