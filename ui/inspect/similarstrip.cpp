// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inspect/similarstrip.h"

#include "ui/canvas/digitimage.h"
#include "ui/theme/fonts.h"
#include "ui/theme/themetokens.h"

#include <QPainter>
#include <QStringList>

namespace studio::ui {

namespace {

constexpr int kSide = 2 * core::kDigitSide + 2;
constexpr int kGap = 8;
constexpr int kTextHeight = 20;

} // namespace

SimilarStrip::SimilarStrip(QWidget* parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    setAccessibleName(tr("Training images that are like the drawing"));
}

QSize SimilarStrip::sizeHint() const
{
    return {8 * (kSide + kGap), kSide + kTextHeight};
}

void SimilarStrip::setImages(const std::vector<app::SimilarImage>& images, int answer)
{
    m_images = images;
    m_answer = answer;
    QStringList labels;
    for (const app::SimilarImage& image : images)
        labels.append(QString::number(image.label));
    setAccessibleDescription(labels.join(QStringLiteral(", ")));
    update();
}

void SimilarStrip::paintEvent(QPaintEvent* /*event*/)
{
    const ThemeTokens& tokens = ThemeTokens::fromPalette(palette());
    QPainter painter(this);
    int left = 0;
    for (const app::SimilarImage& image : m_images) {
        const QRect sheet(left, 0, kSide, kSide);
        if (sheet.right() > width())
            break;
        const bool isOther = image.label != m_answer;
        paintPaper(painter, sheet, palette());
        paintDigit(painter, sheet.adjusted(1, 1, -1, -1), digitImage(image.image, palette()));
        painter.setFont(sizedFont(13, isOther ? QFont::DemiBold : QFont::Normal));
        painter.setPen(isOther ? tokens.series[1] : tokens.quietText);
        painter.drawText(
            QRect(left, kSide, kSide, kTextHeight), Qt::AlignCenter, QString::number(image.label));
        left += kSide + kGap;
    }
}

} // namespace studio::ui

#include "moc_similarstrip.cpp"
