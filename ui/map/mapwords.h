// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/controllers/digitmap.h"

#include <QCoreApplication>
#include <QString>

#include <cstddef>
#include <optional>

namespace studio::ui {

/// What is said about a map. GUI thread.
class MapWords
{
    Q_DECLARE_TR_FUNCTIONS(studio::ui::MapWords)

public:
    /// The truth and the answer of one image on a line each.
    static QString imageLines(const app::DigitMap& map, std::size_t image);
    /// How many there are, how many are wrong and how, and how well neighbours belong together
    /// (`agreement` 0..1, empty while the layout is under way).
    static QString summary(const app::DigitMap& map, std::optional<double> agreement);

    static QString className(const app::DigitMap& map, int label);
};

} // namespace studio::ui
