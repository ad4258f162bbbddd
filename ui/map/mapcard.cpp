// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/map/mapcard.h"

#include "ui/canvas/digitsheet.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace studio::ui {

namespace {

constexpr int kZoom = 4;
constexpr int kTextWidth = 176;
constexpr int kGap = 8;

} // namespace

MapCard::MapCard(QWidget* parent)
    : QFrame(parent)
    , m_sheet(new DigitSheet(kZoom, this))
    , m_title(new QLabel(this))
    , m_lines(new QLabel(this))
{
    setObjectName(u"mapCard"_s);
    setProperty("role", u"card"_s);
    setAttribute(Qt::WA_TransparentForMouseEvents);
    m_title->setProperty("role", u"strong"_s);
    m_title->setWordWrap(true);
    m_lines->setWordWrap(true);
    for (QLabel* const label : {m_title, m_lines})
        label->setFixedWidth(kTextWidth);
    auto* const column = new QVBoxLayout;
    column->setSpacing(4);
    column->addWidget(m_title);
    column->addWidget(m_lines);
    column->addStretch(1);
    auto* const row = new QHBoxLayout(this);
    row->setContentsMargins(10, 10, 10, 10);
    row->setSpacing(10);
    row->addWidget(m_sheet, 0, Qt::AlignTop);
    row->addLayout(column);
    row->setSizeConstraint(QLayout::SetFixedSize);
    hide();
}

void MapCard::showDigit(
    const core::GrayImage& image, const QString& title, const QString& lines, const QRect& at)
{
    m_sheet->setImage(image);
    m_title->setText(title);
    m_lines->setText(lines);
    adjustSize();
    const QSize room = parentWidget()->size() - size();
    const bool isRight = at.right() + kGap <= room.width();
    const int x = isRight ? at.right() + kGap : at.left() - kGap - width();
    move(std::max(x, 0), std::clamp(at.center().y() - height() / 2, 0, std::max(room.height(), 0)));
    show();
    raise();
}

QString MapCard::text() const
{
    return m_title->text() + u'\n' + m_lines->text();
}

} // namespace studio::ui

#include "moc_mapcard.cpp"
