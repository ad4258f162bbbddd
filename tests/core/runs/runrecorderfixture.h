// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/checkpoint/checkpoint.h"
#include "core/runs/runrecorder.h"
#include "tests/support/fakeclassifier.h"
#include "tests/support/recordingobserver.h"

#include <QTemporaryDir>

#include <filesystem>
#include <memory>

namespace studio::core {

/// A recorder of a run that has just begun, in a folder that goes with it.
class RunRecorderFixture
{
protected:
    void open()
    {
        m_temporary = std::make_unique<QTemporaryDir>();
        m_observer = std::make_unique<RecordingObserver>();
        m_path = std::filesystem::path(m_temporary->path().toStdString()) / "run";
        std::filesystem::create_directory(m_path);
        RunRecord record;
        record.config.family = "fake";
        record.config.parameters = {{"seed", std::int64_t{42}}};
        m_recorder = std::make_unique<RunRecorder>(RunFolder(m_path), record,
            std::vector<std::string>{"train.loss", "validation.accuracy"}, *m_observer);
    }
    void close() { m_recorder.reset(); }

    static std::shared_ptr<Checkpoint> checkpointAt(std::int64_t step)
    {
        auto checkpoint = std::make_shared<Checkpoint>();
        checkpoint->config.family = "fake";
        checkpoint->step = step;
        checkpoint->epoch = step / 10;
        checkpoint->seconds = 1.5;
        checkpoint->metrics = {{"train.loss", 1}, {"best.validation.accuracy", 0.9}};
        checkpoint->tensors = {{"model.weight", TensorType::F32, {1}, {0, 0, 0, 0}}};
        return checkpoint;
    }

    static SampleGrid grid()
    {
        SampleGrid result{3, 2, {}, {4, 5, 6}};
        for (const int digit : result.labels)
            result.images.push_back(FakeClassifier::imageOf(digit));
        return result;
    }

    RunFolder folder() const { return RunFolder(m_path); }

    std::unique_ptr<QTemporaryDir> m_temporary;
    std::unique_ptr<RecordingObserver> m_observer;
    std::unique_ptr<RunRecorder> m_recorder;
    std::filesystem::path m_path;
};

} // namespace studio::core
