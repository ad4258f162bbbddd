// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>

#include <array>

class QPalette;

namespace studio::ui {

/// Every colour of the studio, by what it is for. Immutable tables, one light and one dark: no
/// other place names a colour. Widgets that paint ask fromPalette(palette()) when they paint, so
/// that a change of palette restyles them without further ado.
struct ThemeTokens
{
    bool isDark = false;
    QColor window;
    QColor panel; ///< cards, rail, forms, docks, menus
    QColor field; ///< ground of input fields and of pictures of digits (paper)
    QColor hairline;
    QColor hover; ///< ground of a quiet control under the mouse
    QColor text; ///< also the ink of digits
    QColor quietText;
    QColor accent;
    QColor accentSoft;
    QColor onAccent; ///< text on an accent ground
    QColor accentPressed;
    QColor track; ///< unfilled part of bars and sliders
    QColor quietBar; ///< filled part of a bar that is not the answer
    QColor error;
    QColor errorSoft;
    QColor warning;
    QColor warningSoft;
    std::array<QColor, 5> series; ///< Okabe-Ito, told apart by most people
    std::array<QColor, 10> classes; ///< of digits or what takes their place, as ink on the field

    static const ThemeTokens& light();
    static const ThemeTokens& dark();
    /// The table that fits the palette: dark if its window colour is.
    static const ThemeTokens& fromPalette(const QPalette& palette);

    /// The palette made of these colours.
    QPalette palette() const;
};

} // namespace studio::ui
