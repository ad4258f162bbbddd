// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/screenshots/screenshottour.h"

#include "app/controllers/errortext.h"
#include "core/runs/bundledreferee.h"
#include "tests/screenshots/sampleruns.h"
#include "ui/canvas/correction.h"
#include "ui/canvas/drawingcanvas.h"
#include "ui/canvas/drawpanel.h"
#include "ui/charts/livechart.h"
#include "ui/generate/digitgridmodel.h"
#include "ui/generate/digitspanel.h"
#include "ui/generate/generateform.h"
#include "ui/generate/generatepage.h"
#include "ui/mydigits/mydigitsdialog.h"
#include "ui/runs/comparepanel.h"
#include "ui/runs/runspage.h"
#include "ui/runs/runtable.h"
#include "ui/train/chartgrid.h"
#include "ui/train/datachooser.h"
#include "ui/train/parameterform.h"
#include "ui/train/runbuttons.h"
#include "ui/train/runview.h"
#include "ui/train/trainform.h"
#include "ui/train/trainpage.h"
#include "ui/window/mydigitswiring.h"
#include "ui/window/studioactions.h"

#include <QApplication>
#include <QComboBox>
#include <QDeadlineTimer>
#include <QDialog>
#include <QEventLoop>
#include <QFile>
#include <QLineEdit>
#include <QMenu>
#include <QMenuBar>
#include <QTimer>
#include <QToolButton>

#include <array>

using namespace Qt::StringLiterals;

