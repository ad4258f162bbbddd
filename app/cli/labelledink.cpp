// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/labelledink.h"

#include "core/error.h"
#include "core/ink/inkfile.h"

#include <algorithm>

namespace studio::app {

std::vector<core::InkRecord> readLabelledInk(const std::filesystem::path& file)
{
    std::vector<core::InkRecord> records = core::readInkFile(file);
    const bool isAnyKnown = std::any_of(records.begin(), records.end(),
        [](const core::InkRecord& record) { return record.truth != core::InkTruth::Unlabelled; });
    if (!isAnyKnown)
        throw core::Error(core::ErrorCode::UnusableInput, file, "No drawing in it has a label");
    return records;
}

} // namespace studio::app
