// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/datagetcommand.h"
#include "app/cli/datainfocommand.h"
#include "app/cli/evaluatecommand.h"
#include "app/cli/familyhelp.h"
#include "app/cli/finetunecommand.h"
#include "app/cli/generatecommand.h"
#include "app/cli/modelexportcommand.h"
#include "app/cli/modelinfocommand.h"
#include "app/cli/modeljoincommand.h"
#include "app/cli/output.h"
#include "app/cli/predictcommand.h"
#include "app/cli/runsexportcommand.h"
#include "app/cli/runslistcommand.h"
#include "app/cli/runsshowcommand.h"
#include "app/cli/traincommand.h"
#include "app/cli/tunecommand.h"
#include "app/cli/validators.h"
#include "models/families.h"

#include <CLI/CLI.hpp>

#include <csignal>
#include <memory>
#include <vector>

namespace studio::app {

namespace {

std::string versionText(const core::EngineInfo& engine)
{
    return std::string("digit-studio-cli " STUDIO_VERSION "\nLibTorch ") + engine.torchVersion
        + "\nBLAS " + engine.blas;
}

ExitCode runCommandLine(int argc, char** argv)
{
    const auto catalog = models::createFamilyCatalog();
    CLI::App app("Trains networks that read handwritten digits, and uses them, without a display",
        "digit-studio-cli");
    app.set_version_flag("--version", versionText(catalog->engine()));
    CLI::App* data = app.add_subcommand("data", "Fetch a data set, or look into one");
    CLI::App* model = app.add_subcommand("model", "Look into a model file, or take it elsewhere");
    CLI::App* runs = app.add_subcommand("runs", "Look through the runs, or take one elsewhere");

    std::vector<std::pair<CLI::App*, std::unique_ptr<Command>>> commands;
    const auto add = [&commands](CLI::App& parent, std::unique_ptr<Command> command) {
        CLI::App* verb = command->declare(parent);
        for (CLI::Option* option : verb->get_options())
            option->check(isGiven);
        commands.emplace_back(verb, std::move(command));
        return verb;
    };
    add(app, std::make_unique<TrainCommand>())->footer([&catalog] { return familyHelp(*catalog); });
    add(app, std::make_unique<EvaluateCommand>());
    add(app, std::make_unique<PredictCommand>());
    add(app, std::make_unique<GenerateCommand>());
    add(app, std::make_unique<FineTuneCommand>());
    add(app, std::make_unique<TuneCommand>());
    add(*data, std::make_unique<DataGetCommand>());
    add(*data, std::make_unique<DataInfoCommand>());
    add(*model, std::make_unique<ModelInfoCommand>());
    add(*model, std::make_unique<ModelExportCommand>());
    add(*model, std::make_unique<ModelJoinCommand>());
    add(*runs, std::make_unique<RunsListCommand>());
    add(*runs, std::make_unique<RunsShowCommand>());
    add(*runs, std::make_unique<RunsExportCommand>());

    try {
        app.parse(argc, argv);
    } catch (const CLI::ParseError& error) {
        return app.exit(error) == 0 ? ExitCode::Done : ExitCode::WrongUsage;
    }
    for (const auto& [verb, command] : commands) {
        if (verb->parsed())
            return command->run(*catalog);
    }
    const CLI::App* group = &app;
    for (const CLI::App* candidate : {data, model, runs}) {
        if (candidate->parsed())
            group = candidate;
    }
    printNote(group->help());
    return ExitCode::WrongUsage;
}

ExitCode runGuarded(int argc, char** argv)
{
    try {
        return runCommandLine(argc, argv);
    } catch (...) {
        const core::Error error = core::currentError();
        printNote(std::string("digit-studio-cli: ") + error.what());
        return exitCodeOf(error.code());
    }
}

} // namespace

} // namespace studio::app

int main(int argc, char** argv)
{
    using namespace studio::app;
    // A reader that goes away (`| head`) must not kill a training.
    std::signal(SIGPIPE, SIG_IGN);
    ExitCode code = runGuarded(argc, argv);
    if (!flushResults()) {
        printNote("digit-studio-cli: standard output cannot be written");
        code = ExitCode::UnusableInput;
    }
    return static_cast<int>(code);
}
