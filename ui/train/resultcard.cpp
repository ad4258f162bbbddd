// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/train/resultcard.h"

#include "app/controllers/errortext.h"
#include "ui/text/quantitytext.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QToolButton>

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
    for (auto* button : {m_openFolder, m_continue})
        button->setProperty("role", u"link"_s);

    auto* words = new QVBoxLayout;
    words->setSpacing(2);
    words->addWidget(m_result);
    words->addWidget(m_place);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(12, 8, 12, 8);
    row->setSpacing(8);
    row->addLayout(words, 1);
    row->addWidget(m_continue);
    row->addWidget(m_openFolder);
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

void ResultCard::setResult(const core::RunEnded& result, std::uint64_t testImages)
{
    const auto time = durationText(result.seconds);
    const auto accuracy = result.testAccuracy ? percentText(*result.testAccuracy) : QString();
    switch (result.status) {
    case core::RunStatus::Failed:
        m_result->setText(tr("The training broke down after %1").arg(time));
        break;
    case core::RunStatus::Stopped:
    case core::RunStatus::Running:
        m_result->setText(!result.isSaved
                ? tr("Stopped after %1, the last state is not saved").arg(time)
                : accuracy.isEmpty()
                ? tr("Stopped after %1, the state is saved").arg(time)
                : tr("Stopped after %1 with a test accuracy of %2").arg(time, accuracy));
        break;
    case core::RunStatus::Finished:
        if (result.frechetDistance)
            m_result->setText(
                tr("Fréchet distance %1, %2").arg(distanceText(*result.frechetDistance), time));
        else if (accuracy.isEmpty())
            m_result->setText(tr("Finished in %1").arg(time));
        else if (testImages == 0)
            m_result->setText(tr("Test accuracy %1, %2").arg(accuracy, time));
        else
            m_result->setText(tr("Test accuracy %1 on %2 images, %3")
                                  .arg(accuracy, countText(double(testImages)), time));
        break;
    }
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
