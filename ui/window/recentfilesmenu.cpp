// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/recentfilesmenu.h"

#include "app/controllers/appsettings.h"
#include "app/controllers/errortext.h"

using namespace Qt::StringLiterals;

namespace studio::ui {

RecentFilesMenu::RecentFilesMenu(app::AppSettings& settings, QWidget* parent)
    : QMenu(tr("Open &recent"), parent)
    , m_settings(settings)
{
    setObjectName(u"recentFilesMenu"_s);
    setToolTipsVisible(true);
    connect(&m_settings, &app::AppSettings::recentFilesChanged, this, &RecentFilesMenu::fill);
    fill();
}

void RecentFilesMenu::fill()
{
    clear();
    for (const auto& file : m_settings.recentFiles()) {
        // An ampersand in a file's name is no mnemonic.
        auto text = app::displayPath(app::toPath(file));
        text.replace(u'&', u"&&"_s);
        addAction(text, this, [this, file] { Q_EMIT fileChosen(file); });
    }
    setEnabled(!isEmpty());
}

} // namespace studio::ui
