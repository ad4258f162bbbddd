// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/train/healthline.h"

#include "app/controllers/errortext.h"
#include "ui/theme/iconlabel.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QStyle>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace studio::ui {

namespace {

constexpr int kSymbolSide = 18;

} // namespace

HealthLine::HealthLine(QWidget* parent)
    : QFrame(parent)
    , m_buttons(new QHBoxLayout)
    , m_text(new QLabel(this))
{
    setObjectName(u"healthLine"_s);
    setProperty("role", u"banner"_s);
    setProperty("kind", u"warning"_s);
    m_text->setObjectName(u"healthText"_s);
    m_text->setWordWrap(true);
    m_buttons->setSpacing(8);
    auto* words = new QVBoxLayout;
    words->setSpacing(6);
    words->addWidget(m_text);
    words->addLayout(m_buttons);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(12, 8, 12, 8);
    row->setSpacing(8);
    row->addWidget(new IconLabel(u"warning"_s, kSymbolSide, IconTone::Text, this), 0, Qt::AlignTop);
    row->addLayout(words, 1);
    hide();
}

void HealthLine::setReport(const core::HealthReport& report)
{
    while (auto* item = m_buttons->takeAt(0)) {
        if (item->widget() != nullptr)
            item->widget()->deleteLater(); // it may be the one that was just clicked
        delete item;
    }
    m_text->setText(app::messageText(report.text) + u'.');
    setAccessibleName(m_text->text());
    const bool isTrouble = report.severity == core::HealthReport::Severity::Trouble;
    setProperty("kind", isTrouble ? u"error"_s : u"warning"_s);
    style()->unpolish(this);
    style()->polish(this);
    for (const auto& remedy : report.remedies) {
        auto* button = new QPushButton(app::coreText(remedy.label), this);
        button->setObjectName(u"remedy"_s);
        connect(button, &QPushButton::clicked, this, [this, remedy] {
            setRemediesEnabled(false); // once; the next report says whether it helped
            Q_EMIT remedyChosen(remedy);
        });
        m_buttons->addWidget(button);
    }
    m_buttons->addStretch();
    setVisible(report.severity != core::HealthReport::Severity::Well);
}

void HealthLine::setRemediesEnabled(bool enabled)
{
    for (int i = 0; i < m_buttons->count(); ++i) {
        if (auto* button = m_buttons->itemAt(i)->widget())
            button->setEnabled(enabled);
    }
}

} // namespace studio::ui
