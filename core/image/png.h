// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/image/grayimage.h"

#include <cstdint>
#include <filesystem>
#include <map>
#include <string>
#include <vector>

namespace studio::core {

/// No larger picture is read: 64 megapixels.
constexpr std::uint64_t kMaximumPngPixels = 64'000'000;

/// Reads any PNG as grey (colour by luminance, transparency over white). Larger pictures
/// and files that are not PNG are refused with Error(UnusableInput).
GrayImage readPng(const std::filesystem::path& file);

/// The same for a picture of ink: a pen of another colour stands out even if it is as light as its
/// paper (see grayByContrast()), and white ink on a transparent ground does too.
GrayImage readInkPng(const std::filesystem::path& file);

/// Writes an 8-bit grey PNG with `text` as tEXt entries, through a temporary file and a rename.
/// Throws Error(CannotWrite).
void writePng(const std::filesystem::path& file, const GrayImage& image,
    const std::map<std::string, std::string>& text = {});

/// The bytes of an 8-bit grey PNG file. Throws Error(CannotWrite) for an empty picture.
std::vector<std::uint8_t> encodePng(const GrayImage& image);

} // namespace studio::core
