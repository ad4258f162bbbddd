// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/evaluate/confusioncard.h"

#include "ui/evaluate/classtable.h"
#include "ui/evaluate/confusionmatrix.h"

#include <QBoxLayout>
#include <QCheckBox>
#include <QLabel>
#include <QResizeEvent>

using namespace Qt::StringLiterals;

namespace studio::ui {

namespace {

constexpr int kRoomForBoth = 760;

} // namespace

ConfusionCard::ConfusionCard(QWidget* parent)
    : QFrame(parent)
    , m_matrix(new ConfusionMatrix(this))
    , m_classes(new ClassTable(this))
    , m_both(new QBoxLayout(QBoxLayout::TopToBottom))
{
    setProperty("role", u"card"_s);
    auto* const heading = new QLabel(tr("What is mixed up"), this);
    heading->setProperty("role", u"title"_s);
    auto* const shares = new QCheckBox(tr("Shares in percent"), this);
    shares->setObjectName(u"confusionShares"_s);
    auto* const hint = new QLabel(tr("A click on a cell shows its images below."), this);
    hint->setProperty("role", u"caption"_s);
    hint->setWordWrap(true);
    m_matrix->setObjectName(u"confusionMatrix"_s);
    auto* const top = new QHBoxLayout;
    top->addWidget(heading);
    top->addWidget(hint, 1);
    top->addWidget(shares);
    m_both->setSpacing(16);
    m_both->addWidget(m_matrix, 5, Qt::AlignTop);
    m_both->addWidget(m_classes, 4, Qt::AlignTop);
    auto* const column = new QVBoxLayout(this);
    column->setContentsMargins(12, 10, 12, 12);
    column->setSpacing(8);
    column->addLayout(top);
    column->addLayout(m_both);
    connect(shares, &QCheckBox::toggled, m_matrix, &ConfusionMatrix::setShowsShares);
}

void ConfusionCard::setEvaluation(const core::Evaluation& evaluation,
    const std::array<std::string, core::kDigitClasses>& classNames)
{
    m_matrix->setEvaluation(evaluation);
    m_classes->setScores(core::classScores(evaluation), classNames);
}

void ConfusionCard::resizeEvent(QResizeEvent* event)
{
    QFrame::resizeEvent(event);
    m_both->setDirection(
        event->size().width() < kRoomForBoth ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
}

} // namespace studio::ui

#include "moc_confusioncard.cpp"
