// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/numbersdialog.h"

#include "ui/text/numbertext.h"

#include <QDialogButtonBox>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QStyle>
#include <QVBoxLayout>

#include <cmath>
#include <utility>

using namespace Qt::StringLiterals;

namespace studio::ui {

namespace {

constexpr int kFieldWidth = 140;

std::optional<double> numberIn(const QString& text)
{
    const auto value = parseNumber(text.trimmed(), core::ParameterKind::Real);
    const double* const number = value ? std::get_if<double>(&*value) : nullptr;
    return number != nullptr && std::isfinite(*number) ? std::optional(*number) : std::nullopt;
}

} // namespace

NumbersDialog::NumbersDialog(const QString& title, const QString& hint, const QList<Field>& fields,
    Check check, QWidget* parent)
    : QDialog(parent)
    , m_check(std::move(check))
    , m_problem(new QLabel(this))
{
    setObjectName(u"numbersDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(title);
    auto* const text = new QLabel(hint, this);
    text->setWordWrap(true);
    m_problem->setObjectName(u"numbersProblem"_s);
    m_problem->setProperty("role", u"error"_s);
    m_problem->setWordWrap(true);
    auto* const buttons = new QDialogButtonBox(this);
    m_accept = new QPushButton(tr("Apply"), this);
    m_accept->setObjectName(u"numbersAccept"_s);
    m_accept->setProperty("role", u"primary"_s); // before the box shows it to the style
    buttons->addButton(m_accept, QDialogButtonBox::AcceptRole);
    buttons->addButton(tr("Cancel"), QDialogButtonBox::RejectRole);
    auto* const grid = new QGridLayout;
    grid->setHorizontalSpacing(8);
    grid->setVerticalSpacing(8);
    grid->setColumnStretch(3, 1);
    for (const Field& field : fields)
        addField(grid, field);
    auto* const column = new QVBoxLayout(this);
    column->setContentsMargins(16, 16, 16, 16);
    column->setSpacing(12);
    column->addWidget(text);
    column->addLayout(grid);
    column->addWidget(m_problem);
    column->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, [this] {
        Q_EMIT chosen(numbers());
        accept();
    });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    this->check();
}

void NumbersDialog::addField(QGridLayout* grid, const Field& field)
{
    auto* const edit = new QLineEdit(this);
    edit->setObjectName(u"number.%1"_s.arg(m_fields.size()));
    edit->setFixedWidth(kFieldWidth);
    edit->setPlaceholderText(tr("automatic"));
    edit->setAccessibleName(field.name);
    if (field.value)
        edit->setText(numberText(*field.value));
    auto* const name = new QLabel(field.name, this);
    name->setBuddy(edit);
    const int row = grid->rowCount();
    grid->addWidget(name, row, 0);
    grid->addWidget(edit, row, 1);
    grid->addWidget(new QLabel(field.unit, this), row, 2);
    m_fields.append(edit);
    connect(edit, &QLineEdit::textChanged, this, &NumbersDialog::check);
}

NumbersDialog::Numbers NumbersDialog::numbers() const
{
    Numbers result;
    for (const QLineEdit* const field : m_fields)
        result.push_back(numberIn(field->text()));
    return result;
}

void NumbersDialog::check()
{
    QString problem;
    for (QLineEdit* const field : std::as_const(m_fields)) {
        const bool isWrong = !field->text().trimmed().isEmpty() && !numberIn(field->text());
        if (isWrong)
            problem = tr("“%1” is not a number.").arg(field->text().trimmed());
        field->setProperty("invalid", isWrong);
        field->style()->unpolish(field);
        field->style()->polish(field);
    }
    if (problem.isEmpty())
        problem = m_check(numbers());
    m_problem->setText(problem);
    m_problem->setVisible(!problem.isEmpty());
    m_accept->setEnabled(problem.isEmpty());
}

} // namespace studio::ui
