// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/evaluation/evaluationresult.h"

#include <QImage>
#include <QObject>
#include <QString>
#include <QThreadPool>

#include <functional>
#include <memory>

namespace studio::app {

/// Writes what an evaluation found to files, on a thread of its own. GUI thread; destruction waits
/// for the file that is being written.
class EvaluationExporter final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(EvaluationExporter)

public:
    using Result = std::shared_ptr<const core::EvaluationResult>;

    explicit EvaluationExporter(QObject* parent = nullptr);
    ~EvaluationExporter() override;

    /// written() or failed() follows each of these; what is there is replaced.
    void writeCsv(const Result& result, const QString& file);
    /// In the user's language.
    void writeHtml(const Result& result, const QString& file);
    void writePng(const QImage& picture, const QString& file);

Q_SIGNALS:
    void written(const QString& file);
    /// A sentence in the user's language.
    void failed(const QString& reason);

private:
    void write(const QString& file, const std::function<void(const std::filesystem::path&)>& job);

    QThreadPool m_pool; ///< one thread
};

} // namespace studio::app
