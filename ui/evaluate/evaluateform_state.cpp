// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
// How far an EvaluateForm's evaluation is; what is chosen in it is in evaluateform.cpp.
#include "ui/evaluate/evaluateform.h"
#include "ui/text/quantitytext.h"

#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QStyle>

using namespace Qt::StringLiterals;

namespace studio::ui {

void EvaluateForm::setReady(bool isReady)
{
    m_isReady = isReady;
    updateButton();
}

void EvaluateForm::setBusy(bool isBusy)
{
    m_isBusy = isBusy;
    m_progress->setVisible(isBusy);
    m_progress->setValue(0);
    if (isBusy)
        setProblem({});
    updateButton();
}

void EvaluateForm::updateButton()
{
    if (m_button == nullptr)
        return; // the boxes come first
    m_button->setText(m_isBusy ? tr("Cancel") : tr("Evaluate"));
    m_button->setEnabled(m_isBusy || (m_isReady && m_model && m_chosenData));
    m_button->setToolTip(m_isReady ? QString() : tr("The engine is still starting"));
}

void EvaluateForm::startOrCancel()
{
    if (!m_button->isEnabled())
        return;
    if (m_isBusy)
        Q_EMIT cancelRequested();
    else
        Q_EMIT evaluateRequested(request());
}

void EvaluateForm::setProgress(app::EvaluationController::Stage stage, double fraction)
{
    using Stage = app::EvaluationController::Stage;
    if (!m_isBusy)
        return;
    m_progress->setValue(int(fraction * 1000));
    const QString what = stage == Stage::Loading ? tr("Loading the data: %1")
        : stage == Stage::Reading                ? tr("Reading: %1")
                                                 : tr("Reading disturbed digits: %1");
    setHint(what.arg(percentText(fraction, 0)));
}

void EvaluateForm::setHint(const QString& hint)
{
    m_status->setProperty("role", u"quiet"_s);
    m_status->style()->polish(m_status);
    m_status->setText(hint);
    m_status->setVisible(!hint.isEmpty());
}

void EvaluateForm::setProblem(const QString& problem)
{
    m_status->setProperty("role", u"error"_s);
    m_status->style()->polish(m_status);
    m_status->setText(problem);
    m_status->setVisible(!problem.isEmpty());
}

void EvaluateForm::setSaveMenu(QMenu& menu)
{
    m_save->setMenu(&menu);
}

void EvaluateForm::setSaveEnabled(bool isEnabled)
{
    m_save->setEnabled(isEnabled);
}

} // namespace studio::ui
