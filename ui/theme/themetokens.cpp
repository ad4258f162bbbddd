// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/themetokens.h"

#include <QPalette>

namespace studio::ui {

const ThemeTokens& ThemeTokens::light()
{
    static const ThemeTokens kLight{
        .isDark = false,
        .window = QColor(0xf6, 0xf7, 0xf9),
        .panel = QColor(0xff, 0xff, 0xff),
        .field = QColor(0xff, 0xff, 0xff),
        .hairline = QColor(0xe3, 0xe6, 0xeb),
        .hover = QColor(0xf1, 0xf3, 0xf6),
        .text = QColor(0x1c, 0x23, 0x30),
        .quietText = QColor(0x66, 0x70, 0x85),
        .accent = QColor(0x00, 0x72, 0xb2),
        .accentSoft = QColor(0xe6, 0xf1, 0xf8),
        .onAccent = QColor(0xff, 0xff, 0xff),
        .accentPressed = QColor(0x00, 0x5c, 0x90),
        .track = QColor(0xe3, 0xe6, 0xeb),
        .quietBar = QColor(0x98, 0xa2, 0xb3),
        .error = QColor(0xb4, 0x23, 0x18),
        .errorSoft = QColor(0xfd, 0xee, 0xec),
        .warning = QColor(0x93, 0x5a, 0x00),
        .warningSoft = QColor(0xfd, 0xf4, 0xe1),
        .series = {QColor(0x00, 0x72, 0xb2), QColor(0xd5, 0x5e, 0x00), QColor(0x00, 0x9e, 0x73),
            QColor(0xcc, 0x79, 0xa7), QColor(0x1c, 0x23, 0x30)},
        .classes = {QColor(0x00, 0x72, 0xb2), QColor(0xc8, 0x54, 0x00), QColor(0x00, 0x8a, 0x65),
            QColor(0xb0, 0x4c, 0x88), QColor(0x1c, 0x23, 0x30), QColor(0x8f, 0x76, 0x00),
            QColor(0x6f, 0x4f, 0xc9), QColor(0xa6, 0x2b, 0x3f), QColor(0x00, 0x84, 0x9e),
            QColor(0x7d, 0x55, 0x32)},
    };
    return kLight;
}

const ThemeTokens& ThemeTokens::dark()
{
    static const ThemeTokens kDark{
        .isDark = true,
        .window = QColor(0x16, 0x18, 0x1d),
        .panel = QColor(0x1e, 0x21, 0x28),
        .field = QColor(0x18, 0x1b, 0x21),
        .hairline = QColor(0x2c, 0x31, 0x3b),
        .hover = QColor(0x27, 0x2b, 0x34),
        .text = QColor(0xe7, 0xea, 0xf0),
        .quietText = QColor(0x98, 0xa2, 0xb3),
        .accent = QColor(0x56, 0xb4, 0xe9),
        .accentSoft = QColor(0x20, 0x30, 0x3d),
        .onAccent = QColor(0x10, 0x18, 0x20),
        .accentPressed = QColor(0x3d, 0x9b, 0xd0),
        .track = QColor(0x2c, 0x31, 0x3b),
        .quietBar = QColor(0x7a, 0x84, 0x96),
        .error = QColor(0xf8, 0x8b, 0x80),
        .errorSoft = QColor(0x3b, 0x22, 0x22),
        .warning = QColor(0xf0, 0xb9, 0x5a),
        .warningSoft = QColor(0x36, 0x2c, 0x1b),
        .series = {QColor(0x56, 0xb4, 0xe9), QColor(0xe6, 0x9f, 0x00), QColor(0x00, 0x9e, 0x73),
            QColor(0xcc, 0x79, 0xa7), QColor(0xe7, 0xea, 0xf0)},
        .classes = {QColor(0x56, 0xb4, 0xe9), QColor(0xf0, 0x8f, 0x3c), QColor(0x2f, 0xbf, 0x92),
            QColor(0xe2, 0x90, 0xbf), QColor(0xe7, 0xea, 0xf0), QColor(0xe8, 0xd2, 0x4f),
            QColor(0xa9, 0x93, 0xff), QColor(0xe0, 0x6c, 0x7c), QColor(0x4c, 0xd3, 0xe3),
            QColor(0xc9, 0xa0, 0x76)},
    };
    return kDark;
}

const ThemeTokens& ThemeTokens::fromPalette(const QPalette& palette)
{
    return palette.color(QPalette::Active, QPalette::Window).lightness() < 128 ? dark() : light();
}

QPalette ThemeTokens::palette() const
{
    QPalette result;
    result.setColor(QPalette::Window, window);
    result.setColor(QPalette::WindowText, text);
    result.setColor(QPalette::Base, field);
    result.setColor(QPalette::AlternateBase, hover);
    result.setColor(QPalette::Text, text);
    result.setColor(QPalette::PlaceholderText, quietText);
    result.setColor(QPalette::Button, panel);
    result.setColor(QPalette::ButtonText, text);
    result.setColor(QPalette::BrightText, error);
    result.setColor(QPalette::Highlight, accent);
    result.setColor(QPalette::HighlightedText, onAccent);
    result.setColor(QPalette::ToolTipBase, panel);
    result.setColor(QPalette::ToolTipText, text);
    result.setColor(QPalette::Link, accent);
    result.setColor(QPalette::LinkVisited, accent);
    result.setColor(QPalette::Light, panel);
    result.setColor(QPalette::Mid, hairline);
    result.setColor(QPalette::Dark, quietBar);
    QColor faint = quietText;
    faint.setAlphaF(0.6F);
    for (const QPalette::ColorRole role : {QPalette::WindowText, QPalette::Text,
             QPalette::ButtonText, QPalette::PlaceholderText, QPalette::ToolTipText})
        result.setColor(QPalette::Disabled, role, faint);
    result.setColor(QPalette::Disabled, QPalette::Highlight, track);
    result.setColor(QPalette::Disabled, QPalette::HighlightedText, quietText);
    return result;
}

} // namespace studio::ui
