// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/infer/networkdescription.h"

#include <numeric>

namespace studio::core {

std::size_t NetworkDescription::parameters() const
{
    return std::accumulate(layers.begin(), layers.end(), std::size_t{0},
        [](std::size_t sum, const LayerDescription& layer) { return sum + layer.parameters; });
}

std::size_t NetworkDescription::multiplyAdds() const
{
    return std::accumulate(layers.begin(), layers.end(), std::size_t{0},
        [](std::size_t sum, const LayerDescription& layer) { return sum + layer.multiplyAdds; });
}

} // namespace studio::core
