// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/train/restartbuttons.h"

#include "ui/theme/icons.h"

#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace studio::ui {

RestartButtons::RestartButtons(QWidget* parent)
    : QWidget(parent)
    , m_same(new QPushButton(themedIcon(u"restart"_s), u' ' + tr("Restart, same weights"), this))
    , m_new(new QPushButton(themedIcon(u"plus"_s), u' ' + tr("Restart, new seed"), this))
{
    m_same->setObjectName(u"restartSameWeights"_s);
    m_same->setAccessibleName(tr("Restart with the same weights"));
    m_same->setToolTip(tr("Restarts from the weights and in the order of images that the last run "
                          "began with, with the settings as they are now: what differs comes from "
                          "the settings. A run that goes on is stopped and saved first."));
    m_new->setObjectName(u"restartNewSeed"_s);
    m_new->setAccessibleName(tr("Restart with a new seed"));
    m_new->setToolTip(tr("Restarts with other random numbers and the settings as they are now: "
                         "shows how much is chance. A run that goes on is stopped and saved "
                         "first."));
    auto* const column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(8);
    for (auto* const button : {m_same, m_new}) {
        button->setProperty("tight", true);
        button->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
        column->addWidget(button);
    }
    connect(m_same, &QPushButton::clicked, this, &RestartButtons::sameWeightsRequested);
    connect(m_new, &QPushButton::clicked, this, &RestartButtons::newSeedRequested);
    setReady(false);
    hide();
}

void RestartButtons::setReady(bool isReady)
{
    m_same->setEnabled(isReady);
    m_new->setEnabled(isReady);
}

} // namespace studio::ui
