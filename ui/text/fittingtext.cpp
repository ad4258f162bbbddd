// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/fittingtext.h"

#include <QFontMetrics>

namespace studio::ui {

QString fittingText(QString text, const QFontMetrics& metrics, int width)
{
    while (metrics.horizontalAdvance(text) > width) {
        const auto detail = text.lastIndexOf(QStringLiteral(" · "));
        if (detail < 0)
            return metrics.elidedText(text, Qt::ElideRight, width);
        text.truncate(detail);
    }
    return text;
}

} // namespace studio::ui
