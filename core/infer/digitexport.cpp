// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/infer/digitexport.h"

#include "core/checkpoint/durablefile.h"
#include "core/checkpoint/unfinishedfolder.h"
#include "core/data/gzipwriter.h"
#include "core/error.h"
#include "core/image/png.h"
#include "core/infer/generator.h"
#include "core/text.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>
#include <system_error>

namespace studio::core {

namespace {

namespace fs = std::filesystem;

constexpr int kWidestGrid = 100;
constexpr const char* kImages = "images-idx3-ubyte";
constexpr const char* kLabels = "labels-idx1-ubyte";

void report(const std::function<void(double)>& onProgress, std::size_t done, std::size_t count)
{
    if (onProgress)
        onProgress(static_cast<double>(done) / static_cast<double>(count));
}

/// A file's name is replaced from this on: "train-images-idx3-ubyte.gz" -> 6.
std::size_t imagesPlace(const std::string& name)
{
    for (const std::string& end : {std::string(kImages), std::string(kImages) + ".gz"}) {
        if (name.ends_with(end))
            return name.size() - end.size();
    }
    return std::string::npos;
}

/// Magic number, dimensions (big-endian, as the format has it), then the bytes.
std::vector<std::uint8_t> idxFile(
    const std::vector<std::uint32_t>& dimensions, const std::vector<std::uint8_t>& data)
{
    constexpr std::uint8_t kUnsignedBytes = 8;
    std::vector<std::uint8_t> bytes{
        0, 0, kUnsignedBytes, static_cast<std::uint8_t>(dimensions.size())};
    for (const std::uint32_t dimension : dimensions) {
        for (const unsigned shift : {24U, 16U, 8U, 0U})
            bytes.push_back(static_cast<std::uint8_t>(dimension >> shift));
    }
    bytes.insert(bytes.end(), data.begin(), data.end());
    return bytes;
}

/// A file that waits under another name for what belongs to it; removed unless it got its own.
class UnfinishedFile
{
public:
    explicit UnfinishedFile(fs::path finished)
        : m_finished(std::move(finished))
        , m_path(m_finished.string() + ".unfinished")
    {
    }
    ~UnfinishedFile()
    {
        std::error_code ignored;
        fs::remove(m_path, ignored);
    }
    UnfinishedFile(const UnfinishedFile&) = delete;
    UnfinishedFile& operator=(const UnfinishedFile&) = delete;

