// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/exitcode.h"
#include "core/family/familycatalog.h"

namespace CLI {
class App;
}

namespace studio::app {

/// One verb of the program. Used from the main thread.
class Command
{
public:
    virtual ~Command() = default;

    /// Declares the verb with its options below `parent` and returns it; called once, before the
    /// command line is parsed. The command must outlive the parsing: the options write into it.
    virtual CLI::App* declare(CLI::App& parent) = 0;

    /// Does the work; called after parsing, if the verb was given. Throws core::Error.
    virtual ExitCode run(const core::FamilyCatalog& catalog) = 0;
};

} // namespace studio::app
