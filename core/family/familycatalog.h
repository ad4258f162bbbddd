// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/family/modelfamily.h"

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

namespace studio::core {

/// What the engine knows about itself, for the About box, `model info` and run.json.
struct EngineInfo
{
    std::string torchVersion; ///< "1.13"
    std::string blas; ///< path of the BLAS library in effect
    int physicalThreads = 1; ///< threads that can run at once
};

/// The list of families that the engine offers. Immutable; any thread.
class FamilyCatalog
{
public:
    FamilyCatalog(std::vector<std::unique_ptr<ModelFamily>> families, EngineInfo engine);

    const std::vector<std::unique_ptr<ModelFamily>>& families() const { return m_families; }
    const EngineInfo& engine() const { return m_engine; }

    /// The family called `id`; throws Error(WrongUsage) that lists those there are.
    const ModelFamily& family(const std::string& id) const;

    /// Reads the file, finds its family and opens it. Throws Error(UnusableInput).
    OpenedModel open(const std::filesystem::path& checkpointFile) const;

private:
    std::vector<std::unique_ptr<ModelFamily>> m_families;
    EngineInfo m_engine;
};

} // namespace studio::core
