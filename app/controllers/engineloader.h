// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/family/familycatalog.h"

#include <QObject>
#include <QString>

#include <filesystem>
#include <memory>
#include <thread>
#include <vector>

namespace studio::app {

/// Opens the engine (studio_models with LibTorch: half a second and 165 MB) on a low-priority
/// thread after the window is up. The library stays loaded until the program ends. GUI thread;
/// owned by Application; destruction waits for the thread.
class EngineLoader final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(EngineLoader)

public:
    /// Looks for the library in `candidates`, first match wins.
    explicit EngineLoader(std::vector<std::filesystem::path> candidates = defaultCandidates(),
        QObject* parent = nullptr);
    ~EngineLoader() override;

    /// Beside the executable as built (../lib) and as installed (../lib[/ARCH]/digit-studio).
    static std::vector<std::filesystem::path> defaultCandidates();

    /// Begins to load at the event loop's next turn; a second call does nothing.
    void start();

    /// Null until ready() and after failed().
    std::shared_ptr<const core::FamilyCatalog> catalog() const { return m_catalog; }
    bool isLoading() const { return m_isLoading; }

Q_SIGNALS:
    void ready(std::shared_ptr<const studio::core::FamilyCatalog> catalog);
    /// The engine cannot be used; `reason` is for people.
    void failed(const QString& reason);

private:
    void load();
    void finish(std::shared_ptr<const core::FamilyCatalog> catalog, const QString& problem);

    std::vector<std::filesystem::path> m_candidates;
    std::shared_ptr<const core::FamilyCatalog> m_catalog;
    std::thread m_thread;
    bool m_isStarted = false;
    bool m_isLoading = false;
};

} // namespace studio::app
