// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inspect/inspectpage.h"

#include "ui/inspect/answerview.h"
#include "ui/inspect/networkview.h"
#include "ui/map/mappanel.h"
#include "ui/theme/icons.h"

#include <QActionGroup>
#include <QButtonGroup>
#include <QFrame>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace studio::ui {

InspectPage::InspectPage(QWidget* parent)
    : QWidget(parent)
    , m_menu(new QMenu(tr("Loo&k inside"), this))
    , m_actions(new QActionGroup(this))
    , m_tabs(new QButtonGroup(this))
    , m_lessons(new QAction(themedIcon(u"help"_s), tr("Less&ons"), this))
    , m_stack(new QStackedWidget(this))
    , m_answer(new AnswerView(m_stack))
    , m_network(new NetworkView(m_stack))
    , m_map(new MapPanel(m_stack))
{
    setObjectName(u"inspectPage"_s);
    m_lessons->setObjectName(u"inspectLessons"_s);
    m_lessons->setShortcut(Qt::CTRL | Qt::SHIFT | Qt::Key_F1);
    m_lessons->setCheckable(true);
    m_lessons->setToolTip(tr("Says what one sees here"));
    m_bar = makeBar();
    auto* const column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addWidget(m_bar);
    column->addWidget(makeLesson());
    column->addWidget(m_stack, 1);
    connect(m_stack, &QStackedWidget::currentChanged, this, &InspectPage::tell);
    connect(m_lessons, &QAction::toggled, m_lessonStrip, &QWidget::setVisible);
    connect(m_lessons, &QAction::toggled, this, &InspectPage::lessonsToggled);
    m_lessons->setChecked(true);

    addView(u"answer"_s, tr("Answer"),
        tr("Nobody told the network what a digit looks like: its answer is a sum over all the ink "
           "that it sees. Here the sum is taken apart: what speaks for the answer, how little "
           "would change it, and which training images it resembles. Draw slowly and watch when "
           "it turns."),
        m_answer);
    addView(u"network"_s, tr("Network"),
        tr("Each layer makes a new stack of pictures from the one before: every new picture comes "
           "from one set of small filters that slide over all the old ones. The first layers find "
           "edges, the later ones parts of digits, the last one adds up the evidence for each "
           "digit."),
        m_network);
    addView(u"map"_s, tr("Map"),
        tr("Before it answers, the network turns each picture into a list of numbers, its "
           "features. "
           "Pictures with similar features lie close together here. Classes that it tells apart "
           "form islands; where islands touch, and between them, it doubts and errs."),
        m_map);

    m_menu->addActions(m_actions->actions());
    m_menu->addSeparator();
    m_menu->addAction(m_lessons);
}

QWidget* InspectPage::makeBar()
{
    auto* const bar = new QFrame(this);
    bar->setProperty("role", u"panel"_s);
    bar->setProperty("edge", u"bottom"_s);
    auto* const button = new QToolButton(bar);
    button->setDefaultAction(m_lessons);
    button->setToolButtonStyle(Qt::ToolButtonIconOnly);
    button->setProperty("role", u"compact"_s);
    button->setFixedSize(28, 28);
    button->setAccessibleName(tr("Lessons"));
    auto* const row = new QHBoxLayout(bar);
    row->setContentsMargins(8, 0, 8, 0);
    row->setSpacing(4);
    row->addStretch();
    row->addWidget(button);
    return bar;
}

QWidget* InspectPage::makeLesson()
{
    m_lessonStrip = new QFrame(this);
    m_lessonStrip->setObjectName(u"inspectLesson"_s);
    m_lessonStrip->setProperty("role", u"panel"_s);
    m_lessonStrip->setProperty("edge", u"bottom"_s);
    m_lesson = new QLabel(m_lessonStrip);
    m_lesson->setProperty("role", u"quiet"_s);
    m_lesson->setWordWrap(true);
    auto* const close = new QToolButton(m_lessonStrip);
    close->setObjectName(u"inspectLessonClose"_s);
    close->setIcon(themedIcon(u"close"_s));
    close->setToolTip(tr("Hide the lessons"));
    close->setAccessibleName(close->toolTip());
    connect(close, &QToolButton::clicked, this, [this] { setShowsLessons(false); });
    auto* const row = new QHBoxLayout(m_lessonStrip);
    row->setContentsMargins(12, 8, 8, 8);
    row->setSpacing(8);
    row->addWidget(m_lesson, 1);
    row->addWidget(close, 0, Qt::AlignTop);
    return m_lessonStrip;
}

void InspectPage::addView(
    const QString& name, const QString& label, const QString& lesson, QWidget* view)
{
    const int index = m_stack->count();
    auto* const action = m_actions->addAction(label);
    action->setData(name);
    action->setCheckable(true);
    action->setStatusTip(lesson);
    action->setShortcut(Qt::CTRL | Qt::SHIFT | static_cast<Qt::Key>(Qt::Key_F6 + index));
    auto* const tab = new QToolButton(m_bar);
    tab->setObjectName(u"inspectTab."_s + name);
    tab->setProperty("role", u"tab"_s);
    tab->setText(label);
    tab->setCheckable(true);
    m_tabs->addButton(tab, index);
    static_cast<QHBoxLayout*>(m_bar->layout())->insertWidget(index, tab);
    const auto choose = [this, index](bool isChecked) {
        if (isChecked)
            m_stack->setCurrentIndex(index);
    };
    connect(tab, &QToolButton::toggled, this, choose);
    connect(action, &QAction::toggled, this, choose);
    m_stack->addWidget(view); // the first one becomes the current one
}

void InspectPage::tell(int index)
{
    auto* const action = m_actions->actions().at(index);
    action->setChecked(true);
    m_tabs->button(index)->setChecked(true);
    m_lesson->setText(action->statusTip());
    Q_EMIT viewChanged(view());
}

QString InspectPage::view() const
{
    return m_actions->actions().at(m_stack->currentIndex())->data().toString();
}

void InspectPage::setView(const QString& name)
{
    for (QAction* const action : m_actions->actions()) {
        if (action->data() == name)
            action->setChecked(true);
    }
}

bool InspectPage::showsLessons() const
{
    return m_lessons->isChecked();
}

void InspectPage::setShowsLessons(bool isShown)
{
    m_lessons->setChecked(isShown);
}

} // namespace studio::ui
