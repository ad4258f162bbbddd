// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/theme.h"

#include "ui/theme/fonts.h"
#include "ui/theme/icons.h"

#include <QApplication>
#include <QEvent>
#include <QFile>
#include <QPalette>
#include <QScopedValueRollback>
#include <QStyleFactory>

namespace studio::ui {

using namespace Qt::StringLiterals;

Theme::Theme(QApplication& application, QObject* parent)
    : QObject(parent)
    , m_application(application)
{
    QApplication::setStyle(QStyleFactory::create(u"Fusion"_s));
    QApplication::setFont(bodyFont());
    m_application.installEventFilter(this);
    apply();
}

void Theme::setAppearance(Appearance appearance)
{
    if (appearance == m_appearance)
        return;
    m_appearance = appearance;
    apply();
}

bool Theme::eventFilter(QObject* watched, QEvent* event)
{
    // Qt 6.4 has no signal for the system's colour scheme. Our palette leaves two roles that
    // nothing uses to the system, so that a change of its palette still changes ours and shows
    // here.
    if (watched == &m_application && event->type() == QEvent::ApplicationPaletteChange
        && !m_isApplying && m_appearance == Appearance::System)
        QMetaObject::invokeMethod(this, &Theme::apply, Qt::QueuedConnection);
    return QObject::eventFilter(watched, event);
}

const ThemeTokens& Theme::wantedTokens() const
{
    switch (m_appearance) {
    case Appearance::Light:
        return ThemeTokens::light();
    case Appearance::Dark:
        return ThemeTokens::dark();
    case Appearance::System:
        break;
    }
    QApplication::setPalette(QPalette()); // back to the system's own, to look at it
    return ThemeTokens::fromPalette(QApplication::palette());
}

void Theme::apply()
{
    const QScopedValueRollback guard(m_isApplying, true);
    const ThemeTokens* const before = m_tokens;
    m_tokens = &wantedTokens();
    QApplication::setPalette(m_tokens->palette());
    if (m_tokens == before)
        return;
    m_application.setStyleSheet(styleSheet());
    Q_EMIT changed();
}

QString Theme::glyph(const QString& iconName, const QColor& colour) const
{
    const QString path = m_glyphs.filePath(u"%1-%2.svg"_s.arg(iconName, colour.name().mid(1)));
    if (QFile file(path); !file.exists() && file.open(QIODevice::WriteOnly))
        file.write(iconSvg(iconName, colour));
    return path;
}

QString Theme::styleSheet() const
{
    QFile file(u":/style/studio.qss"_s);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QString text = QString::fromUtf8(file.readAll());
    const ThemeTokens& t = *m_tokens;
    const std::pair<QString, QColor> colours[] = {{u"window"_s, t.window}, {u"panel"_s, t.panel},
        {u"field"_s, t.field}, {u"hairline"_s, t.hairline}, {u"hover"_s, t.hover},
        {u"text"_s, t.text}, {u"quiet"_s, t.quietText}, {u"accent"_s, t.accent},
        {u"accent-soft"_s, t.accentSoft}, {u"on-accent"_s, t.onAccent},
        {u"accent-pressed"_s, t.accentPressed}, {u"track"_s, t.track}, {u"bar"_s, t.quietBar},
        {u"error"_s, t.error}, {u"error-soft"_s, t.errorSoft}, {u"warning"_s, t.warning},
        {u"warning-soft"_s, t.warningSoft}};
    for (const auto& [name, colour] : colours)
        text.replace(u'@' + name + u'@', colour.name());
    text.replace(u"@glyph-down@"_s, glyph(u"chevron-down"_s, t.quietText));
    text.replace(u"@glyph-up@"_s, glyph(u"chevron-up"_s, t.quietText));
    text.replace(u"@glyph-right@"_s, glyph(u"chevron-right"_s, t.quietText));
    text.replace(u"@glyph-check@"_s, glyph(u"check"_s, t.onAccent));
    text.replace(u"@glyph-tick@"_s, glyph(u"check"_s, t.text));
    return text;
}

} // namespace studio::ui
