// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/runs/notedialog.h"

#include <QDialogButtonBox>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace studio::ui {

NoteDialog::NoteDialog(const QString& runName, const QString& note, QWidget* parent)
    : QDialog(parent)
    , m_text(new QPlainTextEdit(note, this))
{
    constexpr QSize kUsualSize{440, 260};
    setObjectName(u"noteDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Note on %1").arg(runName));
    m_text->setObjectName(u"noteText"_s);
    m_text->setAccessibleName(tr("Note"));
    m_text->setTabChangesFocus(true);
    m_text->setPlaceholderText(tr("What was tried, and what came of it"));
    auto* const buttons =
        new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
    QPushButton* const keep = buttons->button(QDialogButtonBox::Ok);
    keep->setText(tr("Keep the note"));
    keep->setProperty("role", u"primary"_s);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto* const column = new QVBoxLayout(this);
    column->setContentsMargins(16, 16, 16, 16);
    column->setSpacing(12);
    column->addWidget(m_text, 1);
    column->addWidget(buttons);
    resize(kUsualSize);
}

QString NoteDialog::note() const
{
    return m_text->toPlainText();
}

} // namespace studio::ui
