// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/runs/runspage.h"

#include "app/controllers/errortext.h"
#include "app/controllers/runlibrarycontroller.h"
#include "ui/runs/comparepanel.h"
#include "ui/runs/foldersmenu.h"
#include "ui/runs/runtable.h"
#include "ui/theme/emptystate.h"
#include "ui/theme/icons.h"

#include <QBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QSplitter>
#include <QStackedWidget>
#include <QToolButton>

#include <algorithm>
#include <set>

using namespace Qt::StringLiterals;

namespace studio::ui {

namespace {

constexpr int kMargin = 12;
constexpr int kButtonSide = 28;
constexpr int kHandle = 6; ///< wide enough for the mouse, a hairline to the eye
constexpr int kSelectionMs = 30;

enum StackPage
{
    Looking,
    Nothing,
    Content
};

} // namespace

RunsPage::RunsPage(app::RunLibraryController& library, QWidget* parent)
    : QWidget(parent)
    , m_library(library)
    , m_actions(new RunActions(this))
    , m_search(new QLineEdit(this))
    , m_count(new QLabel(this))
    , m_folders(new FoldersMenu(this))
    , m_foldersButton(new QToolButton(this))
    , m_stack(new QStackedWidget(this))
    , m_splitter(new QSplitter(Qt::Vertical, m_stack))
    , m_table(new RunTable(m_splitter))
    , m_comparison(new ComparePanel(library, m_splitter))
{
    setObjectName(u"runsPage"_s);
    auto* const looking = new QLabel(tr("Looking for runs…"), m_stack);
    looking->setProperty("role", u"quiet"_s);
    looking->setAlignment(Qt::AlignCenter);
    m_stack->addWidget(looking);
    m_stack->addWidget(new EmptyState(u"runs"_s, tr("No runs yet"),
        tr("Every training leaves a run here, with its settings, curves and checkpoints. Start one "
           "on the Train page, or add a folder that holds runs of other machines."),
        m_stack));
    m_stack->addWidget(makeContent());
    auto* const column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addWidget(makeHeader());
    column->addWidget(m_stack, 1);
    m_soon.setSingleShot(true);
    m_soon.setInterval(kSelectionMs);
    connect(&m_soon, &QTimer::timeout, this, &RunsPage::updateSelection);
    connect(m_table, &RunTable::selectionUpdated, &m_soon, qOverload<>(&QTimer::start));
    connectLibrary();
    connectActions();
    showRuns();
}

QWidget* RunsPage::makeHeader()
{
    auto* const header = new QFrame(this);
    header->setProperty("role", u"panel"_s);
    header->setProperty("edge", u"bottom"_s);
    m_search->setObjectName(u"runSearch"_s);
    m_search->setPlaceholderText(tr("Search"));
    m_search->setToolTip(tr("Search by name, model, preset, data, status, tags or note"));
    m_search->setAccessibleName(m_search->toolTip());
    m_search->setClearButtonEnabled(true);
    m_search->setMaximumWidth(280);
    m_search->setMinimumWidth(120);
    m_count->setObjectName(u"runCount"_s);
    m_count->setProperty("role", u"quiet"_s);
    m_count->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    auto* const row = new QHBoxLayout(header);
    row->setContentsMargins(kMargin, 8, kMargin, 8);
    row->setSpacing(8);
    row->addWidget(m_search, 2);
    row->addWidget(m_count, 1);
    for (const auto command : {RunCommand::UseSettings, RunCommand::GoOn, RunCommand::OpenBest,
             RunCommand::OpenFolder, RunCommand::Rename, RunCommand::Delete})
        addButton(command, header);
    m_foldersButton->setObjectName(u"runFolders"_s);
    m_foldersButton->setProperty("role", u"compact"_s);
    m_foldersButton->setProperty("labelled", true);
    m_foldersButton->setText(tr("Folders"));
    m_foldersButton->setToolTip(tr("In which folders runs are looked for"));
    m_foldersButton->setFixedHeight(kButtonSide);
    m_foldersButton->setPopupMode(QToolButton::InstantPopup);
    m_foldersButton->setMenu(m_folders);
    row->addSpacing(4);
    row->addWidget(m_foldersButton);
    connect(m_search, &QLineEdit::textChanged, this, [this](const QString& text) {
        m_table->setSearch(text);
        showCount();
    });
    return header;
}

void RunsPage::addButton(RunCommand command, QWidget* header)
{
    auto* const button = new QToolButton(header);
    button->setDefaultAction(m_actions->at(command));
    button->setProperty("role", u"compact"_s);
    button->setToolButtonStyle(Qt::ToolButtonIconOnly);
    button->setFixedSize(kButtonSide, kButtonSide);
    header->layout()->addWidget(button);
}

QWidget* RunsPage::makeContent()
{
    m_splitter->setObjectName(u"runsSplitter"_s);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setHandleWidth(kHandle);
    m_table->setMinimumHeight(120);
    m_comparison->setMinimumHeight(200);
    m_splitter->addWidget(m_table);
    m_splitter->addWidget(m_comparison);
    m_splitter->setStretchFactor(0, 1);
    m_splitter->setStretchFactor(1, 1);
    m_splitter->setSizes({450, 550});
    return m_splitter;
}

void RunsPage::connectLibrary()
{
    connect(&m_library, &app::RunLibraryController::changed, this,
        [this](const core::RunChanges& changes) {
            if (m_table->runs().rowCount() == 0)
                m_table->runs().setRuns(m_library.runs());
            else
                m_table->runs().apply(changes);
            m_soon.start();
        });
    connect(&m_library, &app::RunLibraryController::scanned, this, [this] {
        m_hasLooked = true;
        showRuns();
    });
    connect(&m_table->runs(), &RunTableModel::editRequested, &m_library,
        &app::RunLibraryController::edit);
    m_table->runs().setRuns(m_library.runs());
    m_folders->setFolders(m_library.roots());
}

void RunsPage::setCatalog(std::shared_ptr<const core::FamilyCatalog> catalog)
{
    m_catalog = catalog;
    m_table->runs().setCatalog(catalog);
    m_comparison->setCatalog(std::move(catalog));
    updateActions();
}

void RunsPage::setTrainable(bool isTrainable)
{
    m_isTrainable = isTrainable;
    updateActions();
}

QByteArray RunsPage::tableState() const
{
    return m_table->layoutState();
}

QByteArray RunsPage::splitterState() const
{
    return m_splitter->saveState();
}

void RunsPage::restoreLayout(const QByteArray& table, const QByteArray& splitter)
{
    if (!table.isEmpty())
        m_table->setLayoutState(table);
    if (!splitter.isEmpty())
        m_splitter->restoreState(splitter);
}

void RunsPage::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    m_library.watch(true);
    updateActions();
}

