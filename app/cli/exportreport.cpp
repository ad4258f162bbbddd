// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/exportreport.h"

#include "app/cli/output.h"

#include <nlohmann/json.hpp>

namespace studio::app {

void printExport(
    const std::vector<std::filesystem::path>& files, const std::string& target, bool wantsJson)
{
    if (wantsJson) {
        nlohmann::json names = nlohmann::json::array();
        for (const std::filesystem::path& file : files)
            names.push_back(file.string());
        printJson({{"out", target}, {"files", names}});
        return;
    }
    for (const std::filesystem::path& file : files)
        printResult("Wrote " + file.string());
}

} // namespace studio::app
