// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error.h"
#include "core/family/familycatalog.h"
#include "core/runs/finetuning.h"
#include "core/runs/taughtmodels.h"

#include <QObject>
#include <QString>
#include <QThreadPool>

#include <atomic>
#include <filesystem>
#include <functional>
#include <memory>
#include <vector>

namespace studio::app {

/// "Learn from my digits": fine-tunes the model that answers, keeps the result as a file of its own
/// and asks for it to be opened. A model that was taught already is not taught further: what it was
/// made from learns all drawings anew, so that nothing is forgotten bit by bit. GUI thread; the
/// work is done on a thread of low priority. Owned by Application; destruction cancels and waits.
class TeachingController final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(TeachingController)

public:
    /// `folder` is where the taught models are.
    explicit TeachingController(const QString& folder, QObject* parent = nullptr);
    ~TeachingController() override;

    /// The engine is ready. With `opensNewest` the model that was taught last is asked for.
    void setCatalog(std::shared_ptr<const core::FamilyCatalog> catalog, bool opensNewest);
    /// The file of the model that reads the drawings; empty if it has none, as during a training.
    void setModel(const QString& file);

    bool canLearn() const { return m_catalog && !m_file.empty() && !m_isLearning; }
    bool isLearning() const { return m_isLearning; }
    /// True while the model that answers is one that was taught.
    bool canUndo() const { return m_isTaught && !m_isLearning; }

    /// Nothing happens unless canLearn(). Drawings without a label are left out.
    void learn(const std::vector<core::InkRecord>& drawings);
    void cancel();
    /// Deletes the taught model and asks for the one that it was made from.
    void undo();

Q_SIGNALS:
    /// canLearn(), isLearning() or canUndo() is another.
    void stateChanged();
    void progressed(double fraction); ///< 0..1
    /// `result.model` is in the file that modelWanted() names, unless `result.share` is 0.
    void learned(const studio::core::FineTuningResult& result);
    void modelWanted(const QString& file);
    void failed(const studio::core::Error& error);

private:
    void work(const std::function<void()>& job);
    void tell(const std::function<void()>& news);
    void finish();
    std::filesystem::path baseOf(const core::Checkpoint& model, const std::filesystem::path& file);

    core::TaughtModels m_models;
    std::shared_ptr<const core::FamilyCatalog> m_catalog;
    std::filesystem::path m_file;
    bool m_isTaught = false;
    bool m_isLearning = false;
    std::atomic<bool> m_isCancelled = false;
    QThreadPool m_pool; ///< one thread; last member: it ends before the rest goes
};

} // namespace studio::app
