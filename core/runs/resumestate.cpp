// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/runs/resumestate.h"

#include "core/error.h"
#include "core/text.h"

#include <filesystem>
#include <string>
#include <system_error>
#include <utility>

namespace studio::core {

namespace {

HealthReport noticeOf(const Error& fault, const Checkpoint& used)
{
    HealthReport notice;
    notice.sign = "resumed_from_previous";
    notice.text.text = translatable("core",
        "The newest checkpoint cannot be used (%1); the run goes on from the one before it, at "
        "step %2");
    notice.text.arguments = {fault.what(), std::to_string(used.step)};
    notice.severity = HealthReport::Severity::Concern;
    return notice;
}

} // namespace

ResumeState readResumeState(const RunFolder& folder)
{
    std::error_code code;
    const bool hasNone = std::filesystem::is_directory(folder.path(), code)
        && !std::filesystem::exists(folder.checkpointFile("last"), code)
        && !std::filesystem::exists(folder.checkpointFile("previous"), code);
    if (hasNone && !code)
        throw Error(ErrorCode::UnusableInput, folder.path(),
            translatable(
                "core", "The run had not saved anything yet, so it cannot go on; start it anew"));
    try {
        return {readCheckpoint(folder.checkpointFile("last")), std::nullopt};
    } catch (const Error& error) {
        try {
            Checkpoint previous = readCheckpoint(folder.checkpointFile("previous"));
            HealthReport notice = noticeOf(error, previous);
            return {std::move(previous), std::move(notice)};
        } catch (const Error&) {
            throw error; // about `last`, which people know
        }
    }
}

} // namespace studio::core
