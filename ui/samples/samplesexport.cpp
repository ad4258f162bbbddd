// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/samples/samplesexport.h"

#include "app/controllers/errortext.h"
#include "core/error.h"
#include "core/image/gif.h"
#include "core/image/png.h"
#include "core/runs/samplefile.h"

#include <utility>

namespace studio::ui {

SamplesExport::SamplesExport(QObject* parent)
    : QObject(parent)
{
    m_pool.setMaxThreadCount(1);
}

SamplesExport::~SamplesExport()
{
    m_pool.waitForDone();
}

void SamplesExport::work(const QString& file, std::function<void()> job)
{
    m_pool.start([this, file, job = std::move(job)] {
        QString problem;
        try {
            job();
        } catch (...) {
            problem = app::errorText(core::currentError());
        }
        QMetaObject::invokeMethod(
            this,
            [this, file, problem] {
                if (problem.isEmpty())
                    Q_EMIT written(file);
                else
                    Q_EMIT failed(problem);
            },
            Qt::QueuedConnection);
    });
}

void SamplesExport::writePng(const QString& file, const core::SampleGrid& grid)
{
    work(file, [path = app::toPath(file), grid] {
        core::writePng(path, core::sampleSheet(grid), {{"Epoch", std::to_string(grid.epoch)}});
    });
}

void SamplesExport::writeGif(const QString& file, const std::vector<core::SampleGrid>& grids)
{
    work(file, [path = app::toPath(file), grids] {
        std::vector<core::GrayImage> frames;
        for (const core::SampleGrid& grid : grids)
            frames.push_back(core::sampleSheet(grid));
        core::writeGif(path, frames, kFrameMs);
    });
}

} // namespace studio::ui

#include "moc_samplesexport.cpp"
