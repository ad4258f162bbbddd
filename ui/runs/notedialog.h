// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

class QPlainTextEdit;

namespace studio::ui {

/// Asks for the note on a run, any number of lines; deletes itself when it is closed. GUI thread.
class NoteDialog final : public QDialog
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(NoteDialog)

public:
    NoteDialog(const QString& runName, const QString& note, QWidget* parent = nullptr);

    QString note() const;

private:
    QPlainTextEdit* m_text = nullptr;
};

} // namespace studio::ui
