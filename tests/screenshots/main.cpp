// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/screenshots/screenshottour.h"

#include <QApplication>
#include <QProcess>
#include <QTemporaryDir>

#include <cstdio>

using namespace Qt::StringLiterals;

namespace {

/// One program run a language: the texts of a window are chosen when it is made.
bool tourIn(const QString& language, const QString& folder)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::ForwardedChannels);
    process.start(QCoreApplication::applicationFilePath(), {folder, language});
    return process.waitForFinished(-1) && process.exitStatus() == QProcess::NormalExit
        && process.exitCode() == 0;
}

int tour(const QString& folder, const QString& language)
{
    const QTemporaryDir home;
    qputenv("XDG_DATA_HOME", home.path().toUtf8());
    studio::app::StartOptions options;
    options.language = language;
    options.settingsFile = home.filePath(u"settings.ini"_s);
    options.stateFolder = home.path();
    studio::app::Application application(options);
    studio::app::ScreenshotTour screenshots(application, QDir(folder), language);
    const bool isComplete = screenshots.run();
    std::printf("%s: %d pictures in %s\n", qPrintable(language), screenshots.pictureCount(),
        qPrintable(folder));
    return isComplete ? 0 : 1;
}

} // namespace

int main(int argc, char** argv)
{
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    const QApplication application(argc, argv);
    const auto arguments = QCoreApplication::arguments();
    if (arguments.size() < 2) {
        std::fputs("usage: studio-screenshots FOLDER\n", stderr);
        return 2;
    }
    const auto folder = QDir::current().absoluteFilePath(arguments[1]);
    if (!QDir().mkpath(folder)) {
        std::fprintf(stderr, "studio-screenshots: cannot make %s\n", qPrintable(folder));
        return 3;
    }
    if (arguments.size() > 2)
        return tour(folder, arguments[2]);
    const bool isEnglishDone = tourIn(u"en"_s, folder);
    const bool isGermanDone = tourIn(u"de"_s, folder);
    return isEnglishDone && isGermanDone ? 0 : 1;
}
