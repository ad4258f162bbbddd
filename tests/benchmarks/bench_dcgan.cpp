// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// How fast a DCGAN trains: the layers that most programs give it at 28x28, and the preset Best.
// Prints one JSON object. Options: --data builtin|DIR, --seconds N for each measurement (20).
#include "models/families.h"
#include "tests/benchmarks/stopwatch.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cstdio>

using namespace studio;

int main(int argc, char** argv)
{
    try {
        const auto catalog = models::createFamilyCatalog();
        const core::ModelFamily& family = catalog->family("dcgan");
        const double seconds = std::stod(option(argc, argv, "--seconds", "20"));
        const auto data = std::make_shared<const core::Dataset>(
            core::loadDataset(option(argc, argv, "--data", "builtin")));
        const std::int64_t forever = 1000;
        // torchgan.py has the same.
        const core::ParameterMap usual{{"epochs", forever}, {"batch_size", std::int64_t{128}},
            {"generator_width", std::int64_t{64}}, {"discriminator_width", std::int64_t{64}},
            {"discriminator_layers", std::int64_t{2}}, {"latent_size", std::int64_t{100}},
            {"conditional", false}};
        const nlohmann::json result{{"threads", std::max(1, catalog->engine().physicalThreads)},
            {"blas", catalog->engine().blas},
            {"usual_images_per_second",
                imagesPerSecond(family, family.makeConfig({}, usual), data, seconds)},
            {"best_images_per_second",
                imagesPerSecond(
                    family, family.makeConfig("best", {{"epochs", forever}}), data, seconds)}};
        std::puts(result.dump(2).c_str());
        return 0;
    } catch (const std::exception& error) {
        std::fprintf(stderr, "bench_dcgan: %s\n", error.what());
        return 1;
    }
}
