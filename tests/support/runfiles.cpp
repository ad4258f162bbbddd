// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/runfiles.h"

#include "core/family/parameterspec.h"

#include <chrono>
#include <fstream>

namespace studio::core {

RunRecord sampleRecord(const std::string& name)
{
    RunRecord record;
    record.config.family = "fake";
    record.config.preset = "fast";
    record.config.name = name;
    record.config.parameters = {
        {"epochs", std::int64_t{3}}, {"rate", 0.1}, {"seed", std::int64_t{1}}};
    record.status = RunStatus::Finished;
    record.created = "2026-01-02T03:04:05Z";
    record.datasetName = "MNIST";
    record.summary = {{"best.validation.accuracy", 0.98}, {"best.validation.loss", 0.1},
        {"epochs", 3}, {"seconds", 12.5}, {"test_accuracy", 0.97}};
    return record;
}

RunFolder makeRun(const std::filesystem::path& folder, const RunRecord& record, int ageSeconds)
{
    std::filesystem::create_directories(folder);
    RunFolder run(folder);
    run.writeRecord(record);
    std::filesystem::last_write_time(run.recordFile(),
        std::filesystem::file_time_type::clock::now() - std::chrono::seconds(ageSeconds));
    return run;
}

std::string metricsText(std::size_t rows)
{
    std::string text = "step,epoch,seconds,train.loss,validation.accuracy,learning_rate\n";
    for (std::size_t row = 1; row <= rows; ++row) {
        const auto step = static_cast<double>(row);
        text += std::to_string(row) + "," + toText(step / 429) + "," + toText(step / 68.7) + ","
            + toText(2.5 / step) + ",";
        if (row % 10 == 0)
            text += toText(1 - 1 / step);
        text += "," + toText(0.01 / step) + "\n";
    }
    return text;
}

void appendText(const std::filesystem::path& file, const std::string& text)
{
    std::ofstream(file, std::ios::app | std::ios::binary) << text;
}

} // namespace studio::core
