// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/navigationrail.h"

#include "ui/theme/icons.h"

#include <QButtonGroup>
#include <QKeyEvent>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace studio::ui {

namespace {

constexpr int kRailWidth = 76;
constexpr int kButtonHeight = 58;
constexpr int kMargin = 6;
constexpr int kIconSide = 20;

} // namespace

NavigationRail::NavigationRail(QWidget* parent)
    : QFrame(parent)
    , m_column(new QVBoxLayout(this))
    , m_group(new QButtonGroup(this))
{
    setObjectName(u"navigationRail"_s);
    setProperty("role", u"panel"_s);
    setProperty("edge", u"right"_s);
    setFixedWidth(kRailWidth);
    setAccessibleName(tr("Pages"));
    m_column->setContentsMargins(kMargin, 8, kMargin, 8);
    m_column->setSpacing(4);
    m_column->addStretch();
    connect(m_group, &QButtonGroup::idToggled, this, [this](int index, bool isChecked) {
        if (isChecked)
            Q_EMIT currentChanged(index);
    });
}

void NavigationRail::addPage(const QString& label, const QString& iconName)
{
    auto* button = new QToolButton(this);
    button->setObjectName(u"rail."_s + iconName);
    button->setProperty("role", u"rail"_s);
    button->setIcon(themedIcon(iconName));
    button->setText(label);
    button->setToolButtonStyle(Qt::ToolButtonTextUnderIcon);
    button->setIconSize({kIconSide, kIconSide});
    button->setCheckable(true);
    button->setFixedSize(kRailWidth - 2 * kMargin - 1, kButtonHeight);
    m_group->addButton(button, count());
    m_column->insertWidget(m_column->count() - 1, button);
    if (count() == 1)
        button->setChecked(true);
}

int NavigationRail::count() const
{
    return static_cast<int>(m_group->buttons().size());
}

int NavigationRail::currentIndex() const
{
    return m_group->checkedId();
}

void NavigationRail::setCurrentIndex(int index)
{
    if (auto* button = m_group->button(index))
        button->setChecked(true);
}

void NavigationRail::keyPressEvent(QKeyEvent* event)
{
    const bool isUp = event->key() == Qt::Key_Up;
    if (!isUp && event->key() != Qt::Key_Down) {
        QFrame::keyPressEvent(event);
        return;
    }
    const auto index = currentIndex() + (isUp ? -1 : 1);
    setCurrentIndex(index);
    if (auto* button = m_group->button(index))
        button->setFocus();
}

} // namespace studio::ui
