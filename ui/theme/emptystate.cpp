// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/emptystate.h"

#include "ui/theme/iconlabel.h"

#include <QLabel>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace studio::ui {

EmptyState::EmptyState(
    const QString& iconName, const QString& title, const QString& advice, QWidget* parent)
    : QWidget(parent)
{
    constexpr int kMargin = 12;
    constexpr int kSymbolSide = 40;
    constexpr int kTextWidth = 340;
    setObjectName(u"emptyState"_s);
    auto* const symbol = new IconLabel(iconName, kSymbolSide, IconTone::Quiet, this);
    auto* const heading = new QLabel(title, this);
    heading->setProperty("role", u"section"_s);
    auto* const text = new QLabel(advice, this);
    text->setProperty("role", u"quiet"_s);
    text->setWordWrap(true);
    text->setAlignment(Qt::AlignHCenter);
    text->setFixedSize(kTextWidth, text->heightForWidth(kTextWidth));
    auto* const column = new QVBoxLayout(this);
    column->setContentsMargins(kMargin, kMargin, kMargin, kMargin);
    column->setSpacing(8);
    column->addStretch(2);
    column->addWidget(symbol, 0, Qt::AlignHCenter);
    column->addWidget(heading, 0, Qt::AlignHCenter);
    column->addWidget(text, 0, Qt::AlignHCenter);
    column->addStretch(3);
}

} // namespace studio::ui
