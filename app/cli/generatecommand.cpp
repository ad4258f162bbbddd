// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/generatecommand.h"

#include "app/cli/modelfile.h"
#include "app/cli/output.h"
#include "app/cli/progressline.h"
#include "app/cli/stopsignals.h"
#include "app/cli/validators.h"
#include "core/infer/digitexport.h"
#include "core/infer/generatorreferee.h"

#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <chrono>
#include <numeric>

namespace studio::app {

namespace {

constexpr std::int64_t kMostDigits = 250'000;

} // namespace

CLI::App* GenerateCommand::declare(CLI::App& parent)
{
    CLI::App* verb = parent.add_subcommand("generate", "Let a model write digits");
    verb->add_option(
            "--model", m_model, "The model; without it, the one that comes with the studio")
        ->type_name("FILE");
    verb->add_option("--count", m_count, "How many digits")
        ->type_name("N")
        ->check(CLI::Range(std::int64_t{1}, kMostDigits))
        ->capture_default_str();
    verb->add_option("--digit", m_digit, "Only this digit; without it 0, 1, ... 9 in turn")
        ->type_name("D")
        ->check(CLI::Range(0, core::kDigitClasses - 1));
    verb->add_option("--seed", m_seed, "Seed of the first digit; the others follow")
        ->check(isSeed)
        ->type_name("S")
        ->capture_default_str();
    verb->add_option("--truncation", m_truncation, "Below 1: tidier and more alike")
        ->type_name("T")
        ->check(CLI::Range(0.01, 1.0))
        ->check(isNumber)
        ->capture_default_str();
    verb->add_option("--out", m_target, "A folder, a picture, or a data set (labels go beside it)")
        ->type_name("DIR|GRID.png|images-idx3-ubyte[.gz]")
        ->required();
    verb->add_flag("--json", m_wantsJson, "Print one JSON object");
    return verb;
}

ExitCode GenerateCommand::run(const core::FamilyCatalog& catalog)
{
    core::exportKindOf(m_target); // a name that cannot be meant shows at once
    const StopSignals signals;
    const auto model = openGenerator(
        catalog, m_model.empty() ? std::nullopt : std::optional<std::filesystem::path>(m_model));
    if (m_digit >= 0 && !model.generator->isConditional())
        throw core::Error(core::ErrorCode::WrongUsage, model.file,
            "This generator was not told the digits, so it cannot be asked for one");

    const auto begin = std::chrono::steady_clock::now();
    const auto count = static_cast<std::size_t>(m_count);
    core::DigitCollection collection;
    collection.digits = core::generateDigits(*model.generator, count, m_seed,
        m_digit < 0 ? std::nullopt : std::optional(m_digit), m_truncation,
        std::max(1, catalog.engine().physicalThreads));
    collection.seeds.resize(count);
    std::iota(collection.seeds.begin(), collection.seeds.end(), m_seed);
    collection.latentSize = model.generator->latentSize();
    collection.truncation = m_truncation;
    collection.model = model.file.filename().string();
    ProgressLine progress("Writing");
    core::exportDigits(collection, m_target, [&](double fraction) {
        progress.show(fraction);
        if (signals.requested())
            throw core::Error(core::ErrorCode::Cancelled, {}, "Stopped; nothing was kept");
    });
    const std::chrono::duration<double> taken = std::chrono::steady_clock::now() - begin;
    if (m_wantsJson)
        printJson({{"count", m_count}, {"out", m_target}, {"model", model.file.string()},
            {"seed", m_seed}, {"seconds", taken.count()}});
    else
        printResult("Wrote " + countText(static_cast<double>(m_count)) + " digits to " + m_target
            + " in " + durationText(taken.count()));
    return ExitCode::Done;
}

} // namespace studio::app
