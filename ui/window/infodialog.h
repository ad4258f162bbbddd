// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

class QTextBrowser;

namespace studio::ui {

/// A page of text to read: guide, shortcuts, diagnostics, about. GUI thread.
class InfoDialog final : public QDialog
{
    Q_OBJECT

public:
    InfoDialog(const QString& title, const QString& html, QWidget* parent = nullptr);

    /// Adds a button that copies the text.
    void addCopyButton();
    QString text() const;

protected:
    void showEvent(QShowEvent* event) override;

private:
    QTextBrowser* m_browser = nullptr;
};

} // namespace studio::ui
