// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tuning/tuningwindow.h"

#include "ui/theme/emptystate.h"
#include "ui/tuning/tuningform.h"
#include "ui/tuning/tuningresults.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QScreen>
#include <QStackedWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace studio::ui {

namespace {

constexpr QSize kUsualSize{1080, 680};
constexpr QSize kScreenMargin{16, 48}; ///< for what the desktop puts around a window

} // namespace

TuningWindow::TuningWindow(QWidget* parent)
    : QDialog(parent)
    , m_form(new TuningForm(this))
    , m_results(new TuningResults(this))
{
    setObjectName(u"tuning"_s);
    setWindowTitle(tr("Find good parameters"));
    auto* const row = new QHBoxLayout(this);
    row->setContentsMargins(16, 16, 16, 16);
    row->setSpacing(16);
    auto* const left = new QVBoxLayout;
    left->setSpacing(8);
    left->addWidget(m_form, 1);
    left->addWidget(makePlanButtons());
    row->addLayout(left);
    m_pages = new QStackedWidget(this);
    m_pages->addWidget(new EmptyState(u"evaluate"_s, tr("No search yet"),
        tr("Tick the parameters to try and say where. Each point becomes a run like any other; "
           "validation images alone decide which one is the best."),
        m_pages));
    m_pages->addWidget(m_results);
    row->addWidget(m_pages, 1);
    resize(kUsualSize.boundedTo(screen()->availableSize() - kScreenMargin));
}

QWidget* TuningWindow::makePlanButtons()
{
    auto* const part = new QWidget(this);
    auto* const row = new QHBoxLayout(part);
    row->setContentsMargins({});
    auto* const open = new QPushButton(tr("Open plan…"), part);
    open->setObjectName(u"openPlan"_s);
    auto* const save = new QPushButton(tr("Save plan…"), part);
    save->setObjectName(u"savePlan"_s);
    save->setToolTip(tr("As a file that digit-studio-cli tune takes"));
    row->addWidget(open, 1);
    row->addWidget(save, 1);
    connect(open, &QPushButton::clicked, this, &TuningWindow::openPlanRequested);
    connect(save, &QPushButton::clicked, this, &TuningWindow::savePlanRequested);
    return part;
}

void TuningWindow::begin(const core::ModelFamily& family, const core::TuningPlan& plan)
{
    m_results->begin(family, plan);
    m_pages->setCurrentWidget(m_results);
}

void TuningWindow::showProblem(const QString& problem)
{
    m_results->showProblem(problem);
    m_pages->setCurrentWidget(m_results);
}

} // namespace studio::ui

#include "moc_tuningwindow.cpp"
