// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What saving costs the training: whole runs into a folder, in turn with a checkpoint every second
// and with none, and how long the training steps pause for a checkpoint. Prints one JSON object.
// Options: --data builtin|DIR, --seconds N for each run (20), --pairs N (3), --out DIR (temporary).
#include "core/runs/runsession.h"
#include "models/families.h"
#include "tests/benchmarks/stopwatch.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <string>
#include <vector>

#include <unistd.h>

using namespace studio;
namespace fs = std::filesystem;

namespace {

using Clock = std::chrono::steady_clock;

double millisecondsSince(Clock::time_point start)
{
    return std::chrono::duration<double, std::milli>(Clock::now() - start).count();
}

double largest(const std::vector<double>& values)
{
    return values.empty() ? -1 : *std::max_element(values.begin(), values.end());
}

double median(std::vector<double> values)
{
    if (values.empty())
        return 0;
    std::nth_element(values.begin(),
        values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2), values.end());
    return values[values.size() / 2];
}

/// Times the steps of a run and lets it go on for a while. Steps with the end of an epoch or a new
/// sample grid in between are left out: those take time of their own.
class StepTimer final : public core::TrainingObserver
{
public:
    StepTimer(core::RunControl& control, double seconds)
        : m_control(control)
        , m_seconds(seconds)
    {
    }

    void onEvent(const core::TrainingEvent& event) override
    {
        if (std::holds_alternative<core::EpochMetrics>(event)
            || std::holds_alternative<core::SampleGrid>(event))
            m_hasOther = true;
        if (std::holds_alternative<core::CheckpointReady>(event) && !m_hasOther) {
            m_hasSaved = true;
            m_pauses.push_back(millisecondsSince(m_last));
        }
        if (const auto* step = std::get_if<core::StepMetrics>(&event))
            onStep(*step);
    }

    /// Milliseconds from the end of a step to the checkpoint that is handed over.
    const std::vector<double>& pauses() const { return m_pauses; }
    /// Milliseconds from the end of a step to that of the next.
    const std::vector<double>& plain() const { return m_plain; }
    const std::vector<double>& saving() const { return m_saving; } ///< with a checkpoint in between

private:
    void onStep(const core::StepMetrics& step)
    {
        if (m_isBegun && !m_hasOther)
            (m_hasSaved ? m_saving : m_plain).push_back(millisecondsSince(m_last));
        m_last = Clock::now();
        m_isBegun = true;
        m_hasOther = m_hasSaved = false;
        if (step.seconds >= m_seconds)
            m_control.requestStop();
    }

    core::RunControl& m_control;
    double m_seconds;
    Clock::time_point m_last;
    std::vector<double> m_pauses;
    std::vector<double> m_plain;
    std::vector<double> m_saving;
    bool m_isBegun = false;
    bool m_hasOther = false;
    bool m_hasSaved = false;
};

struct Figures
{
    std::vector<double> cost; ///< of each pair of runs, percent
    std::vector<double> pauses; ///< milliseconds
    std::vector<double>
        delays; ///< milliseconds that a step with a save took longer, pause included
};

class SavingBench
{
public:
    SavingBench(const core::FamilyCatalog& catalog, std::string data, double seconds, fs::path root)
        : m_catalog(catalog)
        , m_data(std::move(data))
        , m_seconds(seconds)
        , m_root(std::move(root))
    {
    }

    nlohmann::json measure(const std::string& family, const std::string& preset, int pairs)
    {
        Figures figures;
        for (int pair = 0; pair < pairs; ++pair) {
            const double without = rate(family, preset, "100000", nullptr);
            const double with = rate(family, preset, "1", &figures);
            figures.cost.push_back(100 * (1 - with / without));
        }
        return {{"cost_every_second_percent", median(figures.cost)},
            {"pause_median_ms", median(figures.pauses)}, {"pause_max_ms", largest(figures.pauses)},
            {"delay_median_ms", median(figures.delays)}, {"delay_max_ms", largest(figures.delays)},
            {"saves", figures.pauses.size()}, {"checkpoint_bytes", m_checkpointBytes}};
    }

private:
    /// Images a second of a run that saves every so many seconds.
    double rate(const std::string& family, const std::string& preset, const char* saveSeconds,
        Figures* figures)
    {
        ::setenv("DIGIT_STUDIO_SAVE_SECONDS", saveSeconds, 1);
        core::RunRequest request;
        // Long enough never to end by itself, whatever the machine.
        request.config =
            m_catalog.family(family).makeConfig(preset, {{"epochs", std::int64_t(1000)}});
        request.config.data = m_data;
        request.folder = m_root / "run";
        core::RunControl control;
        StepTimer timer(control, m_seconds);
        const core::RunEnded ended = core::runSession(m_catalog, request, timer, control);
        if (ended.error)
            throw std::runtime_error(ended.error->what());
        if (figures != nullptr) {
            const double step = median(timer.plain());
            for (const double gap : timer.saving())
                figures->delays.push_back(gap - step);
            figures->pauses.insert(
                figures->pauses.end(), timer.pauses().begin(), timer.pauses().end());
        }
        m_checkpointBytes = fs::file_size(*request.folder / "checkpoints" / "last.safetensors");
        fs::remove_all(*request.folder);
        return ended.imagesPerSecond;
    }

    const core::FamilyCatalog& m_catalog;
    std::string m_data;
    double m_seconds;
    fs::path m_root;
    std::uintmax_t m_checkpointBytes = 0;
};

} // namespace

int main(int argc, char** argv)
{
    try {
        const auto catalog = models::createFamilyCatalog();
        const std::string name = "digit-studio-bench-" + std::to_string(::getpid());
        const fs::path root =
            option(argc, argv, "--out", (fs::temp_directory_path() / name).string());
        fs::create_directories(root);
        SavingBench bench(*catalog, option(argc, argv, "--data", "builtin"),
            std::stod(option(argc, argv, "--seconds", "20")), root);
        const int pairs = std::stoi(option(argc, argv, "--pairs", "3"));
        nlohmann::json result;
        result["cnn"] = bench.measure("cnn", "balanced", pairs);
        result["dcgan"] = bench.measure("dcgan", "best", pairs);
        fs::remove(root);
        std::puts(result.dump(2).c_str());
        return 0;
    } catch (const std::exception& error) {
        std::fprintf(stderr, "bench_saving: %s\n", error.what());
        return 1;
    }
}
