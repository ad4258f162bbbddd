// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/controllers/teachingcontroller.h"

#include "app/controllers/errortext.h"
#include "core/run/threadpriority.h"
#include "core/runs/bundledreferee.h"

#include <algorithm>

namespace studio::app {

namespace {

bool isTaught(const std::filesystem::path& file)
{
    try {
        return core::TaughtModels::isTaught(core::readCheckpoint(file));
    } catch (const core::Error&) {
        return false; // it goes on answering; that its file went shows when it is to learn
    }
}

} // namespace

TeachingController::TeachingController(const QString& folder, QObject* parent)
    : QObject(parent)
    , m_models(toPath(folder))
{
    m_pool.setMaxThreadCount(1);
}

TeachingController::~TeachingController()
{
    m_isCancelled = true;
    m_pool.waitForDone();
}

void TeachingController::work(const std::function<void()>& job)
{
    m_pool.start([this, job] {
        core::lowerThreadPriority(core::kTrainingNiceness);
        try {
            job();
        } catch (...) {
            tell([this, error = core::currentError()] {
                finish();
                if (error.code() != core::ErrorCode::Cancelled)
                    Q_EMIT failed(error);
            });
        }
    });
}

void TeachingController::tell(const std::function<void()>& news)
{
    QMetaObject::invokeMethod(this, news, Qt::QueuedConnection);
}

void TeachingController::finish()
{
    m_isLearning = false;
    Q_EMIT stateChanged();
}

void TeachingController::setCatalog(
    std::shared_ptr<const core::FamilyCatalog> catalog, bool opensNewest)
{
    m_catalog = std::move(catalog);
    Q_EMIT stateChanged();
    if (!opensNewest)
        return;
    work([this] {
        if (const auto newest = m_models.newest())
            tell([this, file = toQString(*newest)] { Q_EMIT modelWanted(file); });
    });
}

void TeachingController::setModel(const QString& file)
{
    if (toPath(file) == m_file)
        return;
    m_file = toPath(file);
    m_isTaught = false;
    Q_EMIT stateChanged();
    if (file.isEmpty())
        return;
    work([this, path = m_file] {
        if (isTaught(path))
            tell([this, path] {
                m_isTaught = path == m_file;
                Q_EMIT stateChanged();
            });
    });
}

/// Pool thread: what learns in the place of `model`, which lies in `file`.
std::filesystem::path TeachingController::baseOf(
    const core::Checkpoint& model, const std::filesystem::path& file)
{
    if (!core::TaughtModels::isTaught(model))
        return file;
    if (const auto base = core::TaughtModels::baseOf(model))
        return *base;
    return core::bundledReader(*m_catalog).value_or(file); // it went: the studio was updated
}

void TeachingController::learn(const std::vector<core::InkRecord>& drawings)
{
    if (!canLearn())
        return;
    m_isLearning = true;
    m_isCancelled = false;
    Q_EMIT stateChanged();
    work([this, drawings, file = m_file, catalog = m_catalog] {
        core::FineTuningRequest request;
        const auto base = baseOf(core::readCheckpoint(file), file);
        request.model = std::make_shared<const core::Checkpoint>(core::readCheckpoint(base));
        request.drawings = drawings;
        request.threads = std::max(1, catalog->engine().physicalThreads);
        const core::WorkControl control{
            [this](double fraction) { tell([this, fraction] { Q_EMIT progressed(fraction); }); },
            &m_isCancelled};
        const core::FineTuningResult result = core::fineTune(*catalog, request, control);
        const auto target = result.share > 0 ? m_models.add(result.model, base) : file;
        tell([this, result, target] {
            finish();
            Q_EMIT learned(result);
            if (result.share > 0)
                Q_EMIT modelWanted(toQString(target));
        });
    });
}

void TeachingController::cancel()
{
    m_isCancelled = true;
}

void TeachingController::undo()
{
    if (!canUndo())
        return;
    work([this, file = m_file] {
        const auto base = baseOf(core::readCheckpoint(file), file);
        if (base == file)
            return; // there is nothing to go back to
        m_models.remove(file);
        tell([this, base] { Q_EMIT modelWanted(toQString(base)); });
    });
}

} // namespace studio::app

#include "moc_teachingcontroller.cpp"
