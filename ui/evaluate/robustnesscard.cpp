// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/evaluate/robustnesscard.h"

#include "ui/evaluate/robustnesscharts.h"
#include "ui/text/quantitytext.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace studio::ui {

RobustnessCard::RobustnessCard(QWidget* parent)
    : QFrame(parent)
    , m_charts(new RobustnessCharts(this))
    , m_button(new QPushButton(this))
    , m_text(new QLabel(this))
    , m_legend(new QLabel(this))
{
    setProperty("role", u"card"_s);
    auto* const heading = new QLabel(tr("How much disturbance does it bear?"), this);
    heading->setProperty("role", u"title"_s);
    m_button->setObjectName(u"robustnessButton"_s);
    m_text->setObjectName(u"robustnessText"_s);
    m_text->setProperty("role", u"quiet"_s);
    m_text->setWordWrap(true);
    m_legend->setProperty("role", u"caption"_s);
    m_legend->setWordWrap(true);
    auto* const row = new QHBoxLayout;
    row->addWidget(heading, 1);
    row->addWidget(m_button);
    auto* const column = new QVBoxLayout(this);
    column->setContentsMargins(12, 10, 12, 12);
    column->setSpacing(8);
    column->addLayout(row);
    column->addWidget(m_text);
    column->addWidget(m_charts);
    column->addWidget(m_legend);
    connect(m_button, &QPushButton::clicked, this, [this] {
        if (m_isMeasuring)
            Q_EMIT cancelRequested();
        else
            Q_EMIT measureRequested();
    });
    showState();
}

void RobustnessCard::setResult(const core::EvaluationResult& result)
{
    m_clean = result.model.evaluation.accuracy();
    m_otherClean.reset();
    m_legend->clear();
    if (result.other) {
        m_otherClean = result.other->evaluation.accuracy();
        m_legend->setText(tr("Solid: %1. Dashed: %2.")
                              .arg(QString::fromStdString(result.model.name),
                                  QString::fromStdString(result.other->name)));
    }
    m_charts->begin(m_clean, m_otherClean);
    for (const core::RobustnessPoint& point : result.model.robustness)
        m_charts->add(point, false);
    if (result.other) {
        for (const core::RobustnessPoint& point : result.other->robustness)
            m_charts->add(point, true);
    }
    m_button->setEnabled(result.model.evaluation.count > 0);
    showState();
}

void RobustnessCard::begin()
{
    m_isMeasuring = true;
    m_charts->begin(m_clean, m_otherClean);
    showState();
}

void RobustnessCard::add(const core::RobustnessPoint& point, bool isOther)
{
    m_charts->add(point, isOther);
}

void RobustnessCard::setProgress(double fraction)
{
    if (m_isMeasuring)
        m_text->setText(tr("Reading disturbed digits: %1").arg(percentText(fraction, 0)));
}

void RobustnessCard::end()
{
    m_isMeasuring = false;
    showState();
}

void RobustnessCard::showState()
{
    const bool hasPoints = !m_charts->points(false).empty();
    m_charts->setVisible(hasPoints || m_isMeasuring);
    m_legend->setVisible(m_charts->isVisibleTo(this) && !m_legend->text().isEmpty());
    m_button->setText(m_isMeasuring ? tr("Cancel")
            : hasPoints             ? tr("Measure again")
                                    : tr("Measure"));
    m_text->setText(m_isMeasuring
            ? tr("Reading disturbed digits…")
            : tr("Every image is read again with noise, blurred, shifted, turned and with a wider "
                 "or narrower pen, at five strengths each: 25 readings for each model. The same "
                 "data give the same numbers every time."));
}

} // namespace studio::ui

#include "moc_robustnesscard.cpp"
