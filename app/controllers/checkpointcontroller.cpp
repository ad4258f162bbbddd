// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/controllers/checkpointcontroller.h"

#include "app/controllers/errortext.h"
#include "core/checkpoint/bundledfiles.h"
#include "core/text.h"

#include <QFileInfo>

#include <optional>

namespace studio::app {

/// What the thread hands back: a model or an error.
struct CheckpointController::Outcome
{
    std::uint64_t request = 0;
    bool isBundled = false;
    std::filesystem::path file;
    std::shared_ptr<core::Classifier> classifier;
    std::shared_ptr<core::Generator> generator;
    std::shared_ptr<core::LatentSearch> search;
    std::shared_ptr<core::Discriminator> discriminator;
    std::shared_ptr<const core::Checkpoint> checkpoint;
    std::optional<core::Error> error;
};

CheckpointController::CheckpointController(QObject* parent)
    : QObject(parent)
{
    m_pool.setMaxThreadCount(1);
}

CheckpointController::~CheckpointController() = default;

void CheckpointController::setCatalog(std::shared_ptr<const core::FamilyCatalog> catalog)
{
    m_catalog = std::move(catalog);
    if (m_catalog && !m_waitingFile.isEmpty())
        open(std::exchange(m_waitingFile, {}));
}

void CheckpointController::open(const QString& file)
{
    if (!m_catalog) {
        m_waitingFile = file;
        return;
    }
    load(file, false);
}

void CheckpointController::openGenerator(const QString& file)
{
    if (m_catalog)
        load(file, true);
}

void CheckpointController::load(const QString& file, bool mustWrite)
{
    const auto request = ++m_newestRequest;
    const auto path = toPath(QFileInfo(file).absoluteFilePath());
    m_pool.start([this, request, mustWrite, path, catalog = m_catalog] {
        auto outcome = openFile(*catalog, path);
        outcome.request = request;
        if (mustWrite && !outcome.error && !outcome.generator) {
            outcome.error.emplace(core::ErrorCode::UnusableInput, path,
                core::translatable("core", "This model does not write digits"));
        }
        post(outcome);
    });
}

void CheckpointController::openBundled()
{
    if (!m_catalog)
        return;
    m_pool.start([this, catalog = m_catalog] {
        bool isReaderFound = false;
        bool isWriterFound = false;
        for (const auto& file : core::bundledCheckpoints()) {
            auto outcome = openFile(*catalog, file);
            outcome.isBundled = true;
            const bool isNews = outcome.error || (outcome.classifier && !isReaderFound)
                || (outcome.generator && !isWriterFound);
            isReaderFound = isReaderFound || outcome.classifier;
            isWriterFound = isWriterFound || outcome.generator;
            if (isNews)
                post(outcome);
        }
    });
}

void CheckpointController::post(const Outcome& outcome)
{
    QMetaObject::invokeMethod(
        this, [this, outcome] { finishOpening(outcome); }, Qt::QueuedConnection);
}

CheckpointController::Outcome CheckpointController::openFile(
    const core::FamilyCatalog& catalog, const std::filesystem::path& file)
{
    Outcome outcome;
    outcome.file = file;
    try {
        auto model = catalog.open(file);
        outcome.checkpoint = std::make_shared<const core::Checkpoint>(core::readCheckpoint(file));
        outcome.classifier = std::move(model.classifier);
        outcome.generator = std::move(model.generator);
        outcome.search = std::move(model.latentSearch);
        outcome.discriminator = std::move(model.discriminator);
    } catch (...) {
        outcome.error = core::currentError();
    }
    return outcome;
}

void CheckpointController::finishOpening(const Outcome& outcome)
{
    if (!outcome.isBundled && outcome.request != m_newestRequest)
        return;
    if (outcome.error) {
        Q_EMIT failed(*outcome.error);
        return;
    }
    // What is saved on request is the user's model, or else the one that answers on the canvas.
    if (!outcome.isBundled || (!m_current && outcome.classifier))
        setCurrent(outcome.checkpoint);
    const auto& checkpoint = *outcome.checkpoint;
    const CheckpointSummary summary{checkpoint.config, checkpoint.epoch, checkpoint.step,
        checkpoint.seconds, checkpoint.metrics, outcome.isBundled};
    const auto file = toQString(outcome.file);
    if (outcome.classifier)
        Q_EMIT opened(file, outcome.classifier, summary);
    if (outcome.generator)
        Q_EMIT generatorOpened(file, outcome.generator, summary);
    if (outcome.search)
        Q_EMIT searchOpened(outcome.search, outcome.discriminator, summary);
}

void CheckpointController::setCurrent(std::shared_ptr<const core::Checkpoint> checkpoint)
{
    const bool couldSave = canSave();
    m_current = std::move(checkpoint);
    if (canSave() != couldSave)
        Q_EMIT canSaveChanged(canSave());
}

void CheckpointController::setRunLive(bool isLive)
{
    const bool couldSave = canSave();
    m_isRunLive = isLive;
    if (!isLive && !m_waitingSave.isEmpty())
        write(std::exchange(m_waitingSave, {}));
    if (canSave() != couldSave)
        Q_EMIT canSaveChanged(canSave());
}

void CheckpointController::setRunState(std::shared_ptr<const core::Checkpoint> state)
{
    setCurrent(std::move(state));
    if (!m_waitingSave.isEmpty())
        write(std::exchange(m_waitingSave, {}));
}

void CheckpointController::saveAs(const QString& file)
{
    if (!canSave())
        return;
    const auto target = QFileInfo(file).absoluteFilePath();
    if (!m_isRunLive) {
        write(target);
        return;
    }
    m_waitingSave = target;
    Q_EMIT stateWanted();
}

void CheckpointController::write(const QString& file)
{
    if (!m_current)
        return;
    m_pool.start([this, file, checkpoint = m_current] {
        std::optional<core::Error> error;
        try {
            core::writeCheckpoint(toPath(file), *checkpoint);
        } catch (...) {
            error = core::currentError();
        }
        QMetaObject::invokeMethod(
            this, [this, file, error] { finishSaving(file, error); }, Qt::QueuedConnection);
    });
}

void CheckpointController::finishSaving(
    const QString& file, const std::optional<core::Error>& error)
{
    if (error)
        Q_EMIT failed(*error);
    else
        Q_EMIT saved(file);
}

} // namespace studio::app

#include "moc_checkpointcontroller.cpp"
