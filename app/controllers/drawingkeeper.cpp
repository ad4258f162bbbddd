// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/controllers/drawingkeeper.h"

#include "app/controllers/errortext.h"
#include "core/error.h"
#include "core/ink/inkfile.h"

#include <QDir>
#include <QFile>

#include <utility>

using namespace Qt::StringLiterals;

namespace studio::app {

namespace {

constexpr int kMostPlaces = 16; ///< studios side by side whose drawings are kept

QString placeOf(const QString& folder, int number, const QString& ending)
{
    return folder + u"/drawing-"_s + QString::number(number) + ending;
}

QString inkFile(const QString& folder, int number)
{
    return placeOf(folder, number, u".ink.jsonl"_s);
}

} // namespace

DrawingKeeper::DrawingKeeper(
    const QString& folder, std::chrono::milliseconds interval, QObject* parent)
    : QObject(parent)
{
    m_pool.setMaxThreadCount(1);
    m_pause.setSingleShot(true);
    m_pause.setInterval(interval);
    connect(&m_pause, &QTimer::timeout, this, &DrawingKeeper::post);
    m_pool.start([this, folder] {
        claim(folder);
        look();
    });
}

DrawingKeeper::~DrawingKeeper()
{
    m_pool.waitForDone();
    if (m_lock)
        QFile::remove(m_file);
}

QString DrawingKeeper::defaultFolder()
{
    const QString base = qEnvironmentVariable("XDG_STATE_HOME");
    const bool isUsable = QDir::isAbsolutePath(base); // as the XDG specification wants it
    return (isUsable ? base : QDir::homePath() + u"/.local/state"_s) + u"/digit-studio"_s;
}

void DrawingKeeper::claim(const QString& folder)
{
    if (!QDir().mkpath(folder))
        return;
    for (const bool onlyIfLost : {true, false}) {
        for (int number = 1; number <= kMostPlaces; ++number) {
            if (claimPlace(folder, number, onlyIfLost))
                return;
        }
    }
}

bool DrawingKeeper::claimPlace(const QString& folder, int number, bool onlyIfLost)
{
    if (onlyIfLost && !QFile::exists(inkFile(folder, number)))
        return false;
    auto lock = std::make_unique<QLockFile>(placeOf(folder, number, u".lock"_s));
    lock->setStaleLockTime(0); // only the death of its owner makes a lock stale, never its age
    if (!lock->tryLock())
        return false;
    m_lock = std::move(lock);
    m_file = inkFile(folder, number);
    return true;
}

void DrawingKeeper::look()
{
    if (!m_lock || !QFile::exists(m_file))
        return;
    try {
        const auto records = core::readInkFile(toPath(m_file));
        if (!records.empty() && !records.front().ink.isBlank())
            QMetaObject::invokeMethod(
                this, [this, ink = records.front().ink] { Q_EMIT found(ink); });
    } catch (...) {
        // It cannot be read any more: then there is nothing to give back.
        static_cast<void>(core::currentError());
    }
}

void DrawingKeeper::keep(const core::Ink& ink)
{
    m_waiting = ink;
    if (!m_pause.isActive())
        m_pause.start();
}

void DrawingKeeper::post()
{
    if (m_waiting)
        m_pool.start([this, ink = *std::exchange(m_waiting, std::nullopt)] { write(ink); });
}

void DrawingKeeper::write(const core::Ink& ink)
{
    if (!m_lock)
        return;
    try {
        if (ink.isBlank())
            QFile::remove(m_file);
        else
            core::writeInkFile(toPath(m_file), {{ink, core::InkTruth::Unlabelled, -1}});
    } catch (...) {
        // A full disk: the drawing is still on the canvas, and the next stroke tries again.
        static_cast<void>(core::currentError());
    }
}

} // namespace studio::app
