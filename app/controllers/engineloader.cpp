// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/controllers/engineloader.h"

#include "app/controllers/errortext.h"
#include "core/run/threadpriority.h"

#include <QCoreApplication>
#include <QTimer>

#include <algorithm>

#include <dlfcn.h>

namespace studio::app {

namespace {

using Factory = core::FamilyCatalog* (*)();

struct Loaded
{
    std::shared_ptr<const core::FamilyCatalog> catalog;
    QString problem;
};

/// Never closes the library: its threads and its types live as long as the program.
Loaded openEngine(const std::filesystem::path& library)
{
    void* handle = dlopen(library.c_str(), RTLD_NOW | RTLD_LOCAL);
    void* symbol = handle != nullptr ? dlsym(handle, "studioCreateFamilyCatalog") : nullptr;
    if (symbol == nullptr)
        return {nullptr, QString::fromLocal8Bit(dlerror())};
    const auto create = reinterpret_cast<Factory>(symbol);
    return {std::shared_ptr<const core::FamilyCatalog>(create()), {}};
}

} // namespace

EngineLoader::EngineLoader(std::vector<std::filesystem::path> candidates, QObject* parent)
    : QObject(parent)
    , m_candidates(std::move(candidates))
{
}

EngineLoader::~EngineLoader()
{
    if (m_thread.joinable())
        m_thread.join();
}

std::vector<std::filesystem::path> EngineLoader::defaultCandidates()
{
    const auto prefix = toPath(QCoreApplication::applicationDirPath()).parent_path();
    constexpr auto* kName = "libstudio_models.so";
    return {prefix / "lib" / kName, prefix / STUDIO_INSTALL_LIBDIR / "digit-studio" / kName,
        prefix / "lib" / "digit-studio" / kName};
}

void EngineLoader::start()
{
    if (m_isStarted)
        return;
    m_isStarted = true;
    m_isLoading = true;
    QTimer::singleShot(0, this, &EngineLoader::load);
}

void EngineLoader::load()
{
    const auto found = std::find_if(m_candidates.cbegin(), m_candidates.cend(),
        [](const auto& file) { return std::filesystem::exists(file); });
    if (found == m_candidates.cend()) {
        finish(nullptr, tr("The engine library libstudio_models.so is not installed"));
        return;
    }
    m_thread = std::thread([this, library = *found] {
        core::lowerThreadPriority(core::kLoadingNiceness);
        Loaded loaded;
        try {
            loaded = openEngine(library);
        } catch (...) {
            loaded.problem = QString::fromStdString(core::currentError().what());
        }
        QMetaObject::invokeMethod(
            this, [this, loaded] { finish(loaded.catalog, loaded.problem); }, Qt::QueuedConnection);
    });
}

void EngineLoader::finish(
    std::shared_ptr<const core::FamilyCatalog> catalog, const QString& problem)
{
    if (m_thread.joinable())
        m_thread.join();
    m_isLoading = false;
    m_catalog = std::move(catalog);
    if (m_catalog)
        Q_EMIT ready(m_catalog);
    else
        Q_EMIT failed(tr("The engine could not be started: %1").arg(problem));
}

} // namespace studio::app

#include "moc_engineloader.cpp"
