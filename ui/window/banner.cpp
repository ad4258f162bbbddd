// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/banner.h"

#include "ui/theme/iconlabel.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace studio::ui {

namespace {

constexpr int kSymbolSide = 18;

QString kindName(Notice::Kind kind)
{
    switch (kind) {
    case Notice::Kind::Information:
        return u"info"_s;
    case Notice::Kind::Warning:
        return u"warning"_s;
    case Notice::Kind::Error:
        break;
    }
    return u"error"_s;
}

} // namespace

Banner::Banner(const Notice& notice, QWidget* parent)
    : QFrame(parent)
    , m_notice(notice)
{
    setObjectName(u"banner"_s);
    setProperty("role", u"banner"_s);
    setProperty("kind", kindName(notice.kind));
    setAccessibleName(notice.title);
    setAccessibleDescription(notice.text);
    setFocusPolicy(Qt::ClickFocus);

    auto* symbol =
        new IconLabel(notice.kind == Notice::Kind::Information ? u"info"_s : kindName(notice.kind),
            kSymbolSide, IconTone::Text, this);
    auto* title = new QLabel(notice.title, this);
    title->setObjectName(u"bannerTitle"_s);
    title->setProperty("role", u"title"_s);
    title->setWordWrap(true);
    auto* text = new QLabel(notice.text, this);
    text->setObjectName(u"bannerText"_s);
    text->setWordWrap(true);
    text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    text->setTextFormat(Qt::PlainText);
    text->setVisible(!notice.text.isEmpty());
    auto* words = new QVBoxLayout;
    words->setSpacing(2);
    words->addWidget(title);
    words->addWidget(text);

    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(12, 8, 8, 8);
    row->setSpacing(8);
    row->addWidget(symbol, 0, Qt::AlignTop);
    row->addLayout(words, 1);
    if (notice.actions.size() > 1) // a choice: below the words, which then keep their width
        words->addLayout(makeButtons());
    else
        row->addLayout(makeButtons());
    auto* close = new QToolButton(this);
    close->setIcon(themedIcon(u"close"_s));
    close->setObjectName(u"bannerClose"_s);
    close->setAutoRaise(true);
    close->setToolTip(tr("Dismiss"));
    close->setAccessibleName(tr("Dismiss"));
    connect(close, &QToolButton::clicked, this, &Banner::dismissed);
    row->addWidget(close, 0, Qt::AlignTop);
}

QHBoxLayout* Banner::makeButtons()
{
    auto* buttons = new QHBoxLayout;
    buttons->setContentsMargins(0, m_notice.actions.size() > 1 ? 6 : 0, 0, 0);
    buttons->setSpacing(8);
    for (const auto& action : m_notice.actions) {
        auto* button = new QPushButton(action.text, this);
        button->setObjectName(u"bannerAction"_s);
        connect(button, &QPushButton::clicked, this, [this, action] {
            action.perform();
            if (action.isLast)
                Q_EMIT dismissed();
        });
        buttons->addWidget(button, 0, Qt::AlignVCenter);
    }
    if (m_notice.actions.size() > 1)
        buttons->addStretch();
    return buttons;
}

void Banner::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape) {
        Q_EMIT dismissed();
        return;
    }
    QFrame::keyPressEvent(event);
}

} // namespace studio::ui
