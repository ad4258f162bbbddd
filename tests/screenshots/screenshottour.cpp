// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/screenshots/screenshottour.h"

#include "app/controllers/errortext.h"
#include "tests/screenshots/sampleruns.h"
#include "ui/canvas/drawpanel.h"
#include "ui/generate/digitgridmodel.h"
#include "ui/generate/digitspanel.h"
#include "ui/generate/generateform.h"
#include "ui/generate/generatepage.h"
#include "ui/runs/comparepanel.h"
#include "ui/runs/runspage.h"
#include "ui/runs/runtable.h"
#include "ui/train/datachooser.h"
#include "ui/train/trainform.h"
#include "ui/train/trainpage.h"
#include "ui/window/studioactions.h"

#include <QApplication>
#include <QDeadlineTimer>
#include <QDialog>
#include <QEventLoop>
#include <QLineEdit>
#include <QMenu>
#include <QMenuBar>
#include <QTimer>

#include <array>

using namespace Qt::StringLiterals;

namespace studio::app {

namespace {

constexpr std::array kSizes{QSize(1280, 800), QSize(1024, 640)};
constexpr int kPollMs = 20;

/// MNIST where there is a copy, else the digits that the studio draws itself.
QString dataSource(DataController& data)
{
    const QDir known(qEnvironmentVariable("STUDIO_DATA"));
    if (!qEnvironmentVariableIsEmpty("STUDIO_DATA") && known.exists(u"mnist"_s))
        return data.addFolder(known.filePath(u"mnist"_s));
    return u"builtin"_s;
}

} // namespace

ScreenshotTour::ScreenshotTour(
    Application& application, const QDir& folder, const QString& language)
    : m_application(application)
    , m_folder(folder)
    , m_language(language)
{
}

bool ScreenshotTour::run()
{
    auto& window = m_application.window();
    window.show();
    shoot(u"1-engine-starting"_s);
    m_application.show();
    if (!prepare())
        return false;
    shoot(u"2-ready"_s);
    shootMenus();
    if (!trainHalfWay())
        return false;
    shoot(u"3-training"_s);
    showFaults();
    if (!trainToTheEnd())
        return false;
    shoot(u"5-finished"_s);
    shootDialogs();
    return showComparing() && showGenerating() && showRuns() && showReading() && showInspecting()
        && showNetwork() && showMap() && showEvaluating() && showMyDigits() && showTuning()
        && showQueue();
}

/// With the bundled generator.
bool ScreenshotTour::showGenerating()
{
    auto services = m_application.services();
    auto& window = m_application.window();
    auto& page = window.generatePage();
    window.actions().at(ui::Command::ShowGenerate)->trigger();
    window.findChild<QLineEdit*>(u"generateNumber"_s)->setText(u"1998"_s);
    page.digits().form().generateOrStop();
    if (!waitFor(
            [&] {
                return !services.generation.isBusy() && page.digits().model().arrivedCount() > 0;
            },
            kRunSeconds))
        return false;
    shoot(u"6-generate"_s);
    page.setView(ui::GeneratePage::View::Explorer);
    settle(500);
    shoot(u"7-between"_s);
    page.setView(ui::GeneratePage::View::Gallery);
    settle(500);
    shoot(u"8-gallery"_s);
    return true;
}

/// What the tour has trained, and made up runs beside it.
bool ScreenshotTour::showRuns()
{
    auto& window = m_application.window();
    auto& page = window.runsPage();
    window.actions().at(ui::Command::ShowRuns)->trigger();
    settle(500);
    page.table().clearSelection();
    shoot(u"9-runs"_s);
    writeSampleRuns(core::defaultRunsRoot());
    m_application.services().library.refresh();
    if (!waitFor([&] { return page.table().runs().rowCount() > 5; }, kEngineSeconds))
        return false;
    page.table().selectAll();
    if (!waitFor([&] { return page.comparison().chart() != nullptr; }, kEngineSeconds))
        return false;
    settle(500);
    shoot(u"10-compare"_s);
    return true;
}

bool ScreenshotTour::prepare()
{
    auto services = m_application.services();
    auto& chooser = m_application.window().trainPage().form().dataChooser();
    chooser.setSource(dataSource(services.data));
    m_application.window().drawPanel().setInk(crossedSeven());
    const bool isReady =
        waitFor([&] { return services.engine.catalog() != nullptr; }, kEngineSeconds);
    return isReady && waitFor([&] { return chooser.summary().has_value(); }, kEngineSeconds);
}

void ScreenshotTour::shootDialogs()
{
    using ui::Command;
    const std::pair<Command, QString> commands[] = {{Command::UserGuide, u"guide"_s},
        {Command::Shortcuts, u"shortcuts"_s}, {Command::Diagnostics, u"diagnostics"_s},
        {Command::About, u"about"_s}, {Command::DownloadData, u"download"_s}};
    for (const auto& [command, name] : commands) {
        m_application.window().actions().at(command)->trigger();
        settle();
        for (auto* dialog : m_application.window().findChildren<QDialog*>()) {
            if (!dialog->isVisible())
                continue;
            shootWidget(dialog, u"dialog-"_s + name);
            dialog->reject();
        }
        settle();
    }
}

void ScreenshotTour::shootMenus()
{
    int index = 0;
    for (const auto* action : m_application.window().menuBar()->actions()) {
        auto* menu = action->menu();
        menu->ensurePolished();
        menu->resize(menu->sizeHint());
        shootWidget(menu, u"menu-%1"_s.arg(++index));
    }
}

void ScreenshotTour::shoot(const QString& name)
{
    auto& window = m_application.window();
    auto services = m_application.services();
    for (const auto appearance : {Appearance::Light, Appearance::Dark}) {
        services.settings.setAppearance(appearance);
        const auto tone = appearance == Appearance::Light ? u"light"_s : u"dark"_s;
        for (const auto& size : kSizes) {
            window.resize(size);
            settle();
            save(&window,
                u"%1-%2-%3-%4x%5"_s.arg(name, m_language, tone)
                    .arg(size.width())
                    .arg(size.height()));
        }
    }
}

void ScreenshotTour::shootWidget(QWidget* widget, const QString& name)
{
    auto services = m_application.services();
    for (const auto appearance : {Appearance::Light, Appearance::Dark}) {
        services.settings.setAppearance(appearance);
        settle();
        const auto tone = appearance == Appearance::Light ? u"light"_s : u"dark"_s;
        save(widget, u"%1-%2-%3"_s.arg(name, m_language, tone));
    }
}

void ScreenshotTour::save(QWidget* widget, const QString& name)
{
    if (widget->grab().save(m_folder.filePath(name + u".png"_s)))
        ++m_count;
}

void ScreenshotTour::settle(int milliseconds)
{
    QEventLoop loop;
    QTimer::singleShot(milliseconds, &loop, &QEventLoop::quit);
    loop.exec();
}

bool ScreenshotTour::waitFor(const std::function<bool()>& condition, int seconds)
{
    const QDeadlineTimer deadline(std::chrono::seconds{seconds});
    while (!condition() && !deadline.hasExpired())
        settle(kPollMs);
    return condition();
}

} // namespace studio::app
