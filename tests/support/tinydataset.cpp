// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/tinydataset.h"

#include "core/image/grayimage.h"
#include "tests/support/fakeclassifier.h"

#include <algorithm>
#include <cstdint>
#include <fstream>
#include <string>
#include <vector>

namespace studio::core {

namespace {

void addNumber(std::string& bytes, std::size_t number)
{
    for (int shift = 24; shift >= 0; shift -= 8)
        bytes += static_cast<char>(number >> static_cast<unsigned>(shift) & 0xFFU);
}

void write(const std::filesystem::path& file, const std::string& bytes)
{
    std::ofstream(file, std::ios::binary) << bytes;
}

void writeSet(
    const std::filesystem::path& folder, const std::string& prefix, std::size_t count, int variant)
{
    std::string images("\0\0\x08\x03", 4);
    std::string labels("\0\0\x08\x01", 4);
    addNumber(images, count);
    addNumber(images, kDigitSide);
    addNumber(images, kDigitSide);
    addNumber(labels, count);
    for (std::size_t i = 0; i < count; ++i) {
        const int digit = static_cast<int>(i % kDigitClasses);
        GrayImage image = FakeClassifier::imageOf(digit);
        std::rotate(image.pixels.begin(), image.pixels.begin() + variant, image.pixels.end());
        images.append(image.pixels.begin(), image.pixels.end());
        labels += static_cast<char>(digit);
    }
    write(folder / (prefix + "-images-idx3-ubyte"), images);
    write(folder / (prefix + "-labels-idx1-ubyte"), labels);
}

} // namespace

void writeTinyDataset(const std::filesystem::path& folder, std::size_t trainingCount,
    std::size_t testCount, int variant)
{
    std::filesystem::create_directories(folder);
    writeSet(folder, "train", trainingCount, variant);
    writeSet(folder, "t10k", testCount, variant);
}

} // namespace studio::core
