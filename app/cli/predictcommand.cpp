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

void append(std::vector<std::uint8_t>& pixels, const core::GrayImage& image)
{
    pixels.insert(pixels.end(), image.pixels.begin(), image.pixels.end());
}

nlohmann::json toJson(const core::Reading& reading)
{
    return {{"digit", reading.digit < 0 ? nlohmann::json() : nlohmann::json(reading.digit)},
        {"is_digit", reading.isDigit}, {"probabilities", reading.probabilities}};
}

std::string toText(const core::Reading& reading)
{
    if (reading.digit < 0)
        return "nothing to read";
    const float best = reading.probabilities.at(static_cast<std::size_t>(reading.digit));
    return std::to_string(reading.digit) + "  " + percentText(static_cast<double>(best))
        + (reading.isDigit ? "" : "  (probably no digit)");
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

std::vector<std::uint8_t> PredictCommand::readPixels() const
{
    std::vector<std::uint8_t> pixels;
    if (!m_inkFile.empty()) {
        for (const core::InkRecord& record : core::readInkFile(m_inkFile))
            append(pixels, core::rasterizeInk(record.ink));
    }
    for (const std::string& picture : m_pictures)
        append(pixels, core::normalizeDigitImage(core::readPng(picture)));
    return pixels;
}

ExitCode PredictCommand::run(const core::FamilyCatalog& catalog)
{
    const std::vector<std::uint8_t> pixels = readPixels();
    const auto model = openClassifier(
        catalog, m_model.empty() ? std::nullopt : std::optional<std::filesystem::path>(m_model));
    std::vector<core::Reading> readings;
    if (!pixels.empty())
        readings =
            model.classifier->classify(pixels, std::max(1, catalog.engine().physicalThreads));

    nlohmann::json entries = nlohmann::json::array();
    for (std::size_t i = 0; i < readings.size(); ++i) {
        const std::string name =
            m_pictures.empty() ? "drawing " + std::to_string(i + 1) : m_pictures[i];
        if (m_wantsJson)
            entries.push_back(toJson(readings[i]));
        else
            printResult(name + ": " + toText(readings[i]));
    }
    if (m_wantsJson)
        printJson(entries);
    return ExitCode::Done;
}

} // namespace studio::app
