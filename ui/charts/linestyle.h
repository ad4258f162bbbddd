// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QPen>

#include <cstddef>

namespace studio::ui {

struct ThemeTokens;

/// How many styles of lines differ; after that they repeat.
constexpr std::size_t kLineStyles = 20;

/// The colour of lines of a style, counted from 0.
const QColor& lineColour(const ThemeTokens& tokens, std::size_t style);
/// Colour and dashes of lines of a style: solid for style 0, and neighbours differ in both, so that
/// colour is never the only sign.
QPen linePen(const ThemeTokens& tokens, std::size_t style);

} // namespace studio::ui
