// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/themetokens.h"

#include <QObject>
#include <QTemporaryDir>

class QApplication;

namespace studio::ui {

enum class Appearance
{
    System,
    Light,
    Dark
};

/// Dresses the whole application: style, palette, font and style sheet, all from ThemeTokens.
/// One instance, made on the GUI thread before the first window and owned by whoever owns the
/// QApplication; it must not outlive it.
///
/// The style sheet knows the dynamic property `role` (set it before the widget is shown):
/// - QFrame "card": a card with a hairline; "banner" with `kind` = "error", "warning" or "info";
/// - QWidget "panel": ground of rail, form and dock (set WA_StyledBackground); `edge` = "left",
///   "right", "top" or "bottom" draws a hairline on that side;
/// - QPushButton "primary": the one filled button of a page, its icon in IconTone::OnAccent;
/// - QToolButton "rail": icon above word, the accent when checked; "compact": with a border;
///   "link": text in the accent without border;
/// - QLabel "title", "section", "strong" (bold), "quiet", "caption" (11 px, quiet), "status" (12
/// px,
///   quiet), "answer" (34 px, bold), "error".
/// A field with `invalid` = true gets a red border.
class Theme final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Theme)

public:
    /// Applies Appearance::System at once.
    explicit Theme(QApplication& application, QObject* parent = nullptr);

    Appearance appearance() const { return m_appearance; }
    void setAppearance(Appearance appearance);
    const ThemeTokens& tokens() const { return *m_tokens; }

    bool eventFilter(QObject* watched, QEvent* event) override;

Q_SIGNALS:
    /// The tokens are others now; palette and style sheet are already applied.
    void changed();

private:
    void apply();
    const ThemeTokens& wantedTokens() const;
    QString styleSheet() const;
    QString glyph(const QString& iconName, const QColor& colour) const;

    QApplication& m_application;
    QTemporaryDir m_glyphs; ///< style sheets take pictures from files only
    Appearance m_appearance = Appearance::System;
    const ThemeTokens* m_tokens = nullptr;
    bool m_isApplying = false;
};

} // namespace studio::ui
