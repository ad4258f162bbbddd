// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/fonts.h"

#include <QFontDatabase>
#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>

namespace studio::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int kBodyPixels = 13;
constexpr int kCaptionPixels = 11;

qreal figureWidth(const QFontMetricsF& metrics)
{
    qreal width = 0;
    for (char16_t figure = u'0'; figure <= u'9'; ++figure)
        width = std::max(width, metrics.horizontalAdvance(QChar(figure)));
    return width;
}

} // namespace

QFont bodyFont()
{
    return sizedFont(kBodyPixels);
}

QFont captionFont()
{
    return sizedFont(kCaptionPixels);
}

QFont sizedFont(int pixelSize, QFont::Weight weight)
{
    static const bool kHasInter = QFontDatabase::families().contains(u"Inter"_s);
    QFont font =
        kHasInter ? QFont(u"Inter"_s) : QFontDatabase::systemFont(QFontDatabase::GeneralFont);
    font.setPixelSize(pixelSize);
    font.setWeight(weight);
    return font;
}

qreal tabularWidth(const QFont& font, const QString& text)
{
    const QFontMetricsF metrics(font);
    const qreal cell = figureWidth(metrics);
    qreal width = 0;
    for (const QChar character : text)
        width += character.isDigit() ? cell : metrics.horizontalAdvance(character);
    return width;
}

void drawTabular(QPainter& painter, const QRectF& box, Qt::Alignment alignment, const QString& text)
{
    const QFontMetricsF metrics(painter.font());
    const qreal cell = figureWidth(metrics);
    qreal x = box.left();
    if (alignment.testFlag(Qt::AlignRight))
        x = box.right() - tabularWidth(painter.font(), text);
    else if (alignment.testFlag(Qt::AlignHCenter))
        x = box.center().x() - tabularWidth(painter.font(), text) / 2;
    qreal baseline = box.top() + metrics.ascent();
    if (alignment.testFlag(Qt::AlignVCenter))
        baseline = box.center().y() + (metrics.ascent() - metrics.descent()) / 2;
    else if (alignment.testFlag(Qt::AlignBottom))
        baseline = box.bottom() - metrics.descent();
    for (const QChar character : text) {
        const qreal advance = metrics.horizontalAdvance(character);
        const qreal width = character.isDigit() ? cell : advance;
        painter.drawText(QPointF(x + (width - advance) / 2, baseline), QString(character));
        x += width;
    }
}

} // namespace studio::ui
