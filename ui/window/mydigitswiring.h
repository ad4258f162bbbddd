// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ink/ink.h"
#include "ui/window/banner.h"
#include "ui/window/prompts.h"
#include "ui/window/services.h"

#include <QObject>

#include <vector>

namespace studio::ui {

class DrawPanel;
class MyDigitsDialog;

/// Wires the Draw panel's corrections and the dialog on My digits to what keeps the drawings and
/// teaches the model. Owned by the window; GUI thread.
class MyDigitsWiring final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(MyDigitsWiring)

public:
    struct Parts
    {
        QWidget& window;
        DrawPanel& drawPanel;
        QAction& showDialog;
        QAction& learn;
        const Prompts& prompts; ///< as they are when somebody asks
    };

    MyDigitsWiring(const Services& services, const Parts& parts);

    MyDigitsDialog& dialog() { return *m_dialog; }

Q_SIGNALS:
    /// To be shown in a banner.
    void noticed(const studio::ui::Notice& notice);
    /// To be shown for a moment in the status bar.
    void noted(const QString& text);

private:
    void connectDrawings();
    void connectDialog();
    void connectTeaching();
    void showDialog();
    void learn();
    void updateState();
    void exportDrawings();
    int labelledCount() const;

    Services m_services;
    Parts m_parts;
    MyDigitsDialog* m_dialog = nullptr;
    std::vector<core::InkRecord> m_removed; ///< last; can come back
};

} // namespace studio::ui
