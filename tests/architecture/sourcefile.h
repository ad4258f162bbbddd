// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <QStringList>

namespace studio::core {

/// A source file of this project.
struct SourceFile
{
    QString path; ///< from the project's root: "core/run/runconfig.h"
    QString text;

    bool isUnder(const QString& folder) const;
    bool isHeader() const;
    /// Without folder and ending: "runconfig".
    QString stem() const;
    /// What is included, in order: "core/run/runconfig.h", "vector", ...
    QStringList includes() const;
};

/// Every .h, .cpp, .py and CMakeLists.txt of the project, but for what builds make.
QList<SourceFile> readSources(const QString& projectFolder);

} // namespace studio::core
