// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/train/parameterfield.h"

#include "app/controllers/errortext.h"
#include "ui/text/numbertext.h"
#include "ui/text/specproblem.h"
#include "ui/train/elidingcombobox.h"

#include <QCheckBox>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QStyle>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace studio::ui {

ParameterField::ParameterField(core::ParameterSpec spec, QWidget* parent)
    : QWidget(parent)
    , m_spec(std::move(spec))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(4);
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    switch (m_spec.kind()) {
    case core::ParameterKind::Boolean:
        buildCheckBox();
        break;
    case core::ParameterKind::Choice:
        buildComboBox();
        break;
    case core::ParameterKind::Integer:
    case core::ParameterKind::Real:
        buildLineEdit();
        break;
    }
    setValue(m_spec.defaultValue);
}

void ParameterField::buildCheckBox()
{
    const auto label = app::coreText(m_spec.label);
    m_checkBox = new QCheckBox(label, this);
    layout()->addWidget(m_checkBox);
    describe(label);
    connect(m_checkBox, &QCheckBox::clicked, this, [this] {
        Q_EMIT edited();
        Q_EMIT committed();
    });
}

void ParameterField::buildComboBox()
{
    m_comboBox = new ElidingComboBox(this);
    for (const auto& choice : m_spec.choices)
        m_comboBox->addItem(app::coreText(choice.label), QString::fromStdString(choice.id));
    describe(app::coreText(m_spec.label));
    connect(m_comboBox, &QComboBox::activated, this, [this] {
        Q_EMIT edited();
        Q_EMIT committed();
    });
}

void ParameterField::buildLineEdit()
{
    m_lineEdit = new QLineEdit(this);
    m_lineEdit->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    m_lineEdit->setInputMethodHints(Qt::ImhFormattedNumbersOnly);
    m_lineEdit->installEventFilter(this);
    describe(app::coreText(m_spec.label));
    connect(m_lineEdit, &QLineEdit::textEdited, this, &ParameterField::edited);
    connect(m_lineEdit, &QLineEdit::editingFinished, this, &ParameterField::committed);
}

void ParameterField::describe(const QString& label)
{
    const auto help = app::coreText(m_spec.help);
    editor()->setObjectName(u"parameter."_s + QString::fromStdString(m_spec.id));
    editor()->setAccessibleName(label);
    editor()->setAccessibleDescription(help);
    setToolTip(help.isEmpty() ? label : u"<b>%1</b><p>%2</p>"_s.arg(label, help));
    if (m_checkBox)
        return;
    auto* caption = new QLabel(label, this);
    caption->setProperty("role", u"status"_s);
    caption->setBuddy(editor());
    caption->setMinimumWidth(1);
    caption->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    layout()->addWidget(caption);
    layout()->addWidget(editor());
}

QWidget* ParameterField::editor() const
{
    if (m_checkBox)
        return m_checkBox;
    return m_comboBox ? static_cast<QWidget*>(m_comboBox) : m_lineEdit;
}

void ParameterField::setValue(const core::ParameterValue& value)
{
    if (m_checkBox && std::holds_alternative<bool>(value))
        m_checkBox->setChecked(std::get<bool>(value));
    else if (m_comboBox && std::holds_alternative<std::string>(value))
        m_comboBox->setCurrentIndex(
            m_comboBox->findData(QString::fromStdString(std::get<std::string>(value))));
    else if (m_lineEdit)
        m_lineEdit->setText(numberText(value));
    setMarkedInvalid(false);
}

std::optional<core::ParameterValue> ParameterField::rawValue() const
{
    if (m_checkBox)
        return core::ParameterValue{m_checkBox->isChecked()};
    if (m_comboBox)
        return core::ParameterValue{m_comboBox->currentData().toString().toStdString()};
    return parseNumber(m_lineEdit->text(), m_spec.kind());
}

std::optional<core::ParameterValue> ParameterField::value() const
{
    const auto raw = rawValue();
    if (!raw || !specProblem(m_spec, *raw).isEmpty())
        return std::nullopt;
    return core::checkedValue(m_spec, *raw);
}

QString ParameterField::problem() const
{
    const auto raw = rawValue();
    if (raw)
        return specProblem(m_spec, *raw);
    const auto label = app::coreText(m_spec.label);
    return m_spec.kind() == core::ParameterKind::Integer
        ? tr("%1 must be a whole number.").arg(label)
        : tr("%1 must be a number.").arg(label);
}

void ParameterField::setMarkedInvalid(bool invalid)
{
    if (editor()->property("invalid").toBool() == invalid)
        return;
    editor()->setProperty("invalid", invalid);
    editor()->style()->unpolish(editor());
    editor()->style()->polish(editor());
}

bool ParameterField::eventFilter(QObject* watched, QEvent* event)
{
    const auto type = event->type();
    if (watched == m_lineEdit && (type == QEvent::KeyPress || type == QEvent::ShortcutOverride)) {
        const auto key = static_cast<QKeyEvent*>(event)->key();
        if (key == Qt::Key_Space) { // a shortcut, here as everywhere
            event->ignore();
            return true;
        }
        if (type == QEvent::ShortcutOverride)
            return false;
        if (key == Qt::Key_Up || key == Qt::Key_Down) {
            stepBy(key == Qt::Key_Up ? 1 : -1);
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void ParameterField::stepBy(int steps)
{
    const auto current = rawValue();
    if (!current)
        return;
    m_lineEdit->setText(numberText(steppedValue(m_spec, *current, steps)));
    Q_EMIT edited();
}

} // namespace studio::ui
