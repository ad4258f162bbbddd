// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/prompts.h"

#include <QCoreApplication>
#include <QFileDialog>
#include <QMessageBox>
#include <QPushButton>

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
    auto* box = new QMessageBox(parent);
    box->setObjectName(u"closeQuestion"_s);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setIcon(QMessageBox::NoIcon);
    box->setWindowTitle(
        translated(QT_TRANSLATE_NOOP("studio::ui::Prompts", "A model is being trained")));
    box->setText(u"<b>%1</b>"_s.arg(
        translated(QT_TRANSLATE_NOOP("studio::ui::Prompts", "A model is being trained"))));
    box->setInformativeText(translated(QT_TRANSLATE_NOOP(
        "studio::ui::Prompts", "Its state can be saved and the run continued another time.")));
    auto* stop =
        box->addButton(translated(QT_TRANSLATE_NOOP("studio::ui::Prompts", "Stop and save")),
            QMessageBox::AcceptRole);
    auto* keep =
        box->addButton(translated(QT_TRANSLATE_NOOP("studio::ui::Prompts", "Keep training")),
            QMessageBox::RejectRole);
    stop->setProperty("role", u"primary"_s);
    box->setDefaultButton(stop);
    box->setEscapeButton(keep);
    QObject::connect(stop, &QPushButton::clicked, box, then);
    box->open();
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
    result.stopAndClose = askToStop;
    return result;
}

} // namespace studio::ui
