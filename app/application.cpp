// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/application.h"

#include "app/controllers/errortext.h"

#include <QApplication>
#include <QEvent>
#include <QFileInfo>
#include <QLibraryInfo>
#include <QLocale>
#include <QTimer>

#include <clocale>
#include <filesystem>
#include <vector>

using namespace Qt::StringLiterals;

namespace studio::app {

namespace {

/// Where runs are looked for: first where the studio puts its own.
std::vector<std::filesystem::path> runRoots(const AppSettings& settings)
{
    std::vector<std::filesystem::path> roots{core::defaultRunsRoot()};
    for (const QString& folder : settings.runFolders())
        roots.push_back(toPath(folder));
    return roots;
}

ui::Appearance toUi(Appearance appearance)
{
    switch (appearance) {
    case Appearance::Light:
        return ui::Appearance::Light;
    case Appearance::Dark:
        return ui::Appearance::Dark;
    case Appearance::System:
        break;
    }
    return ui::Appearance::System;
}

} // namespace

Application::Application(const StartOptions& options)
    : m_settings(options.settingsFile)
    , m_theme(*qApp)
    , m_training(m_metrics)
    , m_library(runRoots(m_settings))
    , m_drawing(
          options.stateFolder.isEmpty() ? DrawingKeeper::defaultFolder() : options.stateFolder)
    , m_myDigits(toQString(core::InkCollection::defaultFile()))
    , m_teaching(toQString(core::TaughtModels::defaultFolder()))
    , m_presets(core::PresetFolder::ofUser())
    , m_opensFile(!options.file.isEmpty())
{
    // QApplication takes over the user's locale for everything; numbers in files stay as they are.
    std::setlocale(LC_NUMERIC, "C");
    translate(options.language.isEmpty() ? m_settings.language() : options.language);
    m_theme.setAppearance(toUi(options.appearance.value_or(m_settings.appearance())));
    connect(&m_settings, &AppSettings::appearanceChanged, &m_theme,
        [this](Appearance appearance) { m_theme.setAppearance(toUi(appearance)); });
    m_data = std::make_unique<DataController>(m_settings);
    m_window = std::make_unique<ui::MainWindow>(services());
    m_window->installEventFilter(this);
    wireEngine();
    wireTraining();
    wireModels();
    wireLikeness();
    wireDrawing();
    wireTeaching();
    wireExplaining();
    if (!options.file.isEmpty())
        m_window->openPath(QFileInfo(options.file).absoluteFilePath());
}

Application::~Application() = default;

ui::Services Application::services()
{
    return {m_settings, m_engine, m_training, m_metrics, m_inference, m_generation, m_checkpoints,
        *m_data, m_samples, m_library, m_myDigits, m_teaching, m_explanation, m_presets,
        m_evaluation, m_queue, m_tuning, m_map, m_network, m_histograms};
}

void Application::show()
{
    m_window->show();
    // A window that starts minimised or hidden is never painted; the engine is wanted all the same.
    constexpr std::chrono::seconds kAtTheLatest{1};
    QTimer::singleShot(kAtTheLatest, &m_engine, &EngineLoader::start);
}

bool Application::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_window.get() && event->type() == QEvent::Paint) {
        watched->removeEventFilter(this);
        QTimer::singleShot(0, &m_engine, &EngineLoader::start);
    }
    return QObject::eventFilter(watched, event);
}

void Application::translate(const QString& language)
{
    const auto locale = language.isEmpty() ? QLocale::system() : QLocale(language);
    QLocale::setDefault(locale);
    // English has a file too, for its plurals: it serves whoever's language has none.
    if (m_studioTexts.load(locale, u"digitstudio"_s, u"_"_s, u":/i18n"_s)
        || m_studioTexts.load(u":/i18n/digitstudio_en.qm"_s))
        QCoreApplication::installTranslator(&m_studioTexts);
    const auto folder = QLibraryInfo::path(QLibraryInfo::TranslationsPath);
    if (m_qtTexts.load(locale, u"qtbase"_s, u"_"_s, folder))
        QCoreApplication::installTranslator(&m_qtTexts);
}

} // namespace studio::app
