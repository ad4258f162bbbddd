// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <filesystem>
#include <map>
#include <vector>

namespace studio::ui {

/// Which colour and dashes (see linePen()) each run has in comparisons. A run keeps its style for
/// as long as this lives, whatever else is compared; only where two that are compared together
/// would look the same does the later one get another. A plain value.
class RunStyles
{
public:
    /// Styles of these runs, at most kLineStyles: all different.
    std::map<std::filesystem::path, std::size_t> assign(
        const std::vector<std::filesystem::path>& folders);

private:
    std::map<std::filesystem::path, std::size_t> m_known;
};

} // namespace studio::ui
