// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chartnote.h"

#include "ui/text/fittingtext.h"
#include "ui/theme/icons.h"

#include <QCoreApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace studio::ui {

namespace {

constexpr int kHeight = 18;
constexpr int kIconSize = 14;

int asInt(std::size_t count)
{
    return static_cast<int>(std::min<std::size_t>(count, 2'000'000'000));
}

} // namespace

QString chartNoteText(const ChartNoteFacts& facts)
{
    QStringList parts;
    if (facts.isZoomed)
        parts.append(ChartNote::tr("Zoomed"));
    if (facts.above > 0)
        parts.append(ChartNote::tr("%n value(s) above %1 are cut off", nullptr, asInt(facts.above))
                         .arg(facts.highest));
    if (facts.below > 0)
        parts.append(ChartNote::tr("%n value(s) below %1 are cut off", nullptr, asInt(facts.below))
                         .arg(facts.lowest));
    if (facts.leftOut > 0)
        parts.append(
            ChartNote::tr("%n value(s) not above 0 are left out", nullptr, asInt(facts.leftOut)));
    return parts.join(u" · "_s);
}

ChartNote::ChartNote(QWidget* parent)
    : QWidget(parent)
    , m_text(new QLabel(this))
    , m_all(new QToolButton(this))
    , m_reset(new QToolButton(this))
{
    m_text->setObjectName(u"chartNote"_s);
    m_text->setProperty("role", u"caption"_s);
    m_all->setObjectName(u"chartShowAll"_s);
    m_all->setText(tr("Show all"));
    m_reset->setObjectName(u"chartResetZoom"_s);
    m_reset->setIcon(themedIcon(u"zoom-reset"_s));
    m_reset->setIconSize({kIconSize, kIconSize});
    m_reset->setAccessibleName(tr("Show everything"));
    m_reset->setToolTip(tr("Shows everything again (double click, Escape)"));
    auto* const row = new QHBoxLayout(this);
    row->setContentsMargins({});
    row->setSpacing(4);
    row->addWidget(m_text);
    row->addWidget(m_all);
    row->addWidget(m_reset);
    row->addStretch(1);
    for (auto* const button : {m_all, m_reset}) {
        button->setProperty("role", u"link"_s);
        button->setFixedHeight(kHeight);
        button->hide();
    }
    setFixedHeight(kHeight);
    connect(m_all, &QToolButton::clicked, this, &ChartNote::allRequested);
    connect(m_reset, &QToolButton::clicked, this, &ChartNote::resetRequested);
}

void ChartNote::setFacts(const ChartNoteFacts& facts)
{
    if (facts == m_facts)
        return;
    m_facts = facts;
    refresh();
}

void ChartNote::setPlain(bool isPlain)
{
    m_isPlain = isPlain;
    refresh();
}

void ChartNote::refresh()
{
    m_all->setVisible(!m_isPlain && (m_facts.above > 0 || m_facts.below > 0));
    m_reset->setVisible(!m_isPlain && m_facts.isZoomed);
    for (auto* const widget : {static_cast<QWidget*>(m_text), static_cast<QWidget*>(m_all)})
        widget->setToolTip(chartNoteText(m_facts));
    updateGeometry();
    fit();
}

void ChartNote::fit()
{
    // The words, or where they have no room the number alone, as the name of the button.
    const QString whole = chartNoteText(m_facts);
    const QFontMetrics metrics = m_text->fontMetrics();
    m_all->setText(tr("Show all"));
    const int room = width() - buttonsWidth();
    QString shown = fittingText(whole, metrics, room);
    const bool isTold =
        metrics.horizontalAdvance(shown) <= room && (m_all->isHidden() || shown == whole);
    if (!isTold) {
        m_all->setText(shortText());
        shown.clear();
    }
    m_text->setText(shown);
    m_text->setFixedWidth(shown.isEmpty() ? 0 : metrics.horizontalAdvance(shown) + 2);
    layout()->activate(); // the button follows the words at once
}

/// The button's name where there are no words beside it.
QString ChartNote::shortText() const
{
    return tr("%n cut off", nullptr, asInt(m_facts.above + m_facts.below));
}

QSize ChartNote::minimumSizeHint() const
{
    const QFontMetrics metrics = m_all->fontMetrics();
    const int change =
        metrics.horizontalAdvance(shortText()) - metrics.horizontalAdvance(m_all->text());
    return {buttonsWidth() + (m_all->isHidden() ? 0 : change), kHeight};
}

int ChartNote::buttonsWidth() const
{
    int width = layout()->spacing();
    for (const QToolButton* const button : {m_all, m_reset}) {
        if (!button->isHidden())
            width += button->sizeHint().width() + layout()->spacing();
    }
    return width;
}

void ChartNote::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    fit();
}

} // namespace studio::ui
