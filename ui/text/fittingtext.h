// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QFontMetrics;

namespace studio::ui {

/// As much of "name · detail · detail" as fits in `width` pixels: a detail is left out whole, only
/// a name that is too long by itself is cut.
QString fittingText(QString text, const QFontMetrics& metrics, int width);

} // namespace studio::ui
