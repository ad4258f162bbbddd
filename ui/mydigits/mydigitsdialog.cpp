// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mydigits/mydigitsdialog.h"

#include "ui/mydigits/drawingdelegate.h"
#include "ui/mydigits/mydigitsmodel.h"
#include "ui/mydigits/teachingcard.h"
#include "ui/theme/emptystate.h"
#include "ui/theme/icons.h"

#include <QAction>
#include <QHBoxLayout>
#include <QItemSelectionModel>
#include <QLabel>
#include <QListView>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace studio::ui {

namespace {

constexpr QSize kUsualSize{620, 520};
constexpr int kButtonSide = 32;

} // namespace

MyDigitsDialog::MyDigitsDialog(QWidget* parent)
    : QDialog(parent)
    , m_model(new MyDigitsModel(this))
    , m_teaching(new TeachingCard(this))
{
    setObjectName(u"myDigits"_s);
    setWindowTitle(tr("My digits"));
    auto* const column = new QVBoxLayout(this);
    column->setContentsMargins(16, 12, 16, 16);
    column->setSpacing(8);
    column->addWidget(makeHeader());
    column->addWidget(makeGrid(), 1);
    column->addWidget(m_teaching);
    resize(kUsualSize);
    setDrawings({});
    offerUndo(false);
}

QAction* MyDigitsDialog::addAction(
    const QString& icon, const QString& text, const QKeySequence& keys)
{
    auto* const action = new QAction(themedIcon(icon), text, this);
    action->setShortcut(keys);
    action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    QWidget::addAction(action);
    return action;
}

QWidget* MyDigitsDialog::makeHeader()
{
    auto* const header = new QWidget(this);
    auto* const row = new QHBoxLayout(header);
    row->setContentsMargins({});
    row->setSpacing(5);
    m_count = new QLabel(header);
    m_count->setObjectName(u"myDigitsCount"_s);
    m_count->setProperty("role", u"title"_s);
    row->addWidget(m_count, 1);
    m_show = addAction(u"draw"_s, tr("Show on the canvas"), Qt::Key_Return);
    m_remove = addAction(u"trash"_s, tr("Delete"), Qt::Key_Delete);
    m_undo = addAction(u"undo"_s, tr("Bring back what was deleted"), QKeySequence::Undo);
    m_export = addAction(u"export"_s, tr("Save all drawings as a file…"), QKeySequence::Save);
    for (QAction* const action : {m_show, m_remove, m_undo, m_export}) {
        auto* const button = new QToolButton(header);
        button->setDefaultAction(action);
        button->setProperty("role", u"compact"_s);
        button->setFixedSize(kButtonSide, kButtonSide);
        button->setIconSize({18, 18});
        row->addWidget(button);
    }
    connect(m_show, &QAction::triggered, this,
        [this] { Q_EMIT showRequested(m_model->drawing(m_grid->currentIndex().row())); });
    connect(m_remove, &QAction::triggered, this, [this] {
        Q_EMIT removeRequested(m_model->drawings(m_grid->selectionModel()->selectedIndexes()));
    });
    connect(m_undo, &QAction::triggered, this, &MyDigitsDialog::undoRequested);
    connect(m_export, &QAction::triggered, this, &MyDigitsDialog::exportRequested);
    return header;
}

QWidget* MyDigitsDialog::makeGrid()
{
    m_grid = new QListView(this);
    m_grid->setObjectName(u"myDigitsGrid"_s);
    m_grid->setAccessibleName(tr("Drawings that are kept"));
    m_grid->setModel(m_model);
    m_grid->setItemDelegate(new DrawingDelegate(m_grid));
    m_grid->setFlow(QListView::LeftToRight);
    m_grid->setWrapping(true);
    m_grid->setResizeMode(QListView::Adjust);
    m_grid->setUniformItemSizes(true);
    m_grid->setGridSize({DrawingDelegate::kWidth, DrawingDelegate::kHeight});
    m_grid->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_grid->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_grid->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_grid->setFrameShape(QFrame::NoFrame);
    connect(m_grid->selectionModel(), &QItemSelectionModel::selectionChanged, this,
        &MyDigitsDialog::updateActions);
    connect(m_grid, &QListView::doubleClicked, m_show, &QAction::trigger);

    m_pages = new QStackedWidget(this);
    m_pages->addWidget(new EmptyState(u"teach"_s, tr("No drawings are kept yet"),
        tr("Draw a digit. If it is read wrongly, click the right one among the bars, or press its "
           "key on the canvas: the drawing is kept here, and the model can learn it."),
        m_pages));
    m_pages->addWidget(m_grid);
    m_problem = new QLabel(m_pages);
    m_problem->setAlignment(Qt::AlignCenter);
    m_problem->setWordWrap(true);
    m_problem->setMargin(24);
    m_pages->addWidget(m_problem);
    return m_pages;
}

void MyDigitsDialog::setDrawings(const std::vector<core::InkRecord>& drawings)
{
    m_model->setDrawings(drawings);
    const auto count = static_cast<int>(drawings.size());
    m_pages->setCurrentIndex(count == 0 ? 0 : 1);
    m_count->setText(count == 0 ? tr("My digits") : tr("%n drawing(s)", nullptr, count));
    m_export->setEnabled(count > 0);
    updateActions();
}

void MyDigitsDialog::showProblem(const QString& reason)
{
    m_problem->setText(reason);
    m_pages->setCurrentWidget(m_problem);
}

void MyDigitsDialog::offerUndo(bool canUndo)
{
    m_undo->setEnabled(canUndo);
}

void MyDigitsDialog::updateActions()
{
    const auto count = m_grid->selectionModel()->selectedIndexes().size();
    m_show->setEnabled(count == 1);
    m_remove->setEnabled(count > 0);
}

} // namespace studio::ui

#include "moc_mydigitsdialog.cpp"
