// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/queue/queuedialog.h"

#include "app/controllers/errortext.h"
#include "core/data/dataname.h"
#include "ui/text/parametertext.h"
#include "ui/theme/emptystate.h"
#include "ui/theme/icons.h"

#include <QAction>
#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QStackedWidget>
#include <QToolButton>
#include <QUndoStack>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace studio::ui {

namespace {

constexpr QSize kUsualSize{520, 460};
constexpr int kButtonSide = 32;
constexpr int kRowSpacing = 4;

const core::ModelFamily* familyOf(const core::FamilyCatalog* catalog, const core::RunConfig& config)
{
    if (catalog == nullptr)
        return nullptr;
    for (const auto& family : catalog->families()) {
        if (family->id() == config.family)
            return family.get();
    }
    return nullptr;
}

/// "Fast · MNIST".
QString titleOf(const core::RunConfig& config, const core::ModelFamily* family)
{
    QString what = QString::fromStdString(config.name.empty() ? config.preset : config.name);
    if (family != nullptr && config.name.empty()) {
        for (const core::Preset& preset : family->presets()) {
            if (preset.id == config.preset)
                what = app::coreText(preset.label);
        }
    }
    return what + u" · "_s + app::coreText(core::dataName(config.data));
}

/// The family, and what differs from the preset: "Epochs 3, Learning rate 0.02".
QString detailsOf(const core::RunConfig& config, const core::ModelFamily* family)
{
    if (family == nullptr)
        return QString::fromStdString(config.family);
    core::ParameterMap usual;
    try {
        usual = family->makeConfig(config.preset).parameters;
    } catch (const core::Error&) {
        usual = family->makeConfig(core::kOwnPreset).parameters; // the preset is gone
    }
    QStringList changes;
    for (const core::ParameterSpec& spec : family->parameters()) {
        const auto value = config.parameters.find(spec.id);
        const bool isShown = spec.id == "epochs" || spec.id == "seed";
        if (value != config.parameters.end() && (isShown || value->second != usual[spec.id]))
            changes += app::coreText(spec.label) + u' ' + parameterText(spec, value->second);
    }
    return app::coreText(family->label()) + u" · "_s + changes.join(u", "_s);
}

} // namespace

QueueDialog::QueueDialog(QUndoStack& undo, QWidget* parent)
    : QDialog(parent)
    , m_undoStack(undo)
{
    setObjectName(u"queue"_s);
    setWindowTitle(tr("Queue of runs"));
    auto* const column = new QVBoxLayout(this);
    column->setContentsMargins(16, 12, 16, 16);
    column->setSpacing(8);
    column->addWidget(makeHeader());
    column->addWidget(makeList(), 1);
    column->addWidget(makeFooter());
    resize(kUsualSize);
    for (const auto signal : {&QUndoStack::canUndoChanged, &QUndoStack::canRedoChanged})
        connect(&undo, signal, this, &QueueDialog::updateState);
    setRuns({});
}

QAction* QueueDialog::addTool(
    QHBoxLayout* row, const QString& icon, const QString& text, const QKeySequence& keys)
{
    auto* const action = new QAction(themedIcon(icon), text, this);
    action->setShortcut(keys);
    action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    addAction(action);
    auto* const button = new QToolButton(this);
    button->setDefaultAction(action);
    button->setProperty("role", u"compact"_s);
    button->setFixedSize(kButtonSide, kButtonSide);
    button->setIconSize({18, 18});
    row->addWidget(button);
    return action;
}

QWidget* QueueDialog::makeHeader()
{
    auto* const header = new QWidget(this);
    auto* const row = new QHBoxLayout(header);
    row->setContentsMargins({});
    row->setSpacing(5);
    m_title = new QLabel(header);
    m_title->setObjectName(u"queueTitle"_s);
    m_title->setProperty("role", u"title"_s);
    row->addWidget(m_title, 1);
    auto* const add = addTool(row, u"plus"_s, tr("Add a run…"), QKeySequence::New);
    m_change = addTool(row, u"settings"_s, tr("Change the run…"), Qt::Key_Return);
    m_up = addTool(row, u"chevron-up"_s, tr("Earlier"), Qt::ALT | Qt::Key_Up);
    m_down = addTool(row, u"chevron-down"_s, tr("Later"), Qt::ALT | Qt::Key_Down);
    m_remove = addTool(row, u"trash"_s, tr("Remove"), Qt::Key_Delete);
    m_undo = addTool(row, u"undo"_s, tr("Undo"), QKeySequence::Undo);
    m_redo = addTool(row, u"redo"_s, tr("Redo"), QKeySequence::Redo);
    connect(add, &QAction::triggered, this, &QueueDialog::addRequested);
    connect(m_change, &QAction::triggered, this, [this] {
        if (chosen().size() == 1)
            Q_EMIT changeRequested(chosen().front());
    });
    connect(m_up, &QAction::triggered, this, [this] { moveBy(-1); });
    connect(m_down, &QAction::triggered, this, [this] { moveBy(1); });
    connect(m_remove, &QAction::triggered, this, [this] { Q_EMIT removeRequested(chosen()); });
    connect(m_undo, &QAction::triggered, &m_undoStack, &QUndoStack::undo);
    connect(m_redo, &QAction::triggered, &m_undoStack, &QUndoStack::redo);
    return header;
}

