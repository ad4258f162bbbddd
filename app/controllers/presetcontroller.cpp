// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/controllers/presetcontroller.h"

#include "app/controllers/errortext.h"

#include <memory>
#include <utility>

namespace studio::app {

PresetController::PresetController(core::PresetFolder folder, QObject* parent)
    : QObject(parent)
    , m_folder(std::move(folder))
{
    m_pool.setMaxThreadCount(1);
    work([](const core::PresetFolder&) {}, [] {});
}

PresetController::~PresetController()
{
    m_pool.waitForDone();
}

void PresetController::fail(const core::Error& error)
{
    QMetaObject::invokeMethod(this, [this, error] { Q_EMIT failed(error); });
}

void PresetController::work(
    const std::function<void(const core::PresetFolder&)>& job, const std::function<void()>& tell)
{
    m_pool.start([this, job, tell] {
        try {
            job(m_folder);
            auto content = m_folder.read();
            for (const core::Error& problem : content.problems)
                fail(problem);
            QMetaObject::invokeMethod(
                this, [this, presets = std::move(content.presets), tell]() mutable {
                    m_presets = std::move(presets);
                    Q_EMIT changed();
                    tell();
                });
        } catch (...) {
            fail(core::currentError());
        }
    });
}

void PresetController::add(const core::OwnPreset& preset)
{
    work([preset](const core::PresetFolder& folder) { folder.add(preset); },
        [this, preset] { Q_EMIT kept(preset); });
}

void PresetController::remove(const core::OwnPreset& preset)
{
    work([preset](const core::PresetFolder& folder) { folder.remove(preset); },
        [this, preset] { Q_EMIT removed(preset); });
}

void PresetController::importFrom(const QString& file)
{
    const auto preset = std::make_shared<core::OwnPreset>();
    work(
        [preset, file](const core::PresetFolder& folder) {
            *preset = core::readPreset(toPath(file));
            folder.add(*preset);
        },
        [this, preset] { Q_EMIT kept(*preset); });
}

void PresetController::exportTo(const QString& file, const core::OwnPreset& preset)
{
    m_pool.start([this, file, preset] {
        try {
            core::writePreset(toPath(file), preset);
            QMetaObject::invokeMethod(this, [this, file] { Q_EMIT exported(file); });
        } catch (...) {
            fail(core::currentError());
        }
    });
}

} // namespace studio::app

#include "moc_presetcontroller.cpp"
