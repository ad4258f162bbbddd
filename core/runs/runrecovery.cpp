// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/runs/runrecovery.h"

#include "core/checkpoint/durablefile.h"
#include "core/runs/runfolder.h"
#include "core/runs/runlock.h"

namespace studio::core {

void keepAsStopped(const std::filesystem::path& runFolder)
{
    const RunFolder folder(runFolder);
    const RunLock lock(folder.path());
    RunRecord record = folder.readRecord();
    if (record.status != RunStatus::Running)
        return;
    removeTemporaryFiles(folder.path());
    removeTemporaryFiles(folder.checkpointFile("last").parent_path());
    removeTemporaryFiles(folder.sampleFile(0).parent_path());
    record.status = RunStatus::Stopped;
    folder.writeRecord(record);
}

} // namespace studio::core
