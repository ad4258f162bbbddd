// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/dataname.h"

#include <cctype>
#include <string_view>

namespace studio::core {

namespace {

namespace fs = std::filesystem;

/// A data set that is known under a name, whatever its folder is called.
struct KnownDataset
{
    const char* name;
    const char* folderName; ///< lower case, letters and digits only
    const char* sha256; ///< as Dataset::sha256
};

constexpr KnownDataset kKnownDatasets[] = {
    {"MNIST", "mnist", "06b0d1f124c4e5fa796686ade41a9b778edacc8622f2195a352ef479ad44fc16"},
    {"Fashion-MNIST", "fashionmnist",
        "ca3ab2a37f845e1b8ae23cab1b51749a3011ba3bf1d9016176d75cbaabac376f"},
};

/// The last part of a path that says something: not "raw", not empty after a final slash.
std::string tellingName(const fs::path& folder)
{
    fs::path path = fs::absolute(folder).lexically_normal();
    while (path.has_relative_path() && (path.filename().empty() || path.filename() == "raw"))
        path = path.parent_path();
    return path.filename().empty() ? folder.string() : path.filename().string();
}

} // namespace

std::string folderDataName(const fs::path& folder)
{
    const std::string name = tellingName(folder);
    std::string key;
    for (const char letter : name) {
        if (std::isalnum(static_cast<unsigned char>(letter)) != 0)
            key += static_cast<char>(std::tolower(static_cast<unsigned char>(letter)));
    }
    for (const KnownDataset& known : kKnownDatasets) {
        if (key == known.folderName)
            return known.name;
    }
    return name;
}

std::string dataName(const fs::path& folder, const std::string& sha256)
{
    for (const KnownDataset& known : kKnownDatasets) {
        if (sha256 == known.sha256)
            return known.name;
    }
    return folderDataName(folder);
}

std::string dataName(const std::string& source)
{
    constexpr std::string_view kBuiltin = "builtin";
    const bool isBuiltin = source == kBuiltin || source.starts_with("builtin:");
    return isBuiltin ? kBuiltinDataName : folderDataName(source);
}

} // namespace studio::core
