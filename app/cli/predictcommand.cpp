// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/predictcommand.h"

#include "app/cli/modelfile.h"
#include "app/cli/output.h"
#include "core/image/imagenormalizer.h"
#include "core/image/png.h"
#include "core/ink/inkfile.h"
#include "core/ink/inkrasterizer.h"

#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>

#include <algorithm>

namespace studio::app {

namespace {

nlohmann::json toJson(const core::Reading& reading)
{
    return {{"digit", reading.digit < 0 ? nlohmann::json() : nlohmann::json(reading.digit)},
        {"is_digit", reading.isDigit}, {"digitness", reading.digitness},
        {"probabilities", reading.probabilities}};
}

nlohmann::json toJson(const core::NumberReading& number)
{
    nlohmann::json parts = nlohmann::json::array();
    for (const core::NumberPart& part : number.parts) {
        nlohmann::json entry = toJson(part.reading);
        entry["box"] = {part.box.left, part.box.top, part.box.right, part.box.bottom};
        parts.push_back(std::move(entry));
    }
    return parts;
}

std::string toText(const core::Reading& reading)
{
    if (reading.digit < 0)
        return "nothing to read";
    const float best = reading.probabilities.at(static_cast<std::size_t>(reading.digit));
    return std::to_string(reading.digit) + "  " + percentText(static_cast<double>(best))
        + (reading.isDigit ? "" : "  (probably no digit)");
}

/// "407  (99.8 %, 97.1 %, 99.9 %)"
std::string toText(const core::NumberReading& number)
{
    std::string shares;
    for (const core::NumberPart& part : number.parts) {
        const auto digit = static_cast<std::size_t>(std::max(part.reading.digit, 0));
        shares += (shares.empty() ? "" : ", ")
            + percentText(double{part.reading.probabilities.at(digit)});
    }
    return number.text() + "  (" + shares + ")";
}

} // namespace

CLI::App* PredictCommand::declare(CLI::App& parent)
{
    CLI::App* verb = parent.add_subcommand("predict", "Read drawings or pictures of digits");
    verb->add_option(
            "--model", m_model, "The model; without it, the one that comes with the studio")
        ->type_name("FILE");
    CLI::Option_group* what = verb->add_option_group("What to read");
    what->add_option("--ink", m_inkFile, "Drawings (.ink.jsonl)")->type_name("FILE");
    what->add_option("--image", m_pictures, "Pictures of one digit each")->type_name("PNG...");
    what->require_option(1);
    verb->add_flag("--json", m_wantsJson, "Print one JSON array, an entry a drawing");
    return verb;
}

std::vector<PredictCommand::Item> PredictCommand::readItems(core::NumberReader& reader) const
{
    std::vector<Item> items;
    if (!m_inkFile.empty()) {
        for (const core::InkRecord& record : core::readInkFile(m_inkFile))
            items.push_back({"drawing " + std::to_string(items.size() + 1),
                core::rasterizeInk(record.ink).pixels, reader.read(record.ink), {}});
    }
    for (const std::string& file : m_pictures) {
        try {
            const core::GrayImage picture = core::readInkPng(file);
            items.push_back(
                {file, core::normalizeDigitImage(picture).pixels, reader.read(picture), {}});
        } catch (const core::Error& error) {
            items.push_back({file, {}, {}, error.what()});
        }
    }
    return items;
}

ExitCode PredictCommand::run(const core::FamilyCatalog& catalog)
{
    const auto model = openClassifier(
        catalog, m_model.empty() ? std::nullopt : std::optional<std::filesystem::path>(m_model));
    const int threads = std::max(1, catalog.engine().physicalThreads);
    core::NumberReader numbers(*model.classifier, threads);
    const std::vector<Item> items = readItems(numbers);
    std::vector<std::uint8_t> pixels;
    for (const Item& item : items)
        pixels.insert(pixels.end(), item.pixels.begin(), item.pixels.end());
    if (items.empty())
        printNote("There is no drawing in " + m_inkFile);
    std::vector<core::Reading> readings;
    if (!pixels.empty())
        readings = model.classifier->classify(pixels, threads);

    ExitCode code = ExitCode::Done;
    nlohmann::json entries = nlohmann::json::array();
    auto reading = readings.begin();
    for (const Item& item : items) {
        if (!item.fault.empty()) {
            printNote("digit-studio-cli: " + item.fault);
            entries.push_back({{"error", item.fault}});
            code = ExitCode::UnusableInput;
            continue;
        }
        entries.push_back(toJson(*reading));
        entries.back()["number"] = item.number.text();
        entries.back()["parts"] = toJson(item.number);
        if (!m_wantsJson)
            printResult(item.name + ": "
                + (item.number.parts.size() > 1 ? toText(item.number) : toText(*reading)));
        ++reading;
    }
    if (m_wantsJson)
        printJson(entries);
    return code;
}

} // namespace studio::app
