// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/family/familycatalog.h"

#include <memory>

namespace studio::models {

/// THE list of families: a new one is one line in families.cpp. Sets LibTorch's process-wide state
/// (threads, denormals); call it once, before anything else of this library. Any thread.
std::unique_ptr<core::FamilyCatalog> createFamilyCatalog();

} // namespace studio::models

/// The same for a program that opens the library at run time; the caller owns the result.
extern "C" studio::core::FamilyCatalog* studioCreateFamilyCatalog();
