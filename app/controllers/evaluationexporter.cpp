// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/controllers/evaluationexporter.h"

#include "app/controllers/errortext.h"
#include "core/checkpoint/durablefile.h"
#include "core/evaluation/evaluationcsv.h"
#include "core/evaluation/evaluationreport.h"
#include "core/run/threadpriority.h"
#include "core/text.h"

#include <QBuffer>

#include <span>

namespace studio::app {

EvaluationExporter::EvaluationExporter(QObject* parent)
    : QObject(parent)
{
    m_pool.setMaxThreadCount(1);
}

EvaluationExporter::~EvaluationExporter()
{
    m_pool.waitForDone();
}

void EvaluationExporter::write(
    const QString& file, const std::function<void(const std::filesystem::path&)>& job)
{
    m_pool.start([this, file, job] {
        core::lowerThreadPriority(core::kLoadingNiceness);
        QString problem;
        try {
            job(toPath(file));
        } catch (...) {
            problem = errorText(core::currentError());
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

void EvaluationExporter::writeCsv(const Result& result, const QString& file)
{
    write(file, [result](const auto& path) { core::writeEvaluationCsv(path, *result); });
}

void EvaluationExporter::writeHtml(const Result& result, const QString& file)
{
    // Translators may be asked from any thread.
    write(file, [result](const auto& path) {
        core::writeEvaluationHtml(
            path, *result, [](const char* text) { return coreText(text).toStdString(); });
    });
}

void EvaluationExporter::writePng(const QImage& picture, const QString& file)
{
    write(file, [picture](const std::filesystem::path& path) {
        QByteArray bytes;
        QBuffer buffer(&bytes);
        buffer.open(QIODevice::WriteOnly);
        if (!picture.save(&buffer, "PNG"))
            throw core::Error(core::ErrorCode::CannotWrite, path,
                core::translatable("core", "The picture is empty"));
        core::writeFileDurably(path,
            std::span(reinterpret_cast<const std::uint8_t*>(bytes.constData()),
                static_cast<std::size_t>(bytes.size())));
    });
}

} // namespace studio::app

#include "moc_evaluationexporter.cpp"
