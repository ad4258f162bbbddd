// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/prompts.h"

#include <QCoreApplication>
#include <QDialogButtonBox>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace studio::ui {

namespace {

QFileDialog* makeDialog(QWidget* parent, const Prompts::FileQuestion& question)
{
    auto* dialog = new QFileDialog(parent, question.title, question.suggestion, question.filter);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    return dialog;
}

void ask(QFileDialog* dialog, const Prompts::PathAnswer& then)
{
    QObject::connect(dialog, &QFileDialog::fileSelected, dialog, then);
    dialog->open();
}

void askToStop(QWidget* parent, const std::function<void()>& then)
{
    const auto translated = [](const char* text) {
        return QCoreApplication::translate("studio::ui::Prompts", text);
    };
    auto* dialog = new QDialog(parent);
    dialog->setObjectName(u"closeQuestion"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    const auto title =
        translated(QT_TRANSLATE_NOOP("studio::ui::Prompts", "A model is being trained"));
    dialog->setWindowTitle(title);
    auto* heading = new QLabel(title, dialog);
    heading->setProperty("role", u"section"_s);
    auto* text = new QLabel(translated(QT_TRANSLATE_NOOP("studio::ui::Prompts",
                                "Its state can be saved and the run continued another time.")),
        dialog);
    auto* buttons = new QDialogButtonBox(dialog);
    auto* stop = new QPushButton(
        translated(QT_TRANSLATE_NOOP("studio::ui::Prompts", "Stop and save")), dialog);
    stop->setProperty("role", u"primary"_s); // before the box shows it to the style
    buttons->addButton(stop, QDialogButtonBox::AcceptRole);
    buttons->addButton(translated(QT_TRANSLATE_NOOP("studio::ui::Prompts", "Keep training")),
        QDialogButtonBox::RejectRole);
    auto* column = new QVBoxLayout(dialog);
    column->setContentsMargins(16, 16, 16, 16);
    column->setSpacing(12);
    column->addWidget(heading);
    column->addWidget(text);
    column->addWidget(buttons);
    QObject::connect(buttons, &QDialogButtonBox::accepted, dialog, &QDialog::accept);
    QObject::connect(buttons, &QDialogButtonBox::rejected, dialog, &QDialog::reject);
    QObject::connect(dialog, &QDialog::accepted, dialog, then);
    dialog->open();
}

void askForText(
    QWidget* parent, const Prompts::TextQuestion& question, const Prompts::TextAnswer& then)
{
    auto* dialog = new QDialog(parent);
    dialog->setObjectName(u"textQuestion"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(question.title);
    auto* label = new QLabel(question.label, dialog);
    auto* line = new QLineEdit(question.suggestion, dialog);
    line->setMinimumWidth(280);
    label->setBuddy(line);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, dialog);
    auto* column = new QVBoxLayout(dialog);
    column->setContentsMargins(16, 16, 16, 16);
    column->setSpacing(8);
    column->addWidget(label);
    column->addWidget(line);
    column->addSpacing(8);
    column->addWidget(buttons);
    const auto check = [ok = buttons->button(QDialogButtonBox::Ok), line,
                           isAcceptable = question.isAcceptable] {
        ok->setEnabled(isAcceptable(line->text()));
    };
    QObject::connect(line, &QLineEdit::textChanged, dialog, check);
    QObject::connect(buttons, &QDialogButtonBox::accepted, dialog, &QDialog::accept);
    QObject::connect(buttons, &QDialogButtonBox::rejected, dialog, &QDialog::reject);
    QObject::connect(dialog, &QDialog::accepted, dialog, [line, then] { then(line->text()); });
    check();
    line->selectAll();
    dialog->open();
}

} // namespace

Prompts Prompts::dialogs()
{
    Prompts result;
    result.openFile = [](QWidget* parent, const FileQuestion& question, const PathAnswer& then) {
        auto* dialog = makeDialog(parent, question);
        dialog->setFileMode(QFileDialog::ExistingFile);
        ask(dialog, then);
    };
    result.saveFile = [](QWidget* parent, const FileQuestion& question, const PathAnswer& then) {
        auto* dialog = makeDialog(parent, question);
        dialog->setAcceptMode(QFileDialog::AcceptSave);
        dialog->setDefaultSuffix(question.suggestion.section(u'.', 1));
        ask(dialog, then);
    };
    result.openFolder = [](QWidget* parent, const FileQuestion& question, const PathAnswer& then) {
        auto* dialog = makeDialog(parent, question);
        dialog->setFileMode(QFileDialog::Directory);
        dialog->setOption(QFileDialog::ShowDirsOnly);
        ask(dialog, then);
    };
    result.askText = askForText;
    result.stopAndClose = askToStop;
    return result;
}

} // namespace studio::ui
