// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inspect/layerlist.h"

#include "ui/inspect/layertext.h"
#include "ui/text/quantitytext.h"
#include "ui/theme/fonts.h"
#include "ui/theme/themetokens.h"

#include <QGuiApplication>
#include <QPainter>
#include <QSignalBlocker>
#include <QStyledItemDelegate>

using namespace Qt::StringLiterals;

namespace studio::ui {

namespace {

constexpr int kArrow = 10; ///< height of the line from box to box
constexpr int kPadding = 9;
constexpr int kLine = 18;
constexpr qreal kRadius = 6;

enum Role
{
    ShapeRole = Qt::UserRole,
    DetailRole, ///< a list of lines, empty for what learns nothing
};

/// Paints a layer as a box with a line to the next one.
class LayerDelegate final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem&, const QModelIndex& index) const override
    {
        const auto lines = 1 + index.data(DetailRole).toStringList().size();
        return {0, static_cast<int>(lines) * kLine + 2 * kPadding + kArrow};
    }

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
        const QModelIndex& index) const override
    {
        // Not the list's own palette: its ground is transparent and tells nothing of the theme.
        const ThemeTokens& tokens = ThemeTokens::fromPalette(QGuiApplication::palette());
        const bool isChosen = option.state.testFlag(QStyle::State_Selected);
        const QRect box = option.rect.adjusted(1, 1, -1, -kArrow);
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(QPen(isChosen ? tokens.accent : tokens.hairline, isChosen ? 1.5 : 1));
        painter->setBrush(isChosen ? tokens.accentSoft : tokens.panel);
        painter->drawRoundedRect(QRectF(box).adjusted(0.5, 0.5, -0.5, -0.5), kRadius, kRadius);
        if (index.row() + 1 < index.model()->rowCount()) {
            painter->setPen(QPen(tokens.quietBar, 1.5));
            painter->drawLine(
                box.center().x(), box.bottom() + 2, box.center().x(), option.rect.bottom());
        }
        paintTexts(painter, box.adjusted(10, kPadding, -10, -kPadding), index, tokens);
        painter->restore();
    }

private:
    static void paintTexts(
        QPainter* painter, const QRect& box, const QModelIndex& index, const ThemeTokens& tokens)
    {
        QRect line(box.left(), box.top(), box.width(), kLine);
        painter->setPen(tokens.text);
        painter->setFont(sizedFont(13, QFont::DemiBold));
        painter->drawText(line, Qt::AlignLeft | Qt::AlignVCenter, index.data().toString());
        painter->setFont(sizedFont(12));
        painter->setPen(tokens.quietText);
        painter->drawText(
            line, Qt::AlignRight | Qt::AlignVCenter, index.data(ShapeRole).toString());
        for (const QString& detail : index.data(DetailRole).toStringList()) {
            line.translate(0, kLine);
            painter->drawText(line, Qt::AlignLeft | Qt::AlignVCenter, detail);
        }
    }
};

} // namespace

LayerList::LayerList(QWidget* parent)
    : QListWidget(parent)
{
    setObjectName(u"networkLayers"_s);
    setAccessibleName(tr("Layers"));
    setItemDelegate(new LayerDelegate(this));
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(ScrollPerPixel);
    setFrameShape(NoFrame);
    setStyleSheet(u"QListWidget { background: transparent; border: none; }"_s);
}

void LayerList::setNetwork(const core::NetworkDescription& network)
{
    if (network == m_network)
        return;
    const bool isAlike = network.layers == m_network.layers;
    m_network = network;
    if (isAlike || network.layers.empty())
        return;
    {
        const QSignalBlocker blocker(this);
        clear();
        addBox(tr("Picture"), network.layers.front().input, {});
        for (const core::LayerDescription& layer : network.layers)
            addBox(layerName(layer), layer.output, layer);
        setCurrentRow(-1);
    }
    setCurrentRow(1);
}

void LayerList::addBox(
    const QString& name, const core::LayerShape& shape, const core::LayerDescription& layer)
{
    QStringList details;
    if (layer.parameters > 0) {
        details.append(
            tr("%1 learned numbers").arg(countText(static_cast<double>(layer.parameters))));
        details.append(
            tr("%1 multiply-adds").arg(countText(static_cast<double>(layer.multiplyAdds))));
    }
    auto* const item = new QListWidgetItem(name, this);
    item->setData(ShapeRole, shapeText(shape));
    item->setData(DetailRole, details);
    item->setData(
        Qt::AccessibleTextRole, (QStringList{name, shapeText(shape)} + details).join(u", "_s));
}

} // namespace studio::ui

#include "moc_layerlist.cpp"
