// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/languagemenu.h"

#include "app/controllers/appsettings.h"

#include <QActionGroup>

using namespace Qt::StringLiterals;

namespace studio::ui {

LanguageMenu::LanguageMenu(app::AppSettings& settings, QWidget* parent)
    : QMenu(tr("Lan&guage"), parent)
    , m_settings(settings)
    , m_group(new QActionGroup(this))
{
    setObjectName(u"languageMenu"_s);
    add(tr("As the &system"), {});
    addSeparator();
    // A language is called by its own name, so that whoever reads only that one finds it.
    add(u"&English"_s, u"en"_s);
    add(u"&Deutsch"_s, u"de"_s);
}

void LanguageMenu::add(const QString& text, const QString& language)
{
    auto* action = addAction(text, this, [this, language] {
        if (m_settings.language() == language)
            return;
        m_settings.setLanguage(language);
        Q_EMIT languageChanged();
    });
    action->setCheckable(true);
    action->setChecked(m_settings.language() == language);
    m_group->addAction(action);
}

} // namespace studio::ui
