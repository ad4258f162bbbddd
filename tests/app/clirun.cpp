// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "clirun.h"

#include <chrono>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

QJsonObject CliResult::object() const
{
    return QJsonDocument::fromJson(output).object();
}

QJsonArray CliResult::array() const
{
    return QJsonDocument::fromJson(output).array();
}

QString cliProgram()
{
    return qEnvironmentVariable("STUDIO_BIN_DIR") + u"/digit-studio-cli"_s;
}

static CliResult resultOf(QProcess& process, const QString& program, const QStringList& arguments,
    std::chrono::milliseconds limit)
{
    process.start(program, arguments);
    CliResult result;
    if (!process.waitForFinished(static_cast<int>(limit.count()))) {
        process.kill();
        process.waitForFinished();
    } else if (process.exitStatus() == QProcess::NormalExit) {
        result.exitCode = process.exitCode();
    }
    result.output = process.readAllStandardOutput();
    result.complaints = QString::fromUtf8(process.readAllStandardError());
    return result;
}

CliResult runCli(const QStringList& arguments, const QString& dataHome)
{
    QProcess process;
    if (!dataHome.isEmpty()) {
        auto environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"XDG_DATA_HOME"_s, dataHome);
        process.setProcessEnvironment(environment);
    }
    return resultOf(process, cliProgram(), arguments, 60s);
}

CliResult runPython(const QStringList& arguments)
{
    QProcess process;
    return resultOf(process, u"/usr/bin/python3"_s, arguments, 100s);
}
