// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/evaluate/mistakescard.h"

#include "ui/evaluate/imagedetail.h"
#include "ui/evaluate/mistakesdelegate.h"
#include "ui/theme/icons.h"

#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QListView>
#include <QSignalBlocker>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace studio::ui {

namespace {

constexpr int kListHeight = 260;

} // namespace

MistakesCard::MistakesCard(QWidget* parent)
    : QFrame(parent)
    , m_model(new MistakesModel(this))
    , m_list(new QListView(this))
    , m_detail(new ImageDetail(this))
    , m_count(new QLabel(this))
    , m_none(new QLabel(this))
{
    setProperty("role", u"card"_s);
    m_list->setObjectName(u"mistakesList"_s);
    m_list->setAccessibleName(tr("Images"));
    m_list->setModel(m_model);
    m_list->setItemDelegate(new MistakesDelegate(m_list));
    m_list->setFlow(QListView::LeftToRight);
    m_list->setWrapping(true);
    m_list->setResizeMode(QListView::Adjust);
    m_list->setUniformItemSizes(true);
    m_list->setLayoutMode(QListView::Batched);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setFixedHeight(kListHeight);
    m_none->setProperty("role", u"quiet"_s);
    m_none->setWordWrap(true);
    m_none->setAlignment(Qt::AlignCenter);
    m_none->setFixedHeight(kListHeight);
    m_count->setObjectName(u"mistakesCount"_s);
    m_count->setProperty("role", u"quiet"_s);
    auto* const row = new QHBoxLayout;
    row->setSpacing(12);
    row->addWidget(m_list, 1);
    row->addWidget(m_none, 1);
    row->addWidget(m_detail, 0, Qt::AlignTop);
    auto* const column = new QVBoxLayout(this);
    column->setContentsMargins(12, 10, 12, 12);
    column->setSpacing(8);
    column->addWidget(makeBar());
    column->addLayout(row);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this,
        &MistakesCard::showCurrent);
}

QWidget* MistakesCard::makeBar()
{
    auto* const bar = new QWidget(this);
    auto* const heading = new QLabel(tr("Images"), bar);
    heading->setProperty("role", u"title"_s);
    m_show = new QComboBox(bar);
    m_show->setObjectName(u"mistakesShow"_s);
    m_show->setAccessibleName(tr("Which images"));
    m_order = new QComboBox(bar);
    m_order->setObjectName(u"mistakesOrder"_s);
    m_order->setAccessibleName(tr("Order"));
    m_order->addItems({tr("Highest loss first"), tr("Surest first"), tr("Least sure first"),
        tr("As in the data")});
    m_cell = new QToolButton(bar);
    m_cell->setObjectName(u"mistakesCell"_s);
    m_cell->setProperty("role", u"compact"_s);
    m_cell->setProperty("labelled", true);
    m_cell->setIcon(themedIcon(u"close"_s));
    m_cell->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_cell->setFixedHeight(30);
    m_cell->setToolTip(tr("Show all of them again"));
    m_cell->hide();
    auto* const row = new QHBoxLayout(bar);
    row->setContentsMargins({});
    row->setSpacing(8);
    row->addWidget(heading);
    row->addWidget(m_count, 1);
    row->addWidget(m_cell);
    row->addWidget(m_show);
    row->addWidget(m_order);
    for (QComboBox* const box : {m_show, m_order}) {
        box->installEventFilter(this);
        connect(box, &QComboBox::currentIndexChanged, this, &MistakesCard::applyFilter);
    }
    connect(m_cell, &QToolButton::clicked, this, &MistakesCard::cellReleased);
    return bar;
}

/// Whoever scrolls the page does not mean the choice that comes under the mouse.
bool MistakesCard::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::Wheel) {
        event->ignore();
        return true;
    }
    return QFrame::eventFilter(watched, event);
}

void MistakesCard::setResult(const MistakesModel::Result& result, bool showsOther)
{
    {
        const QSignalBlocker blocker(m_show);
        const int chosen = m_show->currentIndex();
        m_show->clear();
        m_show->addItems({tr("Mistakes"), tr("All images"), tr("Refused")});
        if (result && result->other)
            m_show->addItems({tr("Only the other is right"), tr("Only this one is right")});
        m_show->setCurrentIndex(chosen >= 0 && chosen < m_show->count() ? chosen : 0);
    }
    m_cellShown.reset();
    m_model->setResult(result, showsOther);
    applyFilter();
}

void MistakesCard::setCell(const std::optional<std::pair<int, int>>& cell)
{
    m_cellShown = cell;
    applyFilter();
}

void MistakesCard::applyFilter()
{
    ImageFilter filter;
    filter.show = ImageFilter::Show(std::max(m_show->currentIndex(), 0));
    filter.order = ImageFilter::Order(std::max(m_order->currentIndex(), 0));
    filter.cell = m_cellShown;
    m_model->setFilter(filter);
    m_cell->setVisible(m_cellShown.has_value());
    m_show->setVisible(!m_cellShown);
    if (m_cellShown)
        m_cell->setText(tr("%1 read as %2").arg(m_cellShown->first).arg(m_cellShown->second));
    showCount();
    m_list->setCurrentIndex(m_model->index(0));
    if (m_model->rowCount() == 0)
        m_detail->clear();
}

void MistakesCard::showCount()
{
    const int count = m_model->rowCount();
    m_count->setText(count == 0 ? QString() : tr("%n shown", nullptr, count));
    m_list->setVisible(count > 0);
    m_none->setVisible(count == 0);
    const bool isFlawless = !m_cellShown && m_model->filter().show == ImageFilter::Show::Mistakes;
    m_none->setText(isFlawless ? tr("No mistake: every image was read rightly.")
                               : tr("There is no such image."));
}

void MistakesCard::showCurrent()
{
    const QModelIndex index = m_list->currentIndex();
    if (!index.isValid()) {
        m_detail->clear();
        return;
    }
    m_detail->setImage(m_model->image(index.row()), m_model->picture(index.row()));
    Q_EMIT imageChosen(m_model->place(index.row()), m_model->showsOther());
}

} // namespace studio::ui

#include "moc_mistakescard.cpp"