namespace studio::app {

namespace {

using State = TrainingController::State;

constexpr std::array kSizes{QSize(1280, 800), QSize(1024, 640)};
constexpr int kEngineSeconds = 60;
constexpr int kRunSeconds = 300;
constexpr int kPollMs = 20;

core::Ink crossedSeven()
{
    core::Ink ink;
    ink.strokes = {
        {{62, 74}, {110, 66}, {160, 64}, {202, 66}, {186, 104}, {166, 144}, {146, 186}, {130, 222}},
        {{104, 140}, {140, 136}, {184, 138}}};
    return ink;
}

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

/// The same weights once more at another rate, before the curves of the run before; a part of a
/// chart, its menu and its table.
bool ScreenshotTour::showComparing()
{
    auto services = m_application.services();
    auto& window = m_application.window();
    window.trainPage().form().parameters().setValues({{"learning_rate", 0.003}});
    window.actions().at(ui::Command::RestartSameWeights)->trigger();
    const auto isHalfWay = [&] { return services.training.progress().fraction() > 0.4; };
    if (!waitFor(isHalfWay, kRunSeconds))
        return false;
    services.training.pause();
    auto* const chart = window.trainPage().view().charts().charts().first();
    chart->setCrosshair(100.0);
    shoot(u"5b-previous-run"_s);
    window.actions().at(ui::Command::LogarithmicXAxis)->trigger();
    window.actions().at(ui::Command::LogarithmicAxes)->trigger();
    settle(300);
    shoot(u"5c-logarithmic"_s);
    window.actions().at(ui::Command::LogarithmicXAxis)->trigger();
    window.actions().at(ui::Command::LogarithmicAxes)->trigger();
    const auto menu = chart->makeMenu();
    menu->resize(menu->sizeHint());
    shootWidget(menu.get(), u"menu-chart"_s);
    chart->showTable();
    settle();
    shootWidget(window.findChild<QDialog*>(u"chartTableDialog"_s), u"dialog-chart-table"_s);
    window.findChild<QDialog*>(u"chartTableDialog"_s)->close();
    chart->askForRange();
    settle();
    shootWidget(window.findChild<QDialog*>(u"numbersDialog"_s), u"dialog-chart-range"_s);
    window.findChild<QDialog*>(u"numbersDialog"_s)->close();
    services.training.stop();
    return waitFor([&] { return !services.training.isBusy(); }, kRunSeconds);
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

/// Two digits side by side, and something that is none.
bool ScreenshotTour::showReading()
{
    auto& window = m_application.window();
    auto& panel = window.drawPanel();
    window.actions().at(ui::Command::ShowTrain)->trigger();
    if (const auto reader = core::bundledReader(*m_application.services().engine.catalog()))
        window.openPath(toQString(*reader));
    settle(1500);
    core::Ink number = crossedSeven();
    number.strokes.push_back({{250, 66}, {250, 222}});
    panel.setInk(number);
    settle(1500);
    shoot(u"11-number"_s);
    panel.setInk({{{{60, 220}, {140, 60}, {220, 220}}, {{95, 160}, {185, 160}}}});
    settle(1500);
    shoot(u"12-no-digit"_s);
    return true;
}

bool ScreenshotTour::showInspecting()
{
    auto& window = m_application.window();
    window.actions().at(ui::Command::ShowInspect)->trigger();
    window.drawPanel().canvas().clear();
    settle();
    shoot(u"13-inspect-empty"_s);
    Explanation last;
    const auto listening =
        QObject::connect(&m_application.services().explanation, &ExplanationController::explained,
            &window, [&last](const Explanation& explanation) { last = explanation; });
    window.drawPanel().setInk(crossedSeven());
    const bool isWhole = waitFor([&] { return !last.similar.empty(); }, kEngineSeconds);
    window.findChild<QComboBox*>(u"inspectRun"_s)->setCurrentIndex(1);
    const bool hasHistory = waitFor([&] { return !last.history.empty(); }, kEngineSeconds);
    shoot(u"14-inspect"_s);
    QObject::disconnect(listening);
    return isWhole && hasHistory;
}

bool ScreenshotTour::showMyDigits()
{
    auto services = m_application.services();
    auto& window = m_application.window();
    auto& dialog = window.myDigits().dialog();
    dialog.show();
    settle();
    shootWidget(&dialog, u"dialog-mydigits-empty"_s);
    for (const int label : {7, 1, -1}) {
        window.drawPanel().canvas().clear();
        window.drawPanel().setInk(crossedSeven());
        settle();
        window.drawPanel().correction().say(label);
        settle(300);
    }
    shootWidget(&dialog, u"dialog-mydigits"_s);
    window.actions().at(ui::Command::LearnMyDigits)->trigger();
    settle(1000);
    shootWidget(&dialog, u"dialog-mydigits-learning"_s);
    const bool isDone = waitFor([&] { return !services.teaching.isLearning(); }, kRunSeconds);
    settle(1000);
    shootWidget(&dialog, u"dialog-mydigits-learned"_s);
    dialog.hide();
    return isDone;
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

bool ScreenshotTour::trainHalfWay()
{
    auto services = m_application.services();
    m_application.window().trainPage().form().buttons().startOrPause();
    const bool isUnderWay = waitFor(
        [&] {
            return services.training.progress().fraction() > 0.6 || !services.training.isBusy();
        },
        kRunSeconds);
    services.training.pause();
    return isUnderWay && waitFor([&] { return services.training.state() == State::Paused; }, 10);
}

void ScreenshotTour::showFaults()
{
    auto& window = m_application.window();
    window.findChild<QToolButton*>(u"advancedFold"_s)->setChecked(true);
    auto* rate = window.findChild<QLineEdit*>(u"parameter.learning_rate"_s);
    const auto before = rate->text();
    rate->setText(u"100"_s);
    Q_EMIT rate->textEdited(rate->text());
    const auto broken = m_folder.filePath(u"broken.safetensors"_s);
    if (QFile file(broken); file.open(QIODevice::WriteOnly))
        file.write("this is no checkpoint");
    window.openPath(broken);
    settle(500);
    shoot(u"4-faults"_s);
    QFile::remove(broken);
    rate->setText(before);
    Q_EMIT rate->textEdited(rate->text());
    window.findChild<QToolButton*>(u"advancedFold"_s)->setChecked(false);
    if (auto* close = window.findChild<QToolButton*>(u"bannerClose"_s))
        close->click();

    window.close(); // asks, because a run goes on
    settle();
    if (auto* question = window.findChild<QDialog*>(u"closeQuestion"_s)) {
        shootWidget(question, u"dialog-close"_s);
        question->reject();
    }
}

bool ScreenshotTour::trainToTheEnd()
{
    auto services = m_application.services();
    services.training.resume();
    return waitFor([&] { return !services.training.isBusy(); }, kRunSeconds);
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
