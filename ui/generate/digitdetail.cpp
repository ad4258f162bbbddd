// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/generate/digitdetail.h"

#include "ui/canvas/digitsheet.h"
#include "ui/theme/icons.h"

#include <QAction>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QToolButton>
#include <QVBoxLayout>

#include <utility>

using namespace Qt::StringLiterals;

namespace studio::ui {

namespace {

constexpr int kZoom = 5;
constexpr int kButtonHeight = 28;
constexpr int kWidthForWords = 500; ///< narrower: the buttons have icons only

} // namespace

DigitDetail::DigitDetail(QWidget* parent)
    : QFrame(parent)
    , m_sheet(new DigitSheet(kZoom, this))
    , m_title(new QLabel(this))
    , m_text(new QLabel(this))
{
    setObjectName(u"digitDetail"_s);
    setProperty("role", u"card"_s);
    m_title->setProperty("role", u"title"_s);
    m_text->setProperty("role", u"quiet"_s);
    m_text->setObjectName(u"digitDetailText"_s);
    m_text->setWordWrap(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    makeActions();
    auto* const row = new QHBoxLayout(this);
    row->setContentsMargins(12, 12, 12, 12);
    row->setSpacing(16);
    row->addWidget(m_sheet, 0, Qt::AlignTop);
    auto* const words = new QVBoxLayout;
    words->setSpacing(4);
    words->addWidget(m_title);
    words->addWidget(m_text);
    words->addStretch();
    auto* const buttons = new QGridLayout;
    buttons->setSpacing(4);
    for (int i = 0; i < m_actions.size(); ++i) {
        auto* const button = new QToolButton(this);
        button->setDefaultAction(m_actions[i]);
        button->setProperty("role", u"compact"_s);
        button->setProperty("labelled", true);
        button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        button->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
        button->setMinimumWidth(kButtonHeight);
        button->setFixedHeight(kButtonHeight);
        m_buttons.append(button);
        buttons->addWidget(button, i / 2, i % 2);
    }
    words->addLayout(buttons);
    row->addLayout(words, 1);
    clear();
}

void DigitDetail::resizeEvent(QResizeEvent* event)
{
    QFrame::resizeEvent(event);
    const auto style =
        width() < kWidthForWords ? Qt::ToolButtonIconOnly : Qt::ToolButtonTextBesideIcon;
    for (QToolButton* const button : std::as_const(m_buttons))
        button->setToolButtonStyle(style);
}

void DigitDetail::makeActions()
{
    const auto add = [this](const QString& text, const QString& icon, const QKeySequence& keys,
                         void (DigitDetail::*signal)()) {
        auto* const action = new QAction(themedIcon(icon), text, this);
        action->setShortcut(keys);
        connect(action, &QAction::triggered, this, signal);
        m_actions.append(action);
    };
    add(tr("Copy"), u"copy"_s, Qt::CTRL | Qt::ALT | Qt::Key_C, &DigitDetail::copyRequested);
    add(tr("Save as PNG…"), u"save"_s, Qt::CTRL | Qt::ALT | Qt::Key_S, &DigitDetail::saveRequested);
    add(tr("Use as start"), u"play"_s, Qt::CTRL | Qt::ALT | Qt::Key_A,
        &DigitDetail::startRequested);
    add(tr("Use as end"), u"step"_s, Qt::CTRL | Qt::ALT | Qt::Key_E, &DigitDetail::endRequested);
    add(tr("Read on the canvas"), u"draw"_s, Qt::CTRL | Qt::ALT | Qt::Key_R,
        &DigitDetail::canvasRequested);
    m_actions[2]->setToolTip(tr("The path between two digits begins here"));
    m_actions[3]->setToolTip(tr("The path between two digits ends here"));
}

void DigitDetail::setDigit(const core::DigitCollection& digit)
{
    m_digit = digit;
    m_sheet->setImage(digit.digits.image(0));
    m_title->setText(tr("A %1").arg(digit.digits.labels.at(0)));
    QStringList facts{tr("seed %1").arg(digit.seeds.at(0))};
    if (digit.truncation < 1)
        facts += tr("truncation %1").arg(QLocale().toString(digit.truncation, 'f', 2));
    if (!digit.model.empty())
        facts += QString::fromStdString(digit.model);
    m_text->setText(facts.join(u" · "_s));
    for (QAction* const action : m_actions)
        action->setEnabled(true);
}

void DigitDetail::clear()
{
    m_digit = {};
    m_sheet->setImage({});
    m_title->setText(tr("No digit selected"));
    m_text->setText(tr("Select one to enlarge it, keep it, or hand it to the reader."));
    for (QAction* const action : m_actions)
        action->setEnabled(false);
}

} // namespace studio::ui

#include "moc_digitdetail.cpp"
