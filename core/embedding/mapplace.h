// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace studio::core {

/// Where a point lies on a map. The unit means nothing: a map is as large as its layout makes it.
struct MapPlace
{
    float x = 0;
    float y = 0;

    bool operator==(const MapPlace&) const = default;
};

} // namespace studio::core
