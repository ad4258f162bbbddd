// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/generate/generatepage.h"

#include "ui/generate/digitdetail.h"
#include "ui/generate/digitspanel.h"
#include "ui/generate/generateform.h"
#include "ui/generate/latentexplorer.h"
#include "ui/generate/samplegallery.h"
#include "ui/theme/icons.h"

#include <QAction>
#include <QButtonGroup>
#include <QFrame>
#include <QHBoxLayout>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace studio::ui {

GeneratePage::GeneratePage(app::SampleLibrary& library, QWidget* parent)
    : QWidget(parent)
    , m_tabs(new QButtonGroup(this))
    , m_column(new QVBoxLayout(this))
    , m_stack(new QStackedWidget(this))
    , m_digits(new DigitsPanel(m_stack))
    , m_explorer(new LatentExplorer(m_stack))
    , m_gallery(new SampleGallery(library, m_stack))
{
    setObjectName(u"generatePage"_s);
    auto* const bar = new QFrame(this);
    bar->setProperty("role", u"panel"_s);
    bar->setProperty("edge", u"bottom"_s);
    auto* const row = new QHBoxLayout(bar);
    row->setContentsMargins(8, 0, 8, 0);
    row->setSpacing(4);
    m_column->setContentsMargins({});
    m_column->setSpacing(0);
    m_column->addWidget(bar);
    m_column->addWidget(m_stack, 1);
    addView(tr("Digits"), u"digits"_s, m_digits);
    addView(tr("Between two digits"), u"explorer"_s, m_explorer);
    addView(tr("Grids of all runs"), u"gallery"_s, m_gallery);
    for (QAbstractButton* const tab : m_tabs->buttons())
        row->addWidget(tab);
    row->addStretch();
    connect(m_tabs, &QButtonGroup::idToggled, this, [this](int id, bool isChecked) {
        if (isChecked)
            m_stack->setCurrentIndex(id);
    });
    setView(View::Digits);
    makeActions();
}

void GeneratePage::addView(const QString& label, const QString& name, QWidget* widget)
{
    auto* const tab = new QToolButton(this);
    tab->setObjectName(u"generateTab."_s + name);
    tab->setProperty("role", u"tab"_s);
    tab->setText(label);
    tab->setCheckable(true);
    m_tabs->addButton(tab, m_stack->addWidget(widget));
}

GeneratePage::View GeneratePage::view() const
{
    return static_cast<View>(m_stack->currentIndex());
}

void GeneratePage::setView(View view)
{
    m_tabs->button(static_cast<int>(view))->setChecked(true);
}

void GeneratePage::makeActions()
{
    const auto add = [this](const QString& text, const QString& icon, const QKeySequence& keys,
                         const auto& slot) {
        auto* const action = new QAction(icon.isEmpty() ? QIcon() : themedIcon(icon), text, this);
        action->setShortcut(keys);
        connect(action, &QAction::triggered, this, slot);
        m_menuActions.append(action);
        return action;
    };
    const auto addSeparator = [this] {
        auto* const separator = new QAction(this);
        separator->setSeparator(true);
        m_menuActions.append(separator);
    };
    add(tr("&Write digits"), u"generate"_s, Qt::CTRL | Qt::Key_G,
        [this] { m_digits->form().generateOrStop(); });
    add(tr("&Another seed"), u"restart"_s, Qt::CTRL | Qt::ALT | Qt::Key_N,
        [this] { m_digits->form().newSeed(); });
    add(tr("&Open a model that writes…"), u"open"_s, Qt::CTRL | Qt::ALT | Qt::Key_O,
        [this] { Q_EMIT m_digits->form().openRequested(); });
    m_menuActions += m_digits->exportActions();
    addSeparator();
    m_menuActions += m_digits->detail().digitActions();
    addSeparator();
    add(tr("Show &digits"), {}, Qt::CTRL | Qt::ALT | Qt::Key_F1, [this] { setView(View::Digits); });
    add(tr("Show the way &between two digits"), {}, Qt::CTRL | Qt::ALT | Qt::Key_F2,
        [this] { setView(View::Explorer); });
    add(tr("Show the &grids of all runs"), {}, Qt::CTRL | Qt::ALT | Qt::Key_F3,
        [this] { setView(View::Gallery); });
    addSeparator();
    auto* const walk = add(tr("&Random walk"), u"play"_s, Qt::CTRL | Qt::ALT | Qt::Key_W, [this] {
        setView(View::Explorer);
        m_explorer->setWalking(!m_explorer->isWalking());
    });
    walk->setCheckable(true);
    connect(m_explorer, &LatentExplorer::walkingChanged, walk, &QAction::setChecked);
    add(tr("Other &ends"), u"restart"_s, Qt::CTRL | Qt::ALT | Qt::Key_D,
        [this] { m_explorer->newEnds(); });
    add(tr("Save the way as G&IF…"), u"export"_s, Qt::CTRL | Qt::ALT | Qt::Key_G,
        [this] { m_explorer->requestAnimation(); });
}

} // namespace studio::ui
