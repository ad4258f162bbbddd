// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/modelinfocommand.h"

#include "app/cli/output.h"
#include "app/cli/runtext.h"
#include "core/checkpoint/checkpoint.h"
#include "core/run/parameterjson.h"

#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>

namespace studio::app {

namespace {

constexpr std::string_view kModelPrefix = "model.";

/// Numbers in the model's tensors, buffers included; the state of the optimizer does not count.
std::uint64_t weightCount(const core::Checkpoint& checkpoint)
{
    std::uint64_t count = 0;
    for (const core::TensorData& tensor : checkpoint.tensors) {
        if (tensor.name.starts_with(kModelPrefix))
            count += tensor.bytes.size() / core::sizeOf(tensor.type);
    }
    return count;
}

nlohmann::json toJson(const core::Checkpoint& checkpoint)
{
    return {{"family", checkpoint.config.family}, {"preset", checkpoint.config.preset},
        {"data", checkpoint.config.data},
        {"parameters", core::parametersToJson(checkpoint.config.parameters)},
        {"classes", checkpoint.classNames}, {"input_mean", checkpoint.inputMean},
        {"input_deviation", checkpoint.inputDeviation}, {"step", checkpoint.step},
        {"epoch", checkpoint.epoch}, {"seconds", checkpoint.seconds},
        {"metrics", checkpoint.metrics}, {"weights", weightCount(checkpoint)},
        {"format_version", core::Checkpoint::kFormatVersion}};
}

void print(const core::Checkpoint& checkpoint)
{
    printResult("Family " + checkpoint.config.family + ", preset " + checkpoint.config.preset);
    printResult("Trained on " + checkpoint.config.data + ": " + std::to_string(checkpoint.epoch)
        + " epochs, " + std::to_string(checkpoint.step) + " steps, "
        + durationText(checkpoint.seconds));
    printResult("Weights: " + countText(static_cast<double>(weightCount(checkpoint))));
    for (const auto& [id, value] : checkpoint.metrics)
        printResult("  " + id + " " + fixedText(value, 4));
    printResult("Parameters:");
    for (const auto& [id, value] : checkpoint.config.parameters)
        printResult("  " + id + " " + core::toText(value));
}

} // namespace

CLI::App* ModelInfoCommand::declare(CLI::App& parent)
{
    CLI::App* verb = parent.add_subcommand("info", "Say what is in a model file");
    verb->add_option("FILE", m_file, "The checkpoint (.safetensors)")->required();
    verb->add_flag("--json", m_wantsJson, "Print one JSON object");
    return verb;
}

ExitCode ModelInfoCommand::run(const core::FamilyCatalog& /*catalog*/)
{
    const core::Checkpoint checkpoint = core::readCheckpoint(m_file);
    if (m_wantsJson)
        printJson(toJson(checkpoint));
    else
        print(checkpoint);
    return ExitCode::Done;
}

} // namespace studio::app
