// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/evaluate/reliabilitycard.h"

#include "ui/evaluate/reliabilitydiagram.h"
#include "ui/text/quantitytext.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QVBoxLayout>

#include <cmath>

using namespace Qt::StringLiterals;

namespace studio::ui {

ReliabilityCard::ReliabilityCard(QWidget* parent)
    : QFrame(parent)
    , m_diagram(new ReliabilityDiagram(this))
    , m_verdict(new QLabel(this))
{
    setProperty("role", u"card"_s);
    auto* const heading = new QLabel(tr("Is it as sure as it should be?"), this);
    heading->setProperty("role", u"title"_s);
    auto* const text = new QLabel(
        tr("Each bar is a group of answers that the model was about equally sure of; its height "
           "says how many of them are right. On the dashed line both agree. A bar below it: too "
           "sure; above it: too cautious. Faint bars hold fewer than ten answers."),
        this);
    text->setProperty("role", u"quiet"_s);
    text->setWordWrap(true);
    m_verdict->setObjectName(u"reliabilityVerdict"_s);
    m_verdict->setWordWrap(true);
    auto* const words = new QVBoxLayout;
    words->setSpacing(8);
    words->addWidget(text);
    words->addWidget(m_verdict);
    words->addStretch(1);
    auto* const row = new QHBoxLayout;
    row->setSpacing(16);
    row->addWidget(m_diagram, 0, Qt::AlignTop);
    row->addLayout(words, 1);
    auto* const column = new QVBoxLayout(this);
    column->setContentsMargins(12, 10, 12, 12);
    column->setSpacing(8);
    column->addWidget(heading);
    column->addLayout(row);
}

void ReliabilityCard::setCalibration(const core::CalibrationError& calibration)
{
    const core::ReliabilityBins bins = core::reliabilityBins(calibration);
    m_diagram->setBins(bins);
    double sure = 0;
    double right = 0;
    double count = 0;
    for (const core::ReliabilityBin& bin : bins) {
        sure += bin.confidence * double(bin.count);
        right += bin.accuracy * double(bin.count);
        count += double(bin.count);
    }
    if (count == 0) {
        m_verdict->setText(tr("There is no answer to judge."));
        return;
    }
    m_verdict->setText(
        tr("On average it is %1 sure and %2 right. The expected calibration error, the mean "
           "distance between both, is %3.")
            .arg(percentText(sure / count), percentText(right / count),
                QLocale().toString(calibration.value(), 'f', 4)));
}

} // namespace studio::ui

#include "moc_reliabilitycard.cpp"
