// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/runactionsmenu.h"

#include "app/controllers/errortext.h"

namespace studio::ui {

RunActionsMenu::RunActionsMenu(QWidget* parent)
    : QMenu(tr("&More for this run"), parent)
{
    setObjectName(QStringLiteral("runActionsMenu"));
    setToolTipsVisible(true);
    setFamily(nullptr);
    setState(app::TrainingController::State::Idle);
}

void RunActionsMenu::setFamily(const core::ModelFamily* family)
{
    clear();
    const auto offered = family ? family->actions() : std::vector<core::RunAction>();
    for (const core::RunAction& offer : offered) {
        QAction* const action = addAction(app::coreText(offer.label));
        action->setToolTip(app::coreText(offer.help));
        action->setShortcut(QKeySequence(Qt::ALT | Qt::Key(Qt::Key_0 + actions().size())));
        connect(action, &QAction::triggered, this,
            [this, id = QString::fromStdString(offer.id)] { Q_EMIT actionChosen(id); });
    }
    menuAction()->setVisible(!offered.empty());
}

void RunActionsMenu::setState(app::TrainingController::State state)
{
    using State = app::TrainingController::State;
    menuAction()->setEnabled(state == State::Running || state == State::Paused);
}

} // namespace studio::ui
