// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/checkpoint/checkpoint.h"
#include "core/family/familycatalog.h"

#include <QObject>
#include <QString>
#include <QThreadPool>

#include <cstdint>
#include <filesystem>
#include <map>
#include <memory>
#include <optional>
#include <string>

namespace studio::app {

/// What there is to say of an opened checkpoint. A plain value.
struct CheckpointSummary
{
    core::RunConfig config;
    std::int64_t epoch = 0; ///< epochs trained
    std::int64_t step = 0;
    double seconds = 0; ///< training time
    std::map<std::string, double> metrics; ///< as in core::Checkpoint
    bool isBundled = false; ///< the weights that ship with the studio
};

/// Opens and saves checkpoints off the GUI thread. A file that cannot be opened changes nothing:
/// whatever model answered before goes on. GUI thread; owned by Application; destruction waits for
/// the file that is being read or written.
class CheckpointController final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(CheckpointController)

public:
    explicit CheckpointController(QObject* parent = nullptr);
    ~CheckpointController() override;

    /// The engine is ready: a file that was asked for earlier is opened now.
    void setCatalog(std::shared_ptr<const core::FamilyCatalog> catalog);

    /// Opens `file`; before the engine is there it is kept and opened as soon as possible. Of
    /// several files asked for in a row only the last one is reported.
    void open(const QString& file);
    /// The same where only a model that writes digits will do: any other is refused.
    void openGenerator(const QString& file);
    /// Opens the weights that ship with the studio, as far as they are there and the engine is
    /// ready: a model that reads and one that writes.
    void openBundled();

    /// Whether a run goes on whose model answers: then saveAs() asks for its state as it is.
    void setRunLive(bool isLive);
    /// The newest state of that run.
    void setRunState(std::shared_ptr<const core::Checkpoint> state);
    bool canSave() const { return m_isRunLive || m_current; }
    /// Writes the model that answers, durably, to `file`: of a run that goes on its present state,
    /// else that of the last run or the opened file, whichever came later.
    void saveAs(const QString& file);

Q_SIGNALS:
    /// Somebody saves: setRunState() is to be called with the run's state as it is now.
    void stateWanted();
    /// A model that reads digits.
    void opened(const QString& file, std::shared_ptr<studio::core::Classifier> classifier,
        const studio::app::CheckpointSummary& summary);
    /// A model that writes digits.
    void generatorOpened(const QString& file, std::shared_ptr<studio::core::Generator> generator,
        const studio::app::CheckpointSummary& summary);
    /// The same model's other roles, right after generatorOpened(); `discriminator` is null where
    /// the file does not keep it.
    void searchOpened(std::shared_ptr<studio::core::LatentSearch> search,
        std::shared_ptr<studio::core::Discriminator> discriminator,
        const studio::app::CheckpointSummary& summary);
    void saved(const QString& file);
    void failed(const studio::core::Error& error);
    void canSaveChanged(bool canSave);

private:
    struct Outcome;

    void post(const Outcome& outcome);
    void load(const QString& file, bool mustWrite);
    static Outcome openFile(const core::FamilyCatalog& catalog, const std::filesystem::path& file);
    void finishOpening(const Outcome& outcome);
    void setCurrent(std::shared_ptr<const core::Checkpoint> checkpoint);
    void write(const QString& file);
    void finishSaving(const QString& file, const std::optional<core::Error>& error);

    std::shared_ptr<const core::FamilyCatalog> m_catalog;
    QString m_waitingFile; ///< asked for before the engine was there
    std::shared_ptr<const core::Checkpoint> m_current; ///< what is saved on request
    bool m_isRunLive = false;
    QString m_waitingSave; ///< a file that waits for the run's state
    std::uint64_t m_newestRequest = 0;
    QThreadPool m_pool; ///< one thread; last member: it ends before the rest goes
};

} // namespace studio::app
