// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/architecture/sourcefile.h"

namespace studio::core {

/// The rules of ARCHITECTURE.md. Each returns a line "FILE: what is wrong" for every breach.
QStringList coreIncludesOnlyItsLeaves(const QList<SourceFile>& sources);
QStringList torchStaysInModels(const QList<SourceFile>& sources);
QStringList controllersKnowNoWidgets(const QList<SourceFile>& sources);
QStringList uiKnowsNoModels(const QList<SourceFile>& sources);
QStringList onlyTheRootKnowsEverything(const QList<SourceFile>& sources);
QStringList pagesAreStrangers(const QList<SourceFile>& sources);
QStringList familyIdsStayAtHome(const QList<SourceFile>& sources);
QStringList filesAreShort(const QList<SourceFile>& sources);
QStringList licenceIsNamed(const QList<SourceFile>& sources);
QStringList nothingIsLeftToDo(const QList<SourceFile>& sources);

} // namespace studio::core
