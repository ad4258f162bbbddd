// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "clirun.h"

using namespace Qt::StringLiterals;

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

CliResult runCli(const QStringList& arguments, const QString& dataHome)
{
    QProcess process;
    if (!dataHome.isEmpty()) {
        auto environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"XDG_DATA_HOME"_s, dataHome);
        process.setProcessEnvironment(environment);
    }
    process.start(cliProgram(), arguments);
    CliResult result;
    if (!process.waitForFinished(60'000)) {
        process.kill();
        process.waitForFinished();
    } else if (process.exitStatus() == QProcess::NormalExit) {
        result.exitCode = process.exitCode();
    }
    result.output = process.readAllStandardOutput();
    result.complaints = QString::fromUtf8(process.readAllStandardError());
    return result;
}
