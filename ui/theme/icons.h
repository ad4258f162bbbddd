// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QIcon>
#include <QString>

class QColor;
class QPalette;

namespace studio::ui {

enum class IconTone
{
    Text,
    Quiet,
    Accent,
    OnAccent ///< on a filled button
};

/// The bundled line icon called `name` (resources/icons/NAME.svg) at any size and screen scale; an
/// unknown name gives a null icon. Checked it takes the accent, disabled it is faint. Its colours
/// follow the application's palette whenever it is painted, so no one needs to set it anew when the
/// theme changes. GUI thread.
QIcon themedIcon(const QString& name, IconTone tone = IconTone::Text);
/// The same with the colours of `palette` for good.
QIcon themedIcon(const QString& name, const QPalette& palette);

/// The SVG text of an icon with its lines in `colour`; empty if there is no such icon.
QByteArray iconSvg(const QString& name, const QColor& colour);

} // namespace studio::ui