    const fs::path& path() const { return m_path; }
    void finish() const
    {
        std::error_code code;
        fs::rename(m_path, m_finished, code);
        if (code)
            throw Error(ErrorCode::CannotWrite, m_finished,
                translatable("core", "Cannot be written (%1)"), {code.message()});
    }

private:
    fs::path m_finished;
    fs::path m_path;
};

void writeIdx(const DigitSet& digits, const fs::path& target)
{
    const std::string name = target.filename().string();
    const bool isPacked = name.ends_with(".gz");
    const fs::path labels = target.parent_path()
        / (name.substr(0, imagesPlace(name)) + kLabels + (isPacked ? ".gz" : ""));
    const auto count = static_cast<std::uint32_t>(digits.size());
    const auto packed = [isPacked](std::vector<std::uint8_t> bytes) {
        return isPacked ? toGzip(bytes) : bytes;
    };
    const auto imageBytes = packed(idxFile({count, kDigitSide, kDigitSide}, digits.pixels));
    const auto labelBytes = packed(idxFile({count}, digits.labels));
    // The images wait under another name until the labels are there: a full disk must not leave
    // new labels beside old images.
    const UnfinishedFile images(target);
    writeFileDurably(images.path(), imageBytes);
    writeFileDurably(labels, labelBytes);
    images.finish();
}

void writeGrid(const DigitCollection& collection, const fs::path& target)
{
    const DigitSet& digits = collection.digits;
    const auto count = static_cast<int>(digits.size());
    // As square as can be in whole rows of ten, so that each column is one digit.
    const int tens = static_cast<int>(std::ceil(std::sqrt(count / 100.0)));
    const int columns = std::min({std::max(tens, 1) * kDigitClasses, kWidestGrid, count});
    const int rows = (count + columns - 1) / columns;
    GrayImage grid(columns * kDigitSide, rows * kDigitSide);
    for (int i = 0; i < count; ++i) {
        const GrayImage digit = digits.image(static_cast<std::size_t>(i));
        for (int y = 0; y < kDigitSide; ++y) {
            for (int x = 0; x < kDigitSide; ++x)
                grid.at(i % columns * kDigitSide + x, i / columns * kDigitSide + y) =
                    digit.at(x, y);
        }
    }
    auto description = collection.descriptionOf(0);
    description.erase("Latent");
    description.erase("Digit");
    description["Seed"] =
        std::to_string(collection.seeds.front()) + " to " + std::to_string(collection.seeds.back());
    writePng(target, grid, description);
}

void writeFolder(const DigitCollection& collection, const fs::path& target,
    const std::function<void(double)>& onProgress)
{
    UnfinishedFolder folder(target);
    std::error_code code;
    for (int digit = 0; digit < kDigitClasses; ++digit)
        fs::create_directory(folder.path() / std::to_string(digit), code);
    for (std::size_t i = 0; i < collection.digits.size(); ++i) {
        std::array<char, 40> name{};
        std::snprintf(name.data(), name.size(), "seed-%08llu.png",
            static_cast<unsigned long long>(collection.seeds[i]));
        writePng(folder.path() / std::to_string(collection.digits.labels[i]) / name.data(),
            collection.digits.image(i), collection.descriptionOf(i));
        report(onProgress, i + 1, collection.digits.size());
    }
    for (int digit = 0; digit < kDigitClasses; ++digit)
        fs::remove(folder.path() / std::to_string(digit), code); // only those that stayed empty
    folder.finish();
}

} // namespace

std::map<std::string, std::string> DigitCollection::descriptionOf(std::size_t index) const
{
    const auto number = [](double value) {
        std::array<char, 32> text{};
        std::snprintf(text.data(), text.size(), "%.9g", value);
        return std::string(text.data());
    };
    std::string latent;
    for (const float value : latentOf(seeds.at(index), latentSize, truncation))
        latent += (latent.empty() ? "" : " ") + number(double{value});
    return {{"Software", "Digit Studio " STUDIO_VERSION}, {"Model", model},
        {"Digit", std::to_string(digits.labels.at(index))}, {"Seed", std::to_string(seeds[index])},
        {"Truncation", number(truncation)}, {"Latent", latent}};
}

ExportKind exportKindOf(const fs::path& target)
{
    const std::string name = target.filename().string();
    if (imagesPlace(name) != std::string::npos)
        return ExportKind::Idx;
    if (target.extension() == ".png")
        return ExportKind::Grid;
    const bool soundsLikeIdx = name.find("idx") != std::string::npos
        && name.find("ubyte") != std::string::npos; // a slip: nobody names a folder so
    if (target.extension().empty() && !soundsLikeIdx)
        return ExportKind::PictureFolder;
    throw Error(ErrorCode::WrongUsage, target,
        translatable("core",
            "Digits are written to a folder, a .png picture, or a file whose name ends in "
            "images-idx3-ubyte or images-idx3-ubyte.gz"));
}

void exportDigits(const DigitCollection& collection, const fs::path& target,
    const std::function<void(double)>& onProgress)
{
    std::error_code code;
    fs::create_directories(fs::absolute(target, code).parent_path(), code);
    switch (exportKindOf(target)) { // a folder that could not be made is told of by the file in it
    case ExportKind::Idx:
        return writeIdx(collection.digits, target);
    case ExportKind::Grid:
        return writeGrid(collection, target);
    case ExportKind::PictureFolder:
        break;
    }
    writeFolder(collection, target, onProgress);
}

} // namespace studio::core
