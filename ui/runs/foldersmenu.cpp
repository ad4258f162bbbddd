// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/runs/foldersmenu.h"

#include "app/controllers/errortext.h"
#include "ui/theme/icons.h"

using namespace Qt::StringLiterals;

namespace studio::ui {

FoldersMenu::FoldersMenu(QWidget* parent)
    : QMenu(tr("F&olders with runs"), parent)
{
    setObjectName(u"foldersMenu"_s);
    setFolders({});
}

void FoldersMenu::setFolders(const std::vector<std::filesystem::path>& folders)
{
    clear();
    addAction(themedIcon(u"plus"_s), tr("&Add folder…"), this, &FoldersMenu::addRequested);
    addSeparator();
    for (const auto& folder : folders) {
        // An ampersand in a folder's name is no mnemonic.
        QString name = app::displayPath(folder);
        name.replace(u'&', u"&&"_s);
        QMenu* const entry = addMenu(themedIcon(u"folder"_s), name);
        entry->addAction(
            tr("&Open"), this, [this, folder] { Q_EMIT openRequested(app::toQString(folder)); });
        QAction* const remove = entry->addAction(
            tr("&Take off the list"), this, [this, folder] { Q_EMIT removeRequested(folder); });
        remove->setEnabled(folder != folders.front());
    }
}

} // namespace studio::ui
