// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/controllers/generationcontroller.h"
#include "ui/generate/digitfiles.h"
#include "ui/window/banner.h"
#include "ui/window/prompts.h"
#include "ui/window/services.h"

#include <QObject>

namespace studio::ui {

class DrawPanel;
class GeneratePage;

/// Wires the Generate page to the generator, the disk and the canvas. Owned by the window; GUI
/// thread.
class GenerateWiring final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(GenerateWiring)

public:
    struct Parts
    {
        QWidget& window;
        GeneratePage& page;
        DrawPanel& drawPanel;
        const Prompts& prompts; ///< as they are when somebody asks
    };

    GenerateWiring(const Services& services, const Parts& parts);

Q_SIGNALS:
    /// To be shown in a banner.
    void noticed(const studio::ui::Notice& notice);
    /// To be shown for a moment in the status bar.
    void noted(const QString& text);
    void openFolderRequested(const QString& folder);

private:
    void connectGenerator();
    void connectDigits();
    void connectDetail();
    void connectExplorer();
    void connectFiles();
    void showGenerator();
    void askForNumber();
    void takePreview(
        app::GenerationController::Preview kind, const std::vector<core::GrayImage>& digits);
    void exportDigits(core::ExportKind kind);
    void saveDigit();
    void copyDigit();
    void readDigit();
    void open();

    Services m_services;
    Parts m_parts;
    DigitFiles m_files;
    QString m_animationFile; ///< waits for its frames
};

} // namespace studio::ui
