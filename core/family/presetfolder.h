// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error.h"
#include "core/family/presetfile.h"

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace studio::core {

/// The presets that a person keeps, a file each. A handle on a folder; several programs may use it.
class PresetFolder
{
public:
    explicit PresetFolder(std::filesystem::path folder);
    /// "presets" in dataHome().
    static PresetFolder ofUser();

    struct Content
    {
        std::vector<OwnPreset> presets; ///< by name
        std::vector<Error> problems; ///< of files that are no presets
    };
    /// A folder that is not there is empty. Never throws for what is in it.
    Content read() const;

    /// The preset of this family and name, if there is one.
    std::optional<OwnPreset> find(const std::string& family, const std::string& name) const;

    /// Keeps it, in the place of one of the same family and name. Throws Error(CannotWrite).
    void add(const OwnPreset& preset) const;
    /// Does nothing if it is not there. Throws Error(CannotWrite).
    void remove(const OwnPreset& preset) const;

private:
    std::filesystem::path fileOf(const OwnPreset& preset) const;

    std::filesystem::path m_folder;
};

} // namespace studio::core
