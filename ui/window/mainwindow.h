// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/window/prompts.h"
#include "ui/window/services.h"

#include <QMainWindow>

class QDockWidget;
class QStackedWidget;

namespace studio::ui {

class BannerArea;
class DrawPanel;
class EvaluatePage;
class EvaluateWiring;
class FileCommands;
class GeneratePage;
class GenerateWiring;
class InspectPage;
class LibraryWiring;
class MyDigitsWiring;
class NavigationRail;
class RestartWiring;
class RunWiring;
class RunsPage;
class StudioActions;
class StudioStatusBar;
class TrainPage;

/// The one window: rail, pages, Draw dock, status bar, menus. It wires widgets to controllers and
/// decides nothing itself. GUI thread; owned by the application.
class MainWindow final : public QMainWindow
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(MainWindow)

public:
    explicit MainWindow(const Services& services, QWidget* parent = nullptr);
    ~MainWindow() override;

    /// Opens what `path` turns out to be: a checkpoint, a drawing, a picture of a digit or a folder
    /// with data. What cannot be used is said in a banner.
    void openPath(const QString& path);

    /// Other ways to ask people for files and decisions, for tests.
    void setPrompts(const Prompts& prompts);

    StudioActions& actions() { return *m_actions; }
    TrainPage& trainPage() { return *m_trainPage; }
    EvaluatePage& evaluatePage() { return *m_evaluatePage; }
    GeneratePage& generatePage() { return *m_generatePage; }
    RunsPage& runsPage() { return *m_runsPage; }
    InspectPage& inspectPage() { return *m_inspectPage; }
    DrawPanel& drawPanel() { return *m_drawPanel; }
    BannerArea& banners() { return *m_banners; }
    MyDigitsWiring& myDigits() { return *m_myDigits; }

protected:
    void closeEvent(QCloseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    void addPage(const QString& label, const QString& iconName, QWidget* page);
    void makeCentre();
    void makeDock();
    void makeMenus();
    void connectDrawing();
    void connectView();
    void connectHelp();
    void connectEvaluating();
    void connectGenerating();
    void connectLibrary();
    void connectMap();
    void connectMyDigits();
    void connectPresets();
    void connectQueue();
    void connectTuning();
    void connectPages();
    void restorePlacement();
    void showInfo(const QString& title, const QString& html, bool canCopy = false);
    void closeWhenEnded();

    Services m_services;
    StudioActions* m_actions = nullptr;
    NavigationRail* m_rail = nullptr;
    BannerArea* m_banners = nullptr;
    QStackedWidget* m_pages = nullptr;
    TrainPage* m_trainPage = nullptr;
    EvaluatePage* m_evaluatePage = nullptr;
    GeneratePage* m_generatePage = nullptr;
    RunsPage* m_runsPage = nullptr;
    InspectPage* m_inspectPage = nullptr;
    DrawPanel* m_drawPanel = nullptr;
    QDockWidget* m_dock = nullptr;
    StudioStatusBar* m_statusBar = nullptr;
    FileCommands* m_files = nullptr;
    RunWiring* m_run = nullptr;
    RestartWiring* m_restart = nullptr;
    GenerateWiring* m_generate = nullptr;
    LibraryWiring* m_library = nullptr;
    MyDigitsWiring* m_myDigits = nullptr;
    bool m_isClosing = false; ///< the user wants to leave as soon as the run has ended
};

} // namespace studio::ui
