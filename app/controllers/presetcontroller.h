// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error.h"
#include "core/family/presetfolder.h"

#include <QObject>
#include <QString>
#include <QThreadPool>

#include <functional>
#include <vector>

namespace studio::app {

/// The presets that a person keeps: core::PresetFolder off the GUI thread. GUI thread; owned by
/// Application; destruction waits for the file at work.
class PresetController final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PresetController)

public:
    /// Reads `folder` at once; changed() follows.
    explicit PresetController(core::PresetFolder folder, QObject* parent = nullptr);
    ~PresetController() override;

    /// As they were when they were read last, by name.
    const std::vector<core::OwnPreset>& presets() const { return m_presets; }

    /// Keeps it, in the place of one of the same family and name; changed() and kept() follow.
    void add(const core::OwnPreset& preset);
    /// changed() and removed() follow, so that it can be taken back by add().
    void remove(const core::OwnPreset& preset);
    /// Reads a preset file and keeps it.
    void importFrom(const QString& file);
    /// Writes it to another file; exported() follows.
    void exportTo(const QString& file, const core::OwnPreset& preset);

Q_SIGNALS:
    void changed();
    void kept(const studio::core::OwnPreset& preset);
    void removed(const studio::core::OwnPreset& preset);
    void exported(const QString& file);
    void failed(const studio::core::Error& error);

private:
    /// Does `job` on the thread, reads the folder and then `tells` on this one.
    void work(const std::function<void(const core::PresetFolder&)>& job,
        const std::function<void()>& tell);
    void fail(const core::Error& error);

    core::PresetFolder m_folder;
    std::vector<core::OwnPreset> m_presets;
    QThreadPool m_pool; ///< one thread; last member: it ends before the rest goes
};

} // namespace studio::app
