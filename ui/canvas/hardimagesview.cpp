// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/hardimagesview.h"

#include "ui/canvas/digitimage.h"
#include "ui/theme/fonts.h"
#include "ui/theme/themetokens.h"

#include <QHelpEvent>
#include <QLocale>
#include <QPainter>
#include <QToolTip>

#include <algorithm>

namespace studio::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int kMargin = 12;
constexpr int kHeaderHeight = 36;
constexpr qreal kCellSide = 40;
constexpr qreal kCellPitch = 51;
constexpr qreal kLabelHeight = 18;
constexpr qreal kCorner = 4;

QString arrowText(const core::HardImage& hard)
{
    return HardImagesView::tr("%1 → %2").arg(hard.label).arg(hard.reading);
}

} // namespace

HardImagesView::HardImagesView(QWidget* parent)
    : QFrame(parent)
{
    setObjectName(u"hardImagesView"_s);
    setProperty("role", u"card"_s);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setImages({});
}

QSize HardImagesView::sizeHint() const
{
    return {636, kHeaderHeight + static_cast<int>(kCellSide + kLabelHeight) + 10};
}

QSize HardImagesView::minimumSizeHint() const
{
    return {200, sizeHint().height()};
}

void HardImagesView::setImages(const core::HardImages& images)
{
    m_hard = images;
    QStringList spoken;
    for (const core::HardImage& hard : m_hard.images)
        spoken.append(tr("%1 read as %2").arg(hard.label).arg(hard.reading));
    setAccessibleName(tr("Hardest validation digits so far"));
    setAccessibleDescription(spoken.join(u"; "_s));
    renderDigits();
    update();
}

void HardImagesView::renderDigits()
{
    m_digits.clear();
    for (const core::HardImage& hard : m_hard.images)
        m_digits.push_back(digitImage(hard.image, palette()));
}

int HardImagesView::visibleCount() const
{
    const auto fitting =
        static_cast<int>((width() - 2 * kMargin + kCellPitch - kCellSide) / kCellPitch);
    return std::clamp(static_cast<int>(m_digits.size()), 0, std::max(fitting, 0));
}

QRectF HardImagesView::cell(int index) const
{
    // A full row is spread over the width, a short one keeps the natural pitch.
    const auto fitting =
        static_cast<int>((width() - 2 * kMargin + kCellPitch - kCellSide) / kCellPitch);
    qreal pitch = kCellPitch;
    if (fitting > 1 && visibleCount() == fitting)
        pitch = (width() - 2 * kMargin - kCellSide) / (fitting - 1);
    return {std::round(kMargin + index * pitch), qreal(kHeaderHeight), kCellSide, kCellSide};
}

void HardImagesView::paintEvent(QPaintEvent* event)
{
    QFrame::paintEvent(event);
    const ThemeTokens& tokens = ThemeTokens::fromPalette(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QFont bold = sizedFont(13, QFont::DemiBold);
    const QString title = tr("Hardest validation digits so far");
    const QRectF header(kMargin, 4, width() - 2 * kMargin, kHeaderHeight - 8);
    painter.setFont(bold);
    painter.setPen(tokens.text);
    painter.drawText(header, Qt::AlignVCenter | Qt::AlignLeft, title);
    painter.setFont(bodyFont());
    painter.setPen(tokens.quietText);
    if (m_digits.empty()) {
        const QRectF body(kMargin, kHeaderHeight, header.width(), kCellSide + kLabelHeight);
        painter.drawText(body, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextWordWrap,
            tr("They appear here after the first epoch: the pictures that the model reads wrongly, "
               "or rightly with the least confidence."));
        return;
    }
    painter.drawText(header.adjusted(QFontMetricsF(bold).horizontalAdvance(title) + 10, 0, 0, 0),
        Qt::AlignVCenter | Qt::AlignLeft, tr("true → read as, by loss"));
    painter.setFont(captionFont());
    for (int i = 0; i < visibleCount(); ++i) {
        const QRectF box = cell(i);
        painter.setPen(tokens.hairline);
        painter.setBrush(tokens.field);
        painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), kCorner, kCorner);
        paintDigit(painter, box.toRect(), m_digits[static_cast<std::size_t>(i)]);
        painter.setPen(tokens.quietText);
        painter.drawText(QRectF(box.left() - 5, box.bottom(), box.width() + 10, kLabelHeight),
            Qt::AlignCenter, arrowText(m_hard.images[static_cast<std::size_t>(i)]));
    }
}

bool HardImagesView::event(QEvent* event)
{
    if (event->type() != QEvent::ToolTip)
        return QFrame::event(event);
    const auto* const help = static_cast<QHelpEvent*>(event);
    for (int i = 0; i < visibleCount(); ++i) {
        if (!cell(i).adjusted(0, 0, 0, kLabelHeight).contains(help->pos()))
            continue;
        const core::HardImage& hard = m_hard.images[static_cast<std::size_t>(i)];
        QToolTip::showText(help->globalPos(),
            tr("A %1, read as %2 (loss %3)")
                .arg(hard.label)
                .arg(hard.reading)
                .arg(QLocale().toString(hard.loss, 'f', 2)),
            this);
        return true;
    }
    QToolTip::hideText();
    return true;
}

void HardImagesView::changeEvent(QEvent* event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        renderDigits();
}

} // namespace studio::ui
