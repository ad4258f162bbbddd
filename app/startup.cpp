// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/startup.h"

#include "app/application.h"
#include "app/controllers/eventloopwatchdog.h"
#include "app/terminationsignals.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QIcon>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <memory>
#include <span>
#include <string_view>

using namespace Qt::StringLiterals;

namespace studio::app {

namespace {

constexpr int kWrongUsage = 2;

constexpr auto* kNoDisplay =
    "digit-studio: there is no display to open a window on.\n"
    "  With the source at hand, ./dev run does the main job without one;\n"
    "  digit-studio-cli trains, evaluates and predicts on the command line (--help).\n";

/// Known before QApplication is made, which would abort without one.
bool hasDisplay(std::span<char*> arguments)
{
    const auto isSet = [](const char* name) { return !qEnvironmentVariableIsEmpty(name); };
    const bool isChosen = std::any_of(arguments.begin(), arguments.end(),
        [](const char* word) { return std::string_view(word) == "-platform"; });
    return isChosen || isSet("QT_QPA_PLATFORM") || isSet("DISPLAY") || isSet("WAYLAND_DISPLAY");
}

/// While QApplication is made: a display that is named but cannot be reached ends in Qt's abort;
/// say the same in our words and leave in order.
void reportMissingDisplay(QtMsgType type, const QMessageLogContext&, const QString& text)
{
    std::fprintf(stderr, "%s\n", qPrintable(text));
    if (type != QtFatalMsg)
        return;
    std::fputs(kNoDisplay, stderr);
    std::_Exit(kWrongUsage);
}

std::unique_ptr<QApplication> makeApplication(int& argc, char** argv)
{
    const auto previous = qInstallMessageHandler(reportMissingDisplay);
    auto application = std::make_unique<QApplication>(argc, argv);
    qInstallMessageHandler(previous);
    QGuiApplication::setWindowIcon(QIcon(u":/icons/digit-studio.svg"_s));
    QGuiApplication::setApplicationDisplayName(u"Digit Studio"_s);
    QGuiApplication::setDesktopFileName(u"io.github.digitstudio.DigitStudio"_s);
    return application;
}

void nameProgram()
{
    QCoreApplication::setApplicationName(u"digit-studio"_s);
    QCoreApplication::setApplicationVersion(QString::fromLatin1(STUDIO_VERSION));
}

std::optional<Appearance> appearanceFrom(const QString& word)
{
    if (word == u"light")
        return Appearance::Light;
    if (word == u"dark")
        return Appearance::Dark;
    return {};
}

/// Ends the program itself for --help, --version and wrong words.
StartOptions parseCommandLine()
{
    QCommandLineParser parser;
    parser.setApplicationDescription(u"Train, draw and generate handwritten digits."_s);
    const auto help = parser.addHelpOption();
    const auto version = parser.addVersionOption();
    parser.addPositionalArgument(
        u"FILE"_s, u"A checkpoint, drawing, picture or data folder to open."_s, u"[FILE]"_s);
    const QCommandLineOption language(
        u"lang"_s, u"Language of the window, such as en or de."_s, u"LANG"_s);
    const QCommandLineOption appearance(
        u"appearance"_s, u"Light or dark window."_s, u"light|dark"_s);
    parser.addOptions({language, appearance});
    if (!parser.parse(QCoreApplication::arguments())) {
        std::fprintf(stderr, "digit-studio: %s\n", qPrintable(parser.errorText()));
        std::exit(kWrongUsage);
    }
    if (parser.isSet(help))
        parser.showHelp();
    if (parser.isSet(version))
        parser.showVersion();
    StartOptions options;
    options.language = parser.value(language);
    options.appearance = appearanceFrom(parser.value(appearance));
    if (parser.isSet(appearance) && !options.appearance) {
        std::fprintf(stderr, "digit-studio: --appearance takes light or dark\n");
        std::exit(kWrongUsage);
    }
    if (const auto files = parser.positionalArguments(); !files.isEmpty())
        options.file = files.constFirst();
    return options;
}

void printLatency(const EventLoopWatchdog& watchdog)
{
    const auto latency = watchdog.latency();
    std::fprintf(stderr, "event loop: %zu calls, median %.2f ms, p99 %.2f ms, maximum %.2f ms\n",
        latency.count, latency.medianMs, latency.p99Ms, latency.maximumMs);
}

int runWithoutDisplay(int argc, char** argv)
{
    const QCoreApplication application(argc, argv);
    parseCommandLine();
    std::fputs(kNoDisplay, stderr);
    return kWrongUsage;
}

} // namespace

int runStudio(int argc, char** argv)
{
    nameProgram();
    if (!hasDisplay({argv, static_cast<std::size_t>(argc)}))
        return runWithoutDisplay(argc, argv);
    const auto qtApplication = makeApplication(argc, argv);
    const auto options = parseCommandLine();
    Application studio(options);
    const TerminationSignals signals;
    std::unique_ptr<EventLoopWatchdog> watchdog;
    if (qEnvironmentVariableIntValue("STUDIO_WATCHDOG") == 1)
        watchdog = std::make_unique<EventLoopWatchdog>();
    studio.show();
    const auto code = QApplication::exec();
    if (watchdog)
        printLatency(*watchdog);
    return code;
}

} // namespace studio::app
