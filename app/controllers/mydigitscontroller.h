// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error.h"
#include "core/ink/inkcollection.h"

#include <QObject>
#include <QString>
#include <QThreadPool>

#include <functional>
#include <optional>
#include <vector>

namespace studio::app {

/// The drawings that a person keeps to teach models his hand: core::InkCollection off the GUI
/// thread. GUI thread; owned by Application; destruction waits for the file at work.
class MyDigitsController final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(MyDigitsController)

public:
    /// Reads `file` at once; changed() follows.
    explicit MyDigitsController(const QString& file, QObject* parent = nullptr);
    ~MyDigitsController() override;

    /// As they were when they were read last, oldest first.
    const std::vector<core::InkRecord>& drawings() const { return m_drawings; }
    QString file() const;

    void add(const std::vector<core::InkRecord>& drawings);
    /// Keeps a drawing, in the place of an earlier one if that was kept already.
    void keep(const core::InkRecord& drawing, const std::optional<core::InkRecord>& instead);
    /// removed() follows, so that it can be taken back by add().
    void remove(const std::vector<core::InkRecord>& drawings);
    /// Writes all of them to another ink file.
    void exportTo(const QString& file);

Q_SIGNALS:
    void changed();
    void kept(const studio::core::InkRecord& drawing);
    void removed(const std::vector<studio::core::InkRecord>& drawings);
    void exported(const QString& file, int count);
    void failed(const studio::core::Error& error);

private:
    /// Does `job` on the thread, reads the file and then `tells` on this one.
    void work(const std::function<void(const core::InkCollection&)>& job,
        const std::function<void()>& tell);

    core::InkCollection m_collection;
    std::vector<core::InkRecord> m_drawings;
    QThreadPool m_pool; ///< one thread; last member: it ends before the rest goes
};

} // namespace studio::app
