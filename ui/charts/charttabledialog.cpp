// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/charttabledialog.h"

#include "ui/charts/charttablemodel.h"
#include "ui/text/quantitytext.h"
#include "ui/theme/icons.h"

#include <QApplication>
#include <QClipboard>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QShortcut>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace studio::ui {

namespace {

constexpr QSize kUsualSize{560, 460};
constexpr int kMargin = 16;
constexpr int kRowHeight = 24;

} // namespace

ChartTableDialog::ChartTableDialog(QWidget* parent)
    : QDialog(parent)
    , m_view(new QTableView(this))
    , m_model(new ChartTableModel(this))
    , m_note(new QLabel(this))
    , m_update(new QPushButton(themedIcon(u"restart"_s), tr("&Update"), this))
    , m_export(new QPushButton(themedIcon(u"table"_s), tr("Save as &CSV…"), this))
{
    setObjectName(u"chartTableDialog"_s);
    m_note->setProperty("role", u"quiet"_s);
    m_note->setWordWrap(true);
    m_view->setObjectName(u"chartTable"_s);
    m_view->setModel(m_model);
    m_view->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_view->setTabKeyNavigation(false);
    m_view->setShowGrid(false);
    m_view->setAlternatingRowColors(false);
    m_view->verticalHeader()->hide();
    m_view->verticalHeader()->setDefaultSectionSize(kRowHeight);
    m_view->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    m_view->horizontalHeader()->setHighlightSections(false);
    auto* const copyButton = new QPushButton(themedIcon(u"copy"_s), tr("C&opy"), this);
    auto* const closeButton = new QPushButton(tr("Close"), this);
    auto* const buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    for (auto* const button : {m_update, copyButton, m_export})
        buttons->addWidget(button);
    buttons->addStretch(1);
    buttons->addWidget(closeButton);
    auto* const column = new QVBoxLayout(this);
    column->setContentsMargins(kMargin, kMargin, kMargin, kMargin);
    column->setSpacing(12);
    column->addWidget(m_note);
    column->addWidget(m_view, 1);
    column->addLayout(buttons);
    resize(kUsualSize);
    m_view->setFocus();
    connect(m_update, &QPushButton::clicked, this, &ChartTableDialog::updateRequested);
    connect(m_export, &QPushButton::clicked, this, &ChartTableDialog::exportRequested);
    connect(copyButton, &QPushButton::clicked, this, &ChartTableDialog::copy);
    connect(closeButton, &QPushButton::clicked, this, &QDialog::close);
    // A view would copy its current cell only.
    auto* const shortcut = new QShortcut(QKeySequence::Copy, this);
    connect(shortcut, &QShortcut::activated, this, &ChartTableDialog::copy);
}

void ChartTableDialog::setTable(const ChartTable& table)
{
    m_model->setTable(table);
    const QString title = tr("Values of “%1”").arg(table.title);
    setWindowTitle(title);
    m_view->setAccessibleName(title);
    const auto shown = static_cast<double>(table.rows.size());
    const auto all = static_cast<double>(table.stepCount);
    m_note->setText(table.rows.empty() ? tr("No values yet")
            : shown >= all ? tr("%n row(s): all there are", nullptr, static_cast<int>(shown))
                           : tr("%1 rows of about %2: the CSV file holds every one of them")
                                 .arg(countText(shown), countText(all)));
    if (!table.rows.empty())
        m_view->setCurrentIndex(m_model->index(0, 0));
    m_view->clearSelection();
}

void ChartTableDialog::detach()
{
    m_update->setEnabled(false);
    m_export->setEnabled(false);
}

void ChartTableDialog::copy()
{
    std::vector<std::size_t> chosen;
    for (const QModelIndex& index : m_view->selectionModel()->selectedRows())
        chosen.push_back(static_cast<std::size_t>(index.row()));
    std::sort(chosen.begin(), chosen.end());
    const ChartTable& table = m_model->table();
    QApplication::clipboard()->setText(chosen.empty() ? table.toText() : table.toText(chosen));
}

} // namespace studio::ui
