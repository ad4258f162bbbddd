// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/image/grayimage.h"

#include <filesystem>
#include <map>
#include <string>

namespace studio::core {

/// Reads any PNG as grey (colour by luminance, transparency over white). Pictures over 64
/// megapixels and files that are not PNG are refused with Error(UnusableInput).
GrayImage readPng(const std::filesystem::path& file);

/// Writes an 8-bit grey PNG with `text` as tEXt entries, through a temporary file and a rename.
/// Throws Error(CannotWrite).
void writePng(const std::filesystem::path& file, const GrayImage& image,
    const std::map<std::string, std::string>& text = {});

} // namespace studio::core
