// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QStringList>

/// What a call of digit-studio-cli came to.
struct CliResult
{
    int exitCode = -1; ///< -1: it did not start, crashed or took over a minute
    QByteArray output;
    QString complaints; ///< standard error

    QJsonObject object() const;
    QJsonArray array() const;
};

/// Path of the program under test.
QString cliProgram();

/// Runs the program to its end; runs go below `dataHome` unless the arguments say otherwise.
CliResult runCli(const QStringList& arguments, const QString& dataHome = {});
