// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDir>
#include <QTemporaryDir>

namespace studio::ui {

/// A temporary place for the runs that a window under test trains, instead of the user's.
class RunsHome
{
public:
    RunsHome() { qputenv("XDG_DATA_HOME", m_home.path().toUtf8()); }

    /// How many runs there are.
    qsizetype count() const { return folder().entryList(QDir::Dirs | QDir::NoDotAndDotDot).size(); }
    bool clear() { return folder().removeRecursively(); }

private:
    QDir folder() const { return {m_home.filePath(QStringLiteral("digit-studio/runs"))}; }

    QTemporaryDir m_home;
};

} // namespace studio::ui
