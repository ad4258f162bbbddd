// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QStringList>

/// What a call of a program came to.
struct CliResult
{
    int exitCode = -1; ///< -1: it did not start, crashed or took too long
    QByteArray output;
    QString complaints; ///< standard error

    QJsonObject object() const;
    QJsonArray array() const;
};

/// Path of the program under test.
QString cliProgram();

/// Runs the program to its end, within a minute; runs go below `dataHome` unless the arguments say
/// otherwise.
CliResult runCli(const QStringList& arguments, const QString& dataHome = {});

/// Debian's Python, which has torch, whatever else is in the path; within 100 seconds.
CliResult runPython(const QStringList& arguments);
