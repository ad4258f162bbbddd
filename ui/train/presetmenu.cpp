// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/train/presetmenu.h"

#include "ui/theme/icons.h"

using namespace Qt::StringLiterals;

namespace studio::ui {

PresetMenu::PresetMenu(QWidget* parent)
    : QMenu(tr("&Presets"), parent)
{
    setObjectName(u"presetsMenu"_s);
    m_save = addAction(
        themedIcon(u"save"_s), tr("&Save settings as preset…"), this, &PresetMenu::saveRequested);
    addAction(themedIcon(u"open"_s), tr("&Import preset…"), this, &PresetMenu::importRequested);
    addSeparator();
    m_export = addAction(
        themedIcon(u"export"_s), tr("&Export preset…"), this, &PresetMenu::exportRequested);
    m_remove =
        addAction(themedIcon(u"trash"_s), tr("&Delete preset"), this, &PresetMenu::removeRequested);
    setPossible(false, false);
}

void PresetMenu::setPossible(bool canSave, bool isOwn)
{
    m_save->setEnabled(canSave);
    m_export->setEnabled(isOwn);
    m_remove->setEnabled(isOwn);
}

} // namespace studio::ui

#include "moc_presetmenu.cpp"
