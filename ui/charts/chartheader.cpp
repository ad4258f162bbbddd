// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chartheader.h"

#include "ui/charts/chartlegend.h"
#include "ui/charts/chartnote.h"
#include "ui/charts/chartspec.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace studio::ui {

ChartHeader::ChartHeader(const ChartSpec& spec, bool namesRuns, QWidget* parent)
    : QWidget(parent)
    , m_namesRuns(namesRuns)
    , m_title(new QLabel(spec.title, this))
    , m_note(new ChartNote(this))
    , m_legend(new ChartLegend(spec, this))
    , m_titleRow(new QHBoxLayout)
    , m_column(new QVBoxLayout(this))
{
    m_title->setProperty("role", u"title"_s);
    m_titleRow->setSpacing(12);
    m_titleRow->addWidget(m_title);
    m_titleRow->addWidget(m_note, 1);
    m_titleRow->addWidget(m_legend);
    m_column->setContentsMargins(12, 0, 14, 0);
    m_column->setSpacing(4);
    m_column->addLayout(m_titleRow);
    placeLegend();
}

void ChartHeader::placeLegend()
{
    const QMargins margins = m_column->contentsMargins();
    const int room = width() - margins.left() - margins.right();
    const int needed = m_title->sizeHint().width() + m_note->minimumSizeHint().width()
        + m_legend->lineWidth() + 2 * m_titleRow->spacing();
    const bool isLaidOut = testAttribute(Qt::WA_Resized); // else the width says nothing
    const bool isBelow = m_namesRuns || (isLaidOut && needed > room);
    if (isBelow == m_legend->isWrapping())
        return;
    m_legend->setWrapping(isBelow);
    QBoxLayout* const before = isBelow ? m_titleRow : m_column;
    QBoxLayout* const after = isBelow ? m_column : m_titleRow;
    before->removeWidget(m_legend);
    after->addWidget(m_legend);
}

void ChartHeader::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    placeLegend();
}

} // namespace studio::ui

#include "moc_chartheader.cpp"