void RunsPage::hideEvent(QHideEvent* event)
{
    QWidget::hideEvent(event);
    m_library.watch(false);
    updateActions();
}

void RunsPage::showRuns()
{
    const bool isEmpty = m_table->runs().rowCount() == 0;
    m_stack->setCurrentIndex(!isEmpty ? Content : m_hasLooked ? Nothing : Looking);
    m_search->setEnabled(!isEmpty);
    showCount();
}

void RunsPage::showCount()
{
    const int all = m_table->runs().rowCount();
    const int shown = m_table->shownCount();
    QString text = shown == all ? tr("%n run(s)", nullptr, all)
                                : tr("%1 of %n run(s)", nullptr, all).arg(shown);
    if (all == 0)
        text.clear();
    m_count->setText(text);
}

void RunsPage::updateSelection()
{
    const auto selected = m_table->selectedFolders();
    const std::set<std::filesystem::path> isSelected(selected.begin(), selected.end());
    std::erase_if(m_compared, [&](const auto& folder) { return !isSelected.contains(folder); });
    for (const auto& folder : selected) {
        if (std::find(m_compared.begin(), m_compared.end(), folder) == m_compared.end())
            m_compared.push_back(folder);
    }
    m_comparison->compare(m_compared);
    m_comparison->refresh();
    m_table->runs().setStyles(m_comparison->styles());
    updateActions();
}

} // namespace studio::ui
