// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/generate/sampledelegate.h"

#include "ui/canvas/digitimage.h"
#include "ui/generate/samplelistmodel.h"
#include "ui/theme/themetokens.h"

#include <QAbstractProxyModel>
#include <QPainter>

namespace studio::ui {

namespace {

constexpr int kGap = 4;
constexpr int kPadding = 8;
constexpr int kLine = 18;
constexpr qreal kCorner = 8;

const app::StoredSample* sampleAt(QModelIndex index)
{
    if (const auto* proxy = qobject_cast<const QAbstractProxyModel*>(index.model()))
        index = proxy->mapToSource(index);
    const auto* model = qobject_cast<const SampleListModel*>(index.model());
    return model && index.isValid() ? &model->sample(index.row()) : nullptr;
}

} // namespace

void SampleDelegate::paint(
    QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const auto* sample = sampleAt(index);
    if (!sample)
        return;
    const ThemeTokens& tokens = ThemeTokens::fromPalette(option.palette);
    const bool isSelected = option.state.testFlag(QStyle::State_Selected);
    const QRect card = option.rect.adjusted(kGap, kGap, -kGap, -kGap);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(isSelected ? tokens.accent : tokens.hairline, isSelected ? 2 : 1));
    painter->setBrush(isSelected ? tokens.accentSoft : tokens.panel);
    painter->drawRoundedRect(QRectF(card).adjusted(1, 1, -1, -1), kCorner, kCorner);
    const QRect inner = card.adjusted(kPadding, kPadding, -kPadding, -kPadding);
    const QImage picture = digitImage(sample->thumbnail, option.palette);
    const QSize size =
        picture.size().scaled(inner.width(), inner.height() - 2 * kLine, Qt::KeepAspectRatio);
    painter->setRenderHint(QPainter::SmoothPixmapTransform);
    painter->drawImage(
        QRect({inner.x() + (inner.width() - size.width()) / 2, inner.y()}, size), picture);
    const QRect first(inner.x(), inner.bottom() - 2 * kLine + 1, inner.width(), kLine);
    const auto line = [&](const QRect& box, const QString& text) {
        painter->drawText(box, Qt::AlignLeft | Qt::AlignVCenter,
            option.fontMetrics.elidedText(text, Qt::ElideMiddle, box.width()));
    };
    painter->setPen(tokens.text);
    line(first, tr("epoch %1").arg(sample->epoch));
    painter->setPen(tokens.quietText);
    line(first.translated(0, kLine), sample->run);
    painter->restore();
}

QSize SampleDelegate::sizeHint(
    const QStyleOptionViewItem& /*option*/, const QModelIndex& /*index*/) const
{
    return kCell;
}

} // namespace studio::ui

#include "moc_sampledelegate.cpp"