QWidget* QueueDialog::makeList()
{
    m_list = new QListWidget(this);
    m_list->setObjectName(u"queueList"_s);
    m_list->setAccessibleName(tr("Runs that wait"));
    m_list->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_list->setDragDropMode(QAbstractItemView::InternalMove);
    m_list->setDefaultDropAction(Qt::MoveAction);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setSpacing(kRowSpacing);
    m_list->setTextElideMode(Qt::ElideRight);
    connect(m_list, &QListWidget::itemSelectionChanged, this, &QueueDialog::updateState);
    connect(m_list, &QListWidget::itemDoubleClicked, m_change, &QAction::trigger);
    // Queued: the drop must be over before the list is filled anew.
    connect(
        m_list->model(), &QAbstractItemModel::rowsMoved, this,
        [this](const QModelIndex&, int from, int, const QModelIndex&, int before) {
            Q_EMIT moveRequested(from, before > from ? before - 1 : before);
        },
        Qt::QueuedConnection);
    m_pages = new QStackedWidget(this);
    m_pages->addWidget(new EmptyState(u"clock"_s, tr("Nothing waits"),
        tr("Add runs here, or what the Train page shows with Run > Add to queue. They train one "
           "after another, also overnight."),
        m_pages));
    m_pages->addWidget(m_list);
    return m_pages;
}

QWidget* QueueDialog::makeFooter()
{
    auto* const footer = new QWidget(this);
    auto* const row = new QHBoxLayout(footer);
    row->setContentsMargins({});
    m_state = new QLabel(footer);
    m_state->setObjectName(u"queueState"_s);
    m_state->setWordWrap(true);
    m_go = new QPushButton(footer);
    m_go->setObjectName(u"queueGo"_s);
    row->addWidget(m_state, 1);
    row->addWidget(m_go);
    connect(m_go, &QPushButton::clicked, this, [this] {
        if (m_isHeld)
            Q_EMIT releaseRequested();
        else
            Q_EMIT holdRequested();
    });
    return footer;
}

void QueueDialog::setCatalog(std::shared_ptr<const core::FamilyCatalog> catalog)
{
    m_catalog = std::move(catalog);
    setRuns(m_runs);
}

void QueueDialog::setRuns(const std::vector<core::RunConfig>& runs)
{
    const int row = m_list->currentRow();
    m_runs = runs;
    m_list->clear();
    for (const core::RunConfig& run : m_runs) {
        const auto* const family = familyOf(m_catalog.get(), run);
        auto* const item =
            new QListWidgetItem(titleOf(run, family) + u'\n' + detailsOf(run, family), m_list);
        item->setToolTip(detailsOf(run, family));
        item->setFlags(item->flags() & ~Qt::ItemIsDropEnabled); // between runs, not on them
    }
    const int count = static_cast<int>(m_runs.size());
    m_list->setCurrentRow(std::min(row, count - 1));
    m_pages->setCurrentIndex(count == 0 ? 0 : 1);
    m_title->setText(count == 0 ? tr("Queue") : tr("%n run(s) wait(s)", nullptr, count));
    updateState();
}

void QueueDialog::setState(bool isHeld, bool isBusy)
{
    m_isHeld = isHeld;
    m_isBusy = isBusy;
    updateState();
}

std::vector<int> QueueDialog::chosen() const
{
    std::vector<int> rows;
    for (const QModelIndex& index : m_list->selectionModel()->selectedRows())
        rows.push_back(index.row());
    return rows;
}

void QueueDialog::moveBy(int places)
{
    const auto rows = chosen();
    if (rows.size() != 1)
        return;
    const int to = rows.front() + places;
    Q_EMIT moveRequested(rows.front(), to);
    m_list->setCurrentRow(std::clamp(to, 0, m_list->count() - 1));
}

void QueueDialog::updateState()
{
    const auto rows = chosen();
    const int count = m_list->count();
    const bool isOne = rows.size() == 1;
    m_change->setEnabled(isOne && m_catalog);
    m_up->setEnabled(isOne && rows.front() > 0);
    m_down->setEnabled(isOne && rows.front() < count - 1);
    m_remove->setEnabled(!rows.empty());
    m_undo->setEnabled(m_undoStack.canUndo());
    m_redo->setEnabled(m_undoStack.canRedo());
    m_go->setText(m_isHeld ? tr("Start queue") : tr("Hold queue"));
    m_go->setIcon(themedIcon(m_isHeld ? u"play"_s : u"pause"_s));
    m_go->setEnabled(count > 0);
    m_state->setText(count == 0 ? QString()
            : m_isHeld          ? tr("The queue is held.")
            : m_isBusy          ? tr("The next run begins when the one that trains has ended.")
                                : tr("The next run begins at once."));
}

} // namespace studio::ui

#include "moc_queuedialog.cpp"
