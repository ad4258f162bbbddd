// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/controllers/mydigitscontroller.h"

#include "app/controllers/errortext.h"
#include "core/ink/inkfile.h"

namespace studio::app {

MyDigitsController::MyDigitsController(const QString& file, QObject* parent)
    : QObject(parent)
    , m_collection(toPath(file))
{
    m_pool.setMaxThreadCount(1);
    work([](const core::InkCollection&) {}, [] {});
}

MyDigitsController::~MyDigitsController()
{
    m_pool.waitForDone();
}

QString MyDigitsController::file() const
{
    return toQString(m_collection.file());
}

void MyDigitsController::work(
    const std::function<void(const core::InkCollection&)>& job, const std::function<void()>& tell)
{
    m_pool.start([this, job, tell] {
        try {
            job(m_collection);
            QMetaObject::invokeMethod(this, [this, drawings = m_collection.read(), tell]() mutable {
                m_drawings = std::move(drawings);
                Q_EMIT changed();
                tell();
            });
        } catch (...) {
            QMetaObject::invokeMethod(
                this, [this, error = core::currentError()] { Q_EMIT failed(error); });
        }
    });
}

void MyDigitsController::add(const std::vector<core::InkRecord>& drawings)
{
    work([drawings](const core::InkCollection& collection) { collection.add(drawings); }, [] {});
}

void MyDigitsController::keep(
    const core::InkRecord& drawing, const std::optional<core::InkRecord>& instead)
{
    work(
        [drawing, instead](const core::InkCollection& collection) {
            collection.add(std::vector{drawing});
            if (instead)
                collection.remove(std::vector{*instead});
        },
        [this, drawing] { Q_EMIT kept(drawing); });
}

void MyDigitsController::remove(const std::vector<core::InkRecord>& drawings)
{
    work([drawings](const core::InkCollection& collection) { collection.remove(drawings); },
        [this, drawings] { Q_EMIT removed(drawings); });
}

void MyDigitsController::exportTo(const QString& file)
{
    m_pool.start([this, file] {
        try {
            const auto drawings = m_collection.read();
            core::writeInkFile(toPath(file), drawings);
            QMetaObject::invokeMethod(
                this, [this, file, count = static_cast<int>(drawings.size())] {
                    Q_EMIT exported(file, count);
                });
        } catch (...) {
            QMetaObject::invokeMethod(
                this, [this, error = core::currentError()] { Q_EMIT failed(error); });
        }
    });
}

} // namespace studio::app

#include "moc_mydigitscontroller.cpp"
