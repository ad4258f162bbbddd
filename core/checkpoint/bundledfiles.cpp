// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checkpoint/bundledfiles.h"

#include <algorithm>
#include <system_error>

namespace studio::core {

namespace {

namespace fs = std::filesystem;

std::vector<fs::path> checkpointsIn(const fs::path& folder)
{
    std::vector<fs::path> files;
    std::error_code code;
    for (fs::directory_iterator entry(folder, code); !code && entry != fs::directory_iterator();
         entry.increment(code)) {
        if (entry->path().extension() == ".safetensors")
            files.push_back(entry->path());
    }
    std::sort(files.begin(), files.end());
    return files;
}

} // namespace

std::vector<fs::path> bundledCheckpoints()
{
    std::error_code ignored;
    const fs::path program = fs::read_symlink("/proc/self/exe", ignored);
    auto files = checkpointsIn(
        program.parent_path().parent_path() / "share" / "digit-studio" / "pretrained");
    if (files.empty())
        files = checkpointsIn(fs::path(STUDIO_SOURCE_DIR) / "resources" / "pretrained");
    return files;
}

} // namespace studio::core
