// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/runs/samplefile.h"

#include "core/checkpoint/durablefile.h"
#include "core/error.h"
#include "core/family/parameterspec.h"
#include "core/image/png.h"
#include "core/text.h"

#include <algorithm>

#include <nlohmann/json.hpp>

namespace studio::core {

namespace {

int columnsOf(const SampleGrid& grid)
{
    const int count = static_cast<int>(grid.images.size());
    return std::clamp(grid.columns, 1, count);
}

std::string seedOf(const RunConfig& config)
{
    const auto seed = config.parameters.find("seed");
    return seed == config.parameters.end() ? std::string() : toText(seed->second);
}

} // namespace

GrayImage sampleSheet(const SampleGrid& grid)
{
    if (grid.images.empty())
        throw Error(ErrorCode::Internal, {}, translatable("core", "The sample grid has no images"));
    const int width = grid.images.front().width;
    const int height = grid.images.front().height;
    const int columns = columnsOf(grid);
    const int rows = (static_cast<int>(grid.images.size()) + columns - 1) / columns;
    GrayImage result(columns * width, rows * height);
    for (std::size_t i = 0; i < grid.images.size(); ++i) {
        const GrayImage& image = grid.images[i];
        if (image.width != width || image.height != height) {
            throw Error(ErrorCode::Internal, {},
                translatable("core", "The images of a sample grid differ in size"));
        }
        const int left = static_cast<int>(i) % columns * width;
        const int top = static_cast<int>(i) / columns * height;
        for (int y = 0; y < height; ++y) {
            for (int x = 0; x < width; ++x)
                result.at(left + x, top + y) = image.at(x, y);
        }
    }
    return result;
}

void writeSampleFile(
    const std::filesystem::path& pngFile, const SampleGrid& grid, const RunConfig& config)
{
    if (grid.images.empty())
        return;
    writePng(pngFile, sampleSheet(grid),
        {{"Software", "Digit Studio " STUDIO_VERSION}, {"Family", config.family},
            {"Epoch", std::to_string(grid.epoch)}, {"Seed", seedOf(config)}});

    const nlohmann::json json{{"epoch", grid.epoch}, {"family", config.family},
        {"seed", seedOf(config)}, {"labels", grid.labels}, {"columns", columnsOf(grid)},
        {"count", grid.images.size()}, {"cell_width", grid.images.front().width},
        {"cell_height", grid.images.front().height}};
    writeFileDurably(std::filesystem::path(pngFile).replace_extension(".json"),
        json.dump(2, ' ', false, nlohmann::json::error_handler_t::replace) + "\n");
}

} // namespace studio::core
