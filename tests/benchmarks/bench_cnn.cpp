// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// How much of the machine the training of the convolutional network uses: the rate of plain matrix
// products, then that of each preset. Prints one JSON object.
// Options: --data builtin|DIR, --seconds N for each measurement (15).
#include "models/families.h"
#include "tests/benchmarks/stopwatch.h"

#include <nlohmann/json.hpp>

#include <dlfcn.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <memory>
#include <string>
#include <thread>
#include <vector>

using namespace studio;

namespace {

using Clock = std::chrono::steady_clock;
using Sgemm = void (*)(const char*, const char*, const int*, const int*, const int*, const float*,
    const float*, const int*, const float*, const int*, const float*, float*, const int*);

double secondsSince(Clock::time_point start)
{
    return std::chrono::duration<double>(Clock::now() - start).count();
}

/// GFLOP/s of one thread that multiplies square matrices for `seconds`.
double sgemmRate(Sgemm sgemm, double seconds)
{
    constexpr int kSide = 1024;
    constexpr double kOperations = 2.0 * kSide * kSide * kSide;
    const float one = 1;
    const float zero = 0;
    const std::vector<float> a(static_cast<std::size_t>(kSide) * kSide, 0.5F);
    const std::vector<float> b = a;
    std::vector<float> c = a;
    const auto multiply = [&] {
        sgemm("N", "N", &kSide, &kSide, &kSide, &one, a.data(), &kSide, b.data(), &kSide, &zero,
            c.data(), &kSide);
    };
    multiply();
    const auto start = Clock::now();
    int products = 0;
    for (; secondsSince(start) < seconds; ++products)
        multiply();
    return kOperations * products / secondsSince(start) / 1e9;
}

/// What all threads reach together, each with products of its own: the best of several tries.
double sgemmPeak(int threads)
{
    // The engine has loaded the BLAS that the training uses; this is its entry.
    const auto sgemm = reinterpret_cast<Sgemm>(dlsym(RTLD_DEFAULT, "sgemm_"));
    if (sgemm == nullptr)
        return 0;
    double best = 0;
    for (int attempt = 0; attempt < 5; ++attempt) {
        std::vector<double> rates(static_cast<std::size_t>(threads));
        std::vector<std::thread> team;
        for (double& rate : rates)
            team.emplace_back([sgemm, &rate] { rate = sgemmRate(sgemm, 0.6); });
        double sum = 0;
        for (std::size_t i = 0; i < team.size(); ++i) {
            team[i].join();
            sum += rates[i];
        }
        best = std::max(best, sum);
    }
    return best;
}

/// A convolution's floating-point operations for one image, forward.
double convolution(double in, double out, double kernel, double outputSide)
{
    return 2 * kernel * kernel * in * out * outputSide * outputSide;
}

/// For training on one image: forward, and twice as much backward (gradients of the inputs, which
/// the first layer needs none of, and of the weights). Everything but convolutions and the linear
/// layer counts as nothing.
double operationsPerImage(const core::RunConfig& config)
{
    const auto w = static_cast<double>(config.integer("width"));
    double first = 0;
    double others = 0;
    if (config.choice("architecture") == "compact") {
        first = convolution(1, w, 5, 14);
        others = convolution(w, 2 * w, 3, 14) + convolution(2 * w, 4 * w, 3, 7);
    } else {
        first = convolution(1, w, 3, 28);
        others = convolution(w, w, 3, 28) + convolution(w, 2 * w, 3, 14)
            + convolution(2 * w, 2 * w, 3, 14) + convolution(2 * w, 4 * w, 3, 7)
            + convolution(4 * w, 4 * w, 3, 7);
    }
    others += 2 * 4 * w * 3 * 3 * core::kDigitClasses;
    return 2 * first + 3 * others;
}

void measurePreset(const core::ModelFamily& family, const std::string& preset,
    const std::shared_ptr<const core::Dataset>& data, double seconds, nlohmann::json& result)
{
    // Long enough never to end by itself, whatever the machine.
    const core::RunConfig config = family.makeConfig(preset, {{"epochs", std::int64_t(1000)}});
    const double rate = imagesPerSecond(family, config, data, seconds);
    result[preset + "_images_per_second"] = rate;
    result[preset + "_gflops"] = rate * operationsPerImage(config) / 1e9;
}

} // namespace

int main(int argc, char** argv)
{
    try {
        const auto catalog = models::createFamilyCatalog();
        const double seconds = std::stod(option(argc, argv, "--seconds", "15"));
        const auto data = std::make_shared<const core::Dataset>(
            core::loadDataset(option(argc, argv, "--data", "builtin")));
        const int threads = std::max(1, catalog->engine().physicalThreads);
        nlohmann::json result{{"threads", threads}, {"blas", catalog->engine().blas}};
        result["sgemm_gflops"] = sgemmPeak(threads);
        for (const char* preset : {"fast", "balanced"})
            measurePreset(catalog->family("cnn"), preset, data, seconds, result);
        std::puts(result.dump(2).c_str());
        return 0;
    } catch (const std::exception& error) {
        std::fprintf(stderr, "bench_cnn: %s\n", error.what());
        return 1;
    }
}
