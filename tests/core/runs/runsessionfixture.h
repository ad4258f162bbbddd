// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/runs/runsession.h"
#include "tests/support/fakefamily.h"
#include "tests/support/recordingobserver.h"
#include "tests/support/tinydataset.h"

#include <QTemporaryDir>

#include <filesystem>
#include <memory>

namespace studio::core {

/// Runs of a fake family on a tiny data set, in a folder that goes with it.
class RunSessionFixture
{
protected:
    void open()
    {
        m_temporary = std::make_unique<QTemporaryDir>();
        m_root = m_temporary->path().toStdString();
        m_observer = std::make_unique<RecordingObserver>();
        m_control = std::make_unique<RunControl>();
        m_behaviour = {};
        writeTinyDataset(m_root / "data");
    }
    RunRequest request() const
    {
        RunRequest result;
        result.config.family = "fake";
        result.config.preset = "fast";
        result.config.data = (m_root / "data").string();
        result.runsRoot = m_root / "runs";
        return result;
    }
    RunEnded run(const RunRequest& wanted)
    {
        return runSession(*makeFakeCatalog(m_behaviour), wanted, *m_observer, *m_control);
    }

    std::unique_ptr<QTemporaryDir> m_temporary;
    std::unique_ptr<RecordingObserver> m_observer;
    std::unique_ptr<RunControl> m_control;
    FakeBehaviour m_behaviour;
    std::filesystem::path m_root;
};

} // namespace studio::core
