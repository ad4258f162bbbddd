// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/train/resultcard.h"

#include "app/controllers/errortext.h"
#include "ui/text/quantitytext.h"
#include "ui/train/rangechart.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace studio::ui {

namespace {

QString distanceText(double distance)
{
    constexpr int kDecimals = 4; // good ones differ in the third
    return QLocale().toString(distance, 'f', kDecimals);
}

} // namespace

ResultCard::ResultCard(QWidget* parent)
    : QFrame(parent)
    , m_result(new QLabel(this))
    , m_place(new QLabel(this))
    , m_openFolder(new QToolButton(this))
    , m_continue(new QToolButton(this))
    , m_note(new QLabel(this))
    , m_useRate(new QToolButton(this))
    , m_rangeChart(new RangeChart(this))
{
    setObjectName(u"resultCard"_s);
    setProperty("role", u"card"_s);
    m_result->setObjectName(u"resultText"_s);
    m_result->setProperty("role", u"title"_s);
    m_result->setWordWrap(true);
    m_place->setObjectName(u"resultPlace"_s);
    m_place->setProperty("role", u"quiet"_s);
    m_place->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_place->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_openFolder->setObjectName(u"openRunFolder"_s);
    m_openFolder->setText(tr("Open folder"));
    m_continue->setObjectName(u"continueRun"_s);
    m_continue->setText(tr("Continue this run"));
    m_note->setObjectName(u"resultNote"_s);
    m_note->setWordWrap(true);
    m_useRate->setObjectName(u"useRate"_s);
    for (auto* button : {m_openFolder, m_continue, m_useRate})
        button->setProperty("role", u"link"_s);

    auto* words = new QVBoxLayout;
    words->setSpacing(2);
    words->addWidget(m_result);
    words->addWidget(m_note);
    words->addWidget(m_place);
    auto* row = new QHBoxLayout;
    row->setSpacing(8);
    row->addLayout(words, 1);
    row->addWidget(m_useRate);
    row->addWidget(m_continue);
    row->addWidget(m_openFolder);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(12, 8, 12, 8);
    column->setSpacing(8);
    column->addLayout(row);
    column->addWidget(m_rangeChart);
    connect(m_useRate, &QToolButton::clicked, this, [this] { Q_EMIT learningRateChosen(m_rate); });
    connect(m_openFolder, &QToolButton::clicked, this,
        [this] { Q_EMIT openFolderRequested(m_folder); });
    connect(
        m_continue, &QToolButton::clicked, this, [this] { Q_EMIT continueRequested(m_folder); });
}

void ResultCard::resizeEvent(QResizeEvent* event)
{
    QFrame::resizeEvent(event);
    elidePlace();
}

void ResultCard::elidePlace()
{
    layout()->activate();
    m_place->setText(
        fontMetrics().elidedText(m_placeText, Qt::ElideMiddle, std::max(m_place->width(), 100)));
}

QString ResultCard::resultText() const
{
    return m_result->text();
}

QString ResultCard::resultOf(const core::RunEnded& result, std::uint64_t testImages) const
{
    const auto time = durationText(result.seconds);
    const auto accuracy = result.testAccuracy ? percentText(*result.testAccuracy) : QString();
    switch (result.status) {
    case core::RunStatus::Failed:
        return tr("The training broke down after %1").arg(time);
    case core::RunStatus::Stopped:
    case core::RunStatus::Running:
        if (!result.isSaved)
            return tr("Stopped after %1, the last state is not saved").arg(time);
        return accuracy.isEmpty()
            ? tr("Stopped after %1, the state is saved").arg(time)
            : tr("Stopped after %1 with a test accuracy of %2").arg(time, accuracy);
    case core::RunStatus::Finished:
        break;
    }
    if (!result.hasLearned)
        return tr("Range test finished in %1").arg(time);
    if (result.frechetDistance)
        return tr("Fréchet distance %1, %2").arg(distanceText(*result.frechetDistance), time);
    if (accuracy.isEmpty())
        return tr("Finished in %1").arg(time);
    if (testImages == 0)
        return tr("Test accuracy %1, %2").arg(accuracy, time);
    return tr("Test accuracy %1 on %2 images, %3")
        .arg(accuracy, countText(double(testImages)), time);
}

void ResultCard::showFindings(const core::RunEnded& result)
{
    m_note->setVisible(result.note.has_value());
    if (result.note)
        m_note->setText(tr("%1.").arg(app::messageText(*result.note)));
    const auto rate = result.findings.find("suggested_learning_rate");
    m_useRate->setVisible(rate != result.findings.end());
    if (rate != result.findings.end()) {
        // As many digits as are worth anything, also in the form.
        m_rate = QString::number(rate->second, 'g', 2).toDouble();
        m_useRate->setText(tr("Use %1").arg(QLocale().toString(m_rate, 'g', 2)));
    }
    m_rangeChart->hide();
}

void ResultCard::setRangeTest(const core::RangeTest& test)
{
    m_rangeChart->setTest(test);
    m_rangeChart->show();
}

void ResultCard::setResult(const core::RunEnded& result, std::uint64_t testImages)
{
    m_result->setText(resultOf(result, testImages));
    showFindings(result);
    m_folder = app::toQString(result.folder);
    const bool isKept = !m_folder.isEmpty() && result.isSaved;
    const auto place = app::displayPath(result.folder);
    m_placeText = isKept ? tr("Kept in %1").arg(place) : QString();
    elidePlace();
    m_place->setToolTip(m_folder);
    m_place->setVisible(isKept);
    m_openFolder->setVisible(isKept);
    m_continue->setVisible(isKept && result.status == core::RunStatus::Stopped);
}

} // namespace studio::ui
