// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/train/runheader.h"

#include "ui/text/fittingtext.h"

#include <QHBoxLayout>
#include <QLabel>

using namespace Qt::StringLiterals;

namespace studio::ui {

namespace {

constexpr int kWidthForOneRow = 540;

} // namespace

RunHeader::RunHeader(QWidget* parent)
    : QWidget(parent)
    , m_title(new QLabel(this))
    , m_progress(new QLabel(this))
    , m_tools(new ChartTools(this))
{
    m_title->setObjectName(u"runTitle"_s);
    m_title->setProperty("role", u"title"_s);
    m_progress->setObjectName(u"runProgress"_s);
    m_progress->setProperty("role", u"quiet"_s);
    m_progress->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    auto* words = new QHBoxLayout;
    words->setSpacing(12);
    words->addWidget(m_title);
    words->addWidget(m_progress, 1);
    auto* tools = new QHBoxLayout;
    tools->addWidget(m_tools);
    tools->addStretch();
    m_row = new QBoxLayout(QBoxLayout::LeftToRight, this);
    m_row->setContentsMargins({});
    m_row->setSpacing(8);
    m_row->addLayout(words, 1);
    m_row->addLayout(tools);
}

void RunHeader::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    m_row->setDirection(
        width() < kWidthForOneRow ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    fitProgress();
}

void RunHeader::setRun(const QString& title)
{
    m_title->setText(title);
    fitProgress();
}

void RunHeader::setProgress(const QString& text)
{
    m_progressText = text;
    m_progress->setToolTip(text);
    fitProgress();
}

void RunHeader::fitProgress()
{
    layout()->activate();
    m_progress->setText(
        fittingText(m_progressText, m_progress->fontMetrics(), m_progress->width()));
}

} // namespace studio::ui
