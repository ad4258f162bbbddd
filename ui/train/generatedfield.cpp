// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/train/generatedfield.h"

#include <QKeyEvent>
#include <QLabel>
#include <QSpinBox>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace studio::ui {

GeneratedField::GeneratedField(QWidget* parent)
    : QWidget(parent)
    , m_spinBox(new QSpinBox(this))
{
    constexpr int kStep = 10;
    auto* caption = new QLabel(tr("Generated digits"), this);
    caption->setProperty("role", u"status"_s);
    caption->setBuddy(m_spinBox);
    m_spinBox->setObjectName(u"generatedPercent"_s);
    m_spinBox->setAccessibleName(caption->text());
    m_spinBox->setRange(0, 100);
    m_spinBox->setSingleStep(kStep);
    m_spinBox->setSuffix(tr(" %", "after a number"));
    m_spinBox->setFocusPolicy(Qt::StrongFocus); // the wheel scrolls the form
    m_spinBox->installEventFilter(this);
    setFocusProxy(m_spinBox);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(4);
    column->addWidget(caption);
    column->addWidget(m_spinBox);
    describe({});
}

void GeneratedField::describe(const QString& generatorName)
{
    const auto name =
        generatorName.isEmpty() ? tr("the generator that comes with the studio") : generatorName;
    const auto help = tr("This share of the training images is replaced by digits that a "
                         "generator writes; at 100 % there are no real ones. Validation and test "
                         "images stay real. Who writes them: %1.")
                          .arg(name);
    m_spinBox->setAccessibleDescription(help);
    setToolTip(u"<b>%1</b><p>%2</p>"_s.arg(tr("Generated digits"), help.toHtmlEscaped()));
}

int GeneratedField::percent() const
{
    return m_spinBox->value();
}

void GeneratedField::setPercent(int percent)
{
    m_spinBox->setValue(percent);
}

void GeneratedField::setGenerator(const QString& file, const QString& name)
{
    m_generatorFile = file;
    describe(name);
}

std::optional<core::GeneratedShare> GeneratedField::share() const
{
    if (percent() == 0)
        return std::nullopt;
    return core::GeneratedShare{percent() / 100.0, m_generatorFile.toStdString()};
}

bool GeneratedField::eventFilter(QObject* watched, QEvent* event)
{
    const auto type = event->type();
    if (type == QEvent::Wheel && !m_spinBox->hasFocus()) {
        event->ignore();
        return true;
    }
    if ((type == QEvent::KeyPress || type == QEvent::ShortcutOverride)
        && static_cast<QKeyEvent*>(event)->key() == Qt::Key_Space) { // a shortcut, as everywhere
        event->ignore();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace studio::ui
