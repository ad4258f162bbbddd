// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// How long a library of many runs takes to open, for a program and on the Runs page. Makes the runs
// in a temporary folder, 1,000 rows of metrics each, and prints one JSON object. Options: --runs N
// (1000).
#include "app/controllers/eventloopwatchdog.h"
#include "app/controllers/runlibrarycontroller.h"
#include "core/runs/metricstail.h"
#include "core/runs/runlibrary.h"
#include "tests/support/rawfiles.h"
#include "tests/support/runfiles.h"
#include "ui/runs/runspage.h"
#include "ui/runs/runtable.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QTest>

#include <nlohmann/json.hpp>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <string>

#include <fcntl.h>
#include <unistd.h>

using namespace studio;
namespace fs = std::filesystem;

namespace {

constexpr std::size_t kRowsPerRun = 1000;
constexpr int kRepeats = 5;

/// As many parameters as a real run has.
core::RunRecord realisticRecord(int number)
{
    core::RunRecord record = core::sampleRecord("run " + std::to_string(number));
    for (int i = 0; i < 20; ++i)
        record.config.parameters["parameter_" + std::to_string(i)] = 0.1 * i;
    record.datasetSha256 = std::string(64, 'a');
    record.software = {
        {"digit-studio", "0.1.0"}, {"torch", "1.13"}, {"blas", "/usr/lib/libblas.so"}};
    record.tags = {"bench", "number " + std::to_string(number)};
    return record;
}

/// The kernel forgets what it holds of the file, where it can: the next read is from the disk.
void forget(const fs::path& file)
{
    const int descriptor = ::open(file.c_str(), O_RDONLY | O_CLOEXEC);
    if (descriptor < 0)
        return;
    ::fdatasync(descriptor);
    ::posix_fadvise(descriptor, 0, 0, POSIX_FADV_DONTNEED);
    ::close(descriptor);
}

template <typename Work> double millisecondsOf(Work&& work)
{
    const auto begin = std::chrono::steady_clock::now();
    work();
    return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - begin)
        .count();
}

void makeRuns(const fs::path& root, int count)
{
    const std::string metrics = core::metricsText(kRowsPerRun);
    for (int number = 0; number < count; ++number) {
        const fs::path folder = root / ("run-" + std::to_string(number));
        const core::RunFolder run = core::makeRun(folder, realisticRecord(number));
        core::writeBytes(run.metricsFile(), metrics);
        forget(run.recordFile());
        forget(run.metricsFile());
    }
}

/// All metrics of all runs; milliseconds.
double readAllMetrics(const std::vector<core::RunSummary>& runs, std::size_t& rows)
{
    return millisecondsOf([&] {
        for (const core::RunSummary& run : runs) {
            core::MetricsTail tail(core::RunFolder(run.folder).metricsFile());
            rows += tail.poll().table.rowCount();
        }
    });
}

/// The Runs page from the moment it is shown until all runs are in its table, then while one looks
/// around in it.
nlohmann::json measurePage(const fs::path& root, int count)
{
    constexpr int kLookAroundMs = 4000; // two more looks at the disk
    constexpr int kCompared = 20;
    app::RunLibraryController library({root});
    ui::RunsPage page(library);
    page.resize(1280, 760);
    app::EventLoopWatchdog watchdog;
    QElapsedTimer clock;
    clock.start();
    page.show();
    auto& table = page.table();
    if (!QTest::qWaitFor([&] { return table.runs().rowCount() == count; }, 60'000))
        return {{"page_ms", -1}};
    page.repaint();
    const auto openMs = static_cast<double>(clock.nsecsElapsed()) * 1e-6;
    const double openStall = watchdog.latency().maximumMs;
    watchdog.reset();
    table.setSearch(QStringLiteral("run"));
    table.sortByColumn(ui::RunTableModel::Result, Qt::DescendingOrder);
    for (int row = 0; row < std::min(count, kCompared); ++row) {
        table.selectionModel()->select(
            table.model()->index(row, 0), QItemSelectionModel::Select | QItemSelectionModel::Rows);
    }
    QTest::qWait(kLookAroundMs);
    return {{"page_ms", openMs}, {"page_stall_max_ms", openStall},
        {"page_stall_later_max_ms", watchdog.latency().maximumMs}};
}

nlohmann::json measure(const fs::path& root, int count)
{
    makeRuns(root, count);
    core::RunLibrary library;
    library.setRoots({root});
    const double openMs = millisecondsOf([&] { library.scan(); });
    double rescanMs = 1e9;
    for (int i = 0; i < kRepeats; ++i)
        rescanMs = std::min(rescanMs, millisecondsOf([&] { library.scan(); }));
    std::size_t rows = 0;
    const double metricsMs = readAllMetrics(library.runs(), rows);
    nlohmann::json result{{"runs", library.runs().size()}, {"rows", rows}, {"open_ms", openMs},
        {"rescan_ms", rescanMs}, {"metrics_ms", metricsMs},
        {"rows_per_second", static_cast<double>(rows) / metricsMs * 1000}};
    result.update(measurePage(root, count));
    return result;
}

} // namespace

int main(int argc, char** argv)
{
    if (!qEnvironmentVariableIsSet("DISPLAY") && !qEnvironmentVariableIsSet("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    const ui::Theme theme(application);
    const int count = argc > 2 && std::string(argv[1]) == "--runs" ? std::atoi(argv[2]) : 1000;
    std::string root = (fs::temp_directory_path() / "digit-studio-bench-XXXXXX").string();
    if (::mkdtemp(root.data()) == nullptr) {
        std::perror("mkdtemp");
        return 1;
    }
    const nlohmann::json result = measure(root, std::clamp(count, 1, 100'000));
    fs::remove_all(root);
    std::puts(result.dump(2).c_str());
    return 0;
}
