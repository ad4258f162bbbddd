// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/checkpoint/checkpoint.h"

#include <filesystem>
#include <optional>
#include <vector>

namespace studio::core {

/// The models that were taught a person's own drawings: my-digits-0001.safetensors and so on in one
/// folder, each of which remembers what it was made from. Any thread; blocks.
class TaughtModels
{
public:
    static constexpr std::size_t kKept = 10; ///< the oldest ones go when there are more

    explicit TaughtModels(std::filesystem::path folder);

    std::optional<std::filesystem::path> newest() const;
    /// Writes `model`, which was made from the file `base`, under the next number. Throws
    /// Error(CannotWrite).
    std::filesystem::path add(Checkpoint model, const std::filesystem::path& base) const;
    /// Deletes it for good: the drawings that it learned are kept. Throws Error(CannotWrite).
    void remove(const std::filesystem::path& file) const;

    /// True if the model was written by add(), here or elsewhere.
    static bool isTaught(const Checkpoint& model);
    /// The file that it was made from, if it is still there.
    static std::optional<std::filesystem::path> baseOf(const Checkpoint& model);

    /// Where InkCollection::defaultFile() lies.
    static std::filesystem::path defaultFolder();

private:
    std::vector<std::filesystem::path> files() const;

    std::filesystem::path m_folder;
};

} // namespace studio::core
