// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/generate/digitfiles.h"

#include "app/controllers/errortext.h"
#include "core/error.h"
#include "core/image/gif.h"
#include "core/image/png.h"
#include "core/text.h"

#include <algorithm>
#include <optional>
#include <utility>

namespace studio::ui {

namespace {

constexpr int kGifZoom = 8;
constexpr double kVisible = 0.01;

core::GrayImage enlarged(const core::GrayImage& image, int zoom)
{
    core::GrayImage result(image.width * zoom, image.height * zoom);
    for (int y = 0; y < result.height; ++y) {
        for (int x = 0; x < result.width; ++x)
            result.at(x, y) = image.at(x / zoom, y / zoom);
    }
    return result;
}

} // namespace

DigitFiles::DigitFiles(QObject* parent)
    : QObject(parent)
{
    m_pool.setMaxThreadCount(1);
}

DigitFiles::~DigitFiles()
{
    m_isCancelled = true;
    m_pool.waitForDone();
}

void DigitFiles::cancel()
{
    m_isCancelled = true;
}

void DigitFiles::work(const QString& target, Job job)
{
    m_isCancelled = false;
    if (++m_jobs == 1)
        Q_EMIT busyChanged(true);
    m_pool.start([this, target, job = std::move(job)] {
        std::optional<core::Error> problem;
        double shown = 0;
        try {
            job([&](double fraction) {
                if (m_isCancelled)
                    throw core::Error(core::ErrorCode::Cancelled, {},
                        core::translatable("core", "Stopped; nothing was kept"));
                if (fraction - shown < kVisible)
                    return;
                shown = fraction;
                QMetaObject::invokeMethod(
                    this, [this, fraction] { Q_EMIT progressed(fraction); }, Qt::QueuedConnection);
            });
        } catch (...) {
            problem = core::currentError();
        }
        QMetaObject::invokeMethod(
            this,
            [this, target, problem] {
                finish();
                if (!problem)
                    Q_EMIT written(target);
                else if (problem->code() != core::ErrorCode::Cancelled)
                    Q_EMIT failed(app::errorText(*problem));
            },
            Qt::QueuedConnection);
    });
}

void DigitFiles::finish()
{
    if (--m_jobs == 0)
        Q_EMIT busyChanged(false);
}

void DigitFiles::exportDigits(const core::DigitCollection& digits, const QString& target)
{
    work(target, [digits, path = app::toPath(target)](const auto& onProgress) {
        core::exportDigits(digits, path, onProgress);
    });
}

void DigitFiles::writePng(const core::DigitCollection& digit, const QString& file)
{
    work(file, [digit, path = app::toPath(file)](const auto& /*onProgress*/) {
        core::writePng(path, digit.digits.image(0), digit.descriptionOf(0));
    });
}

void DigitFiles::writeGif(const std::vector<core::GrayImage>& frames, const QString& file)
{
    work(file, [frames, path = app::toPath(file)](const auto& /*onProgress*/) {
        std::vector<core::GrayImage> large;
        for (const auto& frame : frames)
            large.push_back(enlarged(frame, kGifZoom));
        core::writeGif(path, large, kFrameMs);
    });
}

} // namespace studio::ui

#include "moc_digitfiles.cpp"
